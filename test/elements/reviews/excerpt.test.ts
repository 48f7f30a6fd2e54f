import { expect } from '@open-wc/testing';
import { excerptOf } from '../../../src/elements/reviews/excerpt.js';

describe('excerptOf', () => {
  const SHORT: [what: string, text: string][] = [
    ['no text', ''],
    ['a word', '好'],
    ['five lines of Chinese', '好'.repeat(115)],
    ['a little more', '好'.repeat(140)],
    ['as much in Latin letters', 'good '.repeat(40)],
    ['five lines', '一\n二\n三\n四\n五'],
  ];
  for (const [what, text] of SHORT) it(`leaves ${what} whole`, () => expect(excerptOf(text)).to.equal(undefined));

  const LONG: [what: string, text: string, excerpt: string | RegExp][] = [
    ['Chinese', '好'.repeat(10_000), '好'.repeat(115) + '…'],
    ['Latin letters between words', 'wonderful kettle '.repeat(600), /^(wonderful kettle ){10,12}(wonderful|wonderful kettle)…$/],
    ['a word without end', 'a'.repeat(10_000), /^a{200,220}…$/],
    ['many lines', Array(20).fill('好').join('\n'), '好\n好\n好\n好\n好…'],
    ['nothing but lines', 'x' + '\n'.repeat(50) + 'y', 'x…'],
  ];
  for (const [what, text, excerpt] of LONG)
    it(`cuts ${what}`, () => {
      if (typeof excerpt === 'string') expect(excerptOf(text)).to.equal(excerpt);
      else expect(excerptOf(text)).to.match(excerpt);
    });

  const WHOLE: [what: string, one: string][] = [
    ['a character of two halves', '😍'],
    ['a family', '👨\u200d👩\u200d👧\u200d👦'],
    ['a hand of a colour', '👍🏽'],
    ['a heart of a colour', '❤\ufe0f'],
    ['a letter with its marks', 'e\u0301\u0323'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ];
  for (const [what, one] of WHOLE)
    for (let offset = 0; offset < 3; offset++)
      it(`never cuts ${what} apart, ${offset} characters further`, () => {
        const excerpt = excerptOf('好'.repeat(offset) + one.repeat(1_000))!;
        const body = excerpt.slice(offset, -1);
        expect(body.length % one.length, body.slice(-12)).to.equal(0);
      });

  it('ends for text of marks only', () => expect(excerptOf('\u0301'.repeat(10_000))).to.equal('…'));
});
