import { expect } from '@open-wc/testing';
import { plainName, plainText } from '../../src/domain/review-text.js';

describe('plainText', () => {
  const KEPT: [what: string, text: string][] = [
    ['Chinese', '壶嘴出水很稳，推荐！'],
    ['Arabic with its marks', 'مُمتاز جدًّا'],
    ['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית'],
    ['Persian, which needs the non-joiner', 'می\u200cخواهم'],
    ['an emoji joined of several', '👩\u200d👩\u200d👧 😍'],
    ['a heart with its colour', '❤\ufe0f'],
    ['a keycap', '1\ufe0f\u20e3 2\ufe0f\u20e3'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['a direction mark', 'abc\u200f!'],
    ['full-width digits that are no private number', '用了３天'],
    ['a dash between numbers', '3–5 天到'],
    ['line breaks', '一\n二\n\n三'],
    ['markup, which is text', '<img src=x onerror=alert(1)>'],
  ];
  for (const [what, text] of KEPT) it(`keeps ${what}`, () => expect(plainText(text)).to.equal(text));

  const CHANGED: [what: string, text: string, plain: string][] = [
    ['a direction override', '好\u202e评差\u202c', '好评差'],
    ['isolates that nobody ends', '\u2067\u2067\u2067好', '好'],
    ['signs without width', '好\u200b\u2060\ufeff用', '好用'],
    ['a soft hyphen', '好\u00ad用', '好用'],
    ['letters without ink', '\u3164\u115f\u2800好', '好'],
    ['control characters', '好\u0000\u0007\u001b[31m用', '好[31m用'],
    ['half a character', '好\ud83d用', '好用'],
    ['a pile of marks', 'o' + '\u0300'.repeat(50) + 'k', 'o' + '\u0300'.repeat(4) + 'k'],
    ['line breaks of other systems', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['a tab, which is a space', '好\t用', '好 用'],
    ['a wall of empty lines', '一' + '\n'.repeat(500) + '二', '一\n\n二'],
    ['white space around', ' \n 好 \n ', '好'],
    ['nothing but what is not seen', '\u200b\u3164\ufeff \u202e', ''],
  ];
  for (const [what, text, plain] of CHANGED) it(`takes out ${what}`, () => expect(plainText(text)).to.equal(plain));

  const PRIVATE: [how: string, number: string][] = [
    ['plainly', '13800138000'],
    ['with signs without width in it', '138\u200b0013\u200b8000'],
    ['with joiners in it', '1\u200d3\u200d8\u200d0\u200d0138000'],
    ['with direction marks in it', '138\u200e0013\u200f8000'],
    ['in full-width digits', '１３８００１３８０００'],
    ['in keycaps', [...'13800138000'].join('\ufe0f\u20e3')],
    ['with wide spaces', '138\u30000013\u30008000'],
    ['with spaces that do not break', '138\u00a00013\u00a08000'],
    ['with long dashes', '138–0013–8000'],
    ['turned around by overrides', '\u202d138\u202c00138000'],
  ];
  for (const [how, number] of PRIVATE)
    it(`takes a mobile number out written ${how}`, () => expect(plainText(`加我${number}谢谢`)).to.equal('加我**谢谢'));

  it('reads 10,000 characters', () => expect(plainText('好'.repeat(10_000))).to.have.lengthOf(10_000));
});

describe('plainName', () => {
  const TABLE: [name: string, shown: string][] = [
    ['李小龙', '李**'],
    ['王*明', '王*明'],
    ['\u202e李小龙', '李**'],
    ['\u200b\u200b李小龙', '李**'],
    ['李\n*\n明', '李 * 明'],
    ['😍喜欢', '😍**'],
    ['', ''],
    ['\u3164', ''],
  ];
  for (const [name, shown] of TABLE) it(`shows ${JSON.stringify(name)} as ${JSON.stringify(shown)}`, () => expect(plainName(name)).to.equal(shown));
});
