import { expect } from '@open-wc/testing';
import { localeFor } from '../../src/i18n/languages.js';
import { fill, type Locale } from '../../src/i18n/locale.js';

/** The language these wishes lead to, once it is there. */
const localeOf = (...wanted: string[]): Promise<Locale> =>
  new Promise((resolve) => {
    const locale = localeFor(wanted, () => resolve(localeFor(wanted, () => {})!));
    if (locale) resolve(locale);
  });

describe('localeFor', () => {
  it('lets a language arrive that is wanted for the first time', async () => {
    let arrivals = 0;
    await new Promise<void>((resolve) => {
      const first = localeFor(['en'], () => {
        arrivals++;
        resolve();
      });
      expect(first).to.equal(undefined);
    });
    expect(arrivals).to.equal(1);
    expect(localeFor(['en'], () => arrivals++)?.tag).to.equal('en');
    expect(arrivals).to.equal(1);
  });

  const TABLE: [wanted: string[], tag: string][] = [
    [['zh-CN'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-TW'], 'zh-CN'],
    [['ZH-hans-cn'], 'zh-CN'],
    [['en'], 'en'],
    [['en-GB'], 'en'],
    [['EN-us'], 'en'],
    [['en', 'zh'], 'en'],
    [['zh', 'en'], 'zh-CN'],
    [['fr', 'en'], 'en'],
    [['', 'en'], 'en'],
    [['fr', 'de'], 'zh-CN'],
    [['english'], 'zh-CN'],
    [[''], 'zh-CN'],
    [[], 'zh-CN'],
  ];
  for (const [wanted, tag] of TABLE)
    it(`finds ${tag} for ${JSON.stringify(wanted)}`, async () => expect((await localeOf(...wanted)).tag).to.equal(tag));

  it('makes a language once', async () => expect(await localeOf('en')).to.equal(await localeOf('en-AU')));
});

describe('a locale writes', () => {
  const TABLE: [what: string, write: (locale: Locale) => string, zh: string, en: string][] = [
    ['a count with groups', (locale) => locale.count(1204), '1,204', '1,204'],
    ['a count of none', (locale) => locale.count(0), '0', '0'],
    ['a rating to one decimal', (locale) => locale.rating(4.75), '4.8', '4.8'],
    ['a whole rating with its decimal', (locale) => locale.rating(5), '5.0', '5.0'],
    ['a day', (locale) => locale.day('2026-11-20'), '2026年11月20日', 'Nov 20, 2026'],
    ['the first day of a year, in every time zone', (locale) => locale.day('2027-01-01'), '2027年1月1日', 'Jan 1, 2027'],
    ['29 February', (locale) => locale.day('2028-02-29'), '2028年2月29日', 'Feb 29, 2028'],
  ];
  for (const [what, write, zh, en] of TABLE)
    it(what, async () => expect([write(await localeOf('zh-CN')), write(await localeOf('en'))]).to.deep.equal([zh, en]));
});

describe('words of the backend', () => {
  const BOTH = { 'zh-CN': '监管局', en: 'Bureau' };
  const TABLE: [what: string, text: Parameters<Locale['text']>[0], zh: string, en: string][] = [
    ['are taken as they are where they have no language', '监管局', '监管局', '监管局'],
    ['are taken in the viewer’s language', BOTH, '监管局', 'Bureau'],
    ['are found whatever the case of the tag', { 'ZH-cn': '监管局', EN: 'Bureau' }, '监管局', 'Bureau'],
    ['are taken from another region of the language', { 'zh-TW': '監管局', 'en-GB': 'Office' }, '監管局', 'Office'],
    [
      'are taken by exact tag before another region',
      { 'zh-TW': '監管局', 'zh-CN': '监管局', 'en-GB': 'Office', en: 'Bureau' },
      '监管局',
      'Bureau',
    ],
    ['are Chinese where the language is missing', { fr: 'Bureau fr', 'zh-CN': '监管局' }, '监管局', '监管局'],
    ['are the first there are where Chinese is missing too', { fr: 'Bureau fr', de: 'Amt' }, 'Bureau fr', 'Bureau fr'],
    ['are empty where there are none', {}, '', ''],
    ['are empty where they are missing', undefined, '', ''],
    ['never hold a phone number', { 'zh-CN': '请拨13800138000', en: 'Call 13800138000' }, '请拨**', 'Call **'],
  ];
  for (const [what, text, zh, en] of TABLE)
    it(what, async () =>
      expect([(await localeOf('zh-CN')).text(text), (await localeOf('en')).text(text)]).to.deep.equal([zh, en]),
    );
});

describe('fill', () => {
  const TABLE: [message: string, values: Record<string, string>, filled: string][] = [
    ['{a}至{b}', { a: '1', b: '2' }, '1至2'],
    ['{a}{a}', { a: 'x' }, 'xx'],
    ['{a}', {}, ''],
    ['no place', { a: '1' }, 'no place'],
    ['{a}', { a: '{b}', b: 'again' }, '{b}'],
    ['{a}', { a: '$1 $& $$' }, '$1 $& $$'],
    ['{ a } {}', { a: '1' }, '{ a } {}'],
  ];
  for (const [message, values, filled] of TABLE)
    it(`makes "${filled}" of "${message}"`, () => expect(fill(message, values)).to.equal(filled));
});
