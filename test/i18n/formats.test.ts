import { expect } from '@open-wc/testing';
import { breakable } from '../../src/i18n/breakable.js';
import { withFormats, type Words } from '../../src/i18n/formats.js';
import { panelLocaleFor } from '../../src/i18n/languages.js';

/** The language of the details, once its words are there. */
const wordsIn = (tag: string): Promise<Words> =>
  new Promise((resolve) => {
    const ready = panelLocaleFor([tag], () => resolve(withFormats(panelLocaleFor([tag], () => {})!)));
    if (ready) resolve(withFormats(ready));
  });

describe('The details write', () => {
  let zh: Words;
  let en: Words;
  before(async () => {
    [zh, en] = await Promise.all([wordsIn('zh'), wordsIn('en')]);
  });

  it('scores to two decimals', () => expect([zh.score(872), zh.score(4.3), zh.score(4.2666)]).to.deep.equal(['872', '4.3', '4.27']));
  it('spans of days with their plural', () =>
    expect([zh.days(2.5), en.days(1), en.days(2.5)]).to.deep.equal(['2.5天', '1 day', '2.5 days']));
  it('several words as one enumeration', () =>
    expect([zh.list(['罚款', '没收']), en.list(['fine', 'confiscation'])]).to.deep.equal(['罚款和没收', 'fine and confiscation']));

  it('words of a backend without what is not seen and turns the others around, and without private numbers', () =>
    expect(zh.text('\u202Eabc\u0007 13800138000')).to.equal('abc **'));
});

describe('Words have a place to break', () => {
  const PLACES: [what: string, text: string, places: number][] = [
    ['after each forty characters in a row', 'x'.repeat(100), 2],
    ['nowhere else in any number of words', 'word '.repeat(100), 0],
    ['nowhere else in Chinese, which breaks anywhere', '信用'.repeat(100), 0],
    ['nowhere else in emoji, which break anywhere', '👨‍👩‍👧‍👦'.repeat(40), 0],
    ['between whole characters', '𝒳'.repeat(40), 1],
  ];
  for (const [what, text, places] of PLACES) it(what, () => expect(breakable(text).split('\u200b')).to.have.length(places + 1));
  it('and no mark leaves its letter', () => expect(breakable('x'.repeat(40) + '\u0301')).to.equal('x'.repeat(40) + '\u0301\u200b'));
  it('and are the same without them', () => expect(breakable('x'.repeat(100)).replace(/\u200b/g, '')).to.equal('x'.repeat(100)));
});
