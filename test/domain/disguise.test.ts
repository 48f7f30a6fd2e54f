import { expect } from '@open-wc/testing';
import { isDisguised, shownName } from '../../src/domain/disguise.js';

describe('A name is what it looks:', () => {
  const PLAIN: [what: string, name: string][] = [
    ['Chinese', '小鹿好物'],
    ['Chinese with Latin', '小鹿LUCKY好物 Official'],
    ['Russian', 'Пример Магазин'],
    ['Russian beside Latin', 'Apple Россия'],
    ['Greek', 'Καλημέρα'],
    ['Japanese', 'しかのセレクトショップ'],
    ['Arabic', 'متجر الغزال'],
    ['Persian, which needs the non-joiner', 'می\u200cخواهم'],
    ['Hindi, which needs the joiner', 'क्\u200dष'],
    ['an emoji joined of several', '好物👩\u200d👩\u200d👧'],
    ['a heart with its colour', '❤\ufe0f好物'],
    ['a keycap', '1\ufe0f\u20e3号店'],
    ['a trademark', '小鹿™ No.1'],
    ['full-width letters', 'ＡＢＣ旗舰店'],
    ['German', 'Straße & Söhne'],
    ['nothing', ''],
  ];
  for (const [what, name] of PLAIN)
    it(what, () => {
      expect(shownName(name)).to.equal(name);
      expect(isDisguised(name)).to.equal(false);
    });

  it('white space more than there has to be is no disguise', () => {
    expect(shownName(' 小鹿 \u3000 好物\n')).to.equal('小鹿 好物');
    expect(isDisguised(' 小鹿 \u3000 好物\n')).to.equal(false);
  });

  it('a private number that is taken out is no disguise', () => {
    expect(shownName('小鹿13800138000')).to.equal('小鹿**');
    expect(isDisguised('小鹿13800138000')).to.equal(false);
  });
});

describe('A name is another than it looks,', () => {
  const DISGUISED: [what: string, name: string, shown: string][] = [
    ['turned around', '\u202e物好鹿小\u202c', '物好鹿小'],
    ['isolated without end', '小鹿\u2067好物', '小鹿好物'],
    ['parted by a sign without width', '小鹿\u200b好物', '小鹿好物'],
    ['parted by a joiner', '小鹿\u200d好物', '小鹿好物'],
    ['parted by a non-joiner', 'App\u200cle', 'Apple'],
    ['with a joiner at its beginning', '\u200d小鹿', '小鹿'],
    ['with a direction mark', '小鹿\u200f好物', '小鹿好物'],
    ['with a direction mark in Arabic', 'متجر\u200f', 'متجر'],
    ['with a variant that no letter has', '小\ufe0f鹿好物', '小鹿好物'],
    ['with tags', '小鹿\u{e0061}\u{e0062}', '小鹿'],
    ['with a byte order mark', '\ufeff小鹿', '小鹿'],
    ['with a letter without ink', '小鹿\u3164', '小鹿'],
    ['with a soft hyphen', 'App\u00adle', 'Apple'],
    ['on two lines', '小鹿\u2028好物\u200b', '小鹿 好物'],
    ['Cyrillic among Latin', 'Аpple', 'Аpple'],
    ['Latin among Cyrillic', 'Москвa', 'Москвa'],
    ['Greek among Latin', 'Gοogle', 'Gοogle'],
    ['Cyrillic that all looks Latin', '小鹿 АРР', '小鹿 АРР'],
    ['Greek that all looks Latin', 'ΝΙΚΕ 旗舰店', 'ΝΙΚΕ 旗舰店'],
    ['radicals in place of ideographs', '\u2f29\u2fc5好物', '\u2f29\u2fc5好物'],
    ['compatibility ideographs', '小鹿\uf9dc', '小鹿\uf9dc'],
    ['letters of mathematics', '𝐀pple', '𝐀pple'],
    ['a phonetic letter', 'Ɡooɡle', 'Ɡooɡle'],
  ];
  for (const [what, name, shown] of DISGUISED)
    it(what, () => {
      expect(shownName(name)).to.equal(shown);
      expect(isDisguised(name)).to.equal(true);
    });
});
