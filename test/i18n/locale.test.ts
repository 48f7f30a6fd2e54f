import { expect } from '@open-wc/testing';
import { localeFor } from '../../src/i18n/languages.js';
import { fill, type Locale } from '../../src/i18n/locale.js';
import { localeOf } from '../support/languages.js';

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
    [['ZH-hans-cn'], 'zh-CN'],
    [['zh-SG'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['zh_CN'], 'zh-CN'],
    [['zh_CN.UTF-8'], 'zh-CN'],
    [['zh-u-nu-hanidec'], 'zh-CN'],
    [['zh-TW'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-mo'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-Hant-HK'], 'zh-TW'],
    [['zh-hant-cn'], 'zh-TW'],
    [['ZH_TW'], 'zh-TW'],
    [['zh_Hant_TW'], 'zh-TW'],
    [['zh_TW_#Hant'], 'zh-TW'],
    [['zh-TW-u-ca-roc'], 'zh-TW'],
    [['zh-twi'], 'zh-CN'],
    [['zhuang', 'en'], 'en'],
    [['en'], 'en'],
    [['en-GB'], 'en'],
    [['EN-us'], 'en'],
    [['en', 'zh'], 'en'],
    [['zh', 'en'], 'zh-CN'],
    [['fr', 'en'], 'en'],
    [['', 'en'], 'en'],
    [['fr', 'de'], 'zh-CN'],
    [['en_GB'], 'en'],
    [['en-US-u-ca-buddhist'], 'en'],
    [['en-x-pirate'], 'en'],
    [['english'], 'zh-CN'],
    [['und', 'en'], 'en'],
    [['mul', '*', 'C', 'x-zh', 'i-default', 'en'], 'en'],
    [['-', '_', '--en', ' en', '💥', '<b>', '\\', '\0', '%F0'], 'zh-CN'],
    [['a'.repeat(1_000), 'en'], 'en'],
    [['en-' + 'a'.repeat(1_000)], 'en'],
    [['zh-' + '-hant'.repeat(200)], 'zh-CN'],
    [[undefined, null, 5, {}] as unknown as string[], 'zh-CN'],
    [[''], 'zh-CN'],
    [[], 'zh-CN'],
  ];
  for (const [wanted, tag] of TABLE)
    it(`finds ${tag} for ${JSON.stringify(wanted).slice(0, 80)}`, async () => expect((await localeOf(...wanted)).tag).to.equal(tag));

  it('makes a language once', async () => expect(await localeOf('en')).to.equal(await localeOf('en-AU')));
});

describe('a locale writes', () => {
  const TABLE: [what: string, write: (locale: Locale) => string, zhCN: string, zhTW: string, en: string][] = [
    ['a count with groups', (locale) => locale.count(1204), '1,204', '1,204', '1,204'],
    ['a count of none', (locale) => locale.count(0), '0', '0', '0'],
    ['a rating to one decimal', (locale) => locale.rating(4.75), '4.8', '4.8', '4.8'],
    ['a whole rating with its decimal', (locale) => locale.rating(5), '5.0', '5.0', '5.0'],
    ['a day', (locale) => locale.day('2026-11-20'), '2026年11月20日', '2026年11月20日', 'Nov 20, 2026'],
    ['the first day of a year, in every time zone', (locale) => locale.day('2027-01-01'), '2027年1月1日', '2027年1月1日', 'Jan 1, 2027'],
    ['29 February', (locale) => locale.day('2028-02-29'), '2028年2月29日', '2028年2月29日', 'Feb 29, 2028'],
    ['its direction', (locale) => locale.dir, 'ltr', 'ltr', 'ltr'],
  ];
  for (const [what, write, ...expected] of TABLE)
    it(what, async () => {
      const locales = await Promise.all([localeOf('zh-CN'), localeOf('zh-TW'), localeOf('en')]);
      expect(locales.map(write)).to.deep.equal(expected);
    });
});

describe('words of the backend', () => {
  const BOTH = { 'zh-CN': '监管局', en: 'Bureau' };
  const ALL = { ...BOTH, 'zh-TW': '監管局' };
  const TABLE: [what: string, text: Parameters<Locale['text']>[0], zhCN: string, zhTW: string, en: string][] = [
    ['are taken as they are where they have no language', '监管局', '监管局', '监管局', '监管局'],
    ['are taken in the viewer’s language', ALL, '监管局', '監管局', 'Bureau'],
    ['are found whatever the case of the tag', { 'ZH-cn': '监管局', 'zh-tw': '監管局', EN: 'Bureau' }, '监管局', '監管局', 'Bureau'],
    ['are found by an underscore in the tag', { zh_CN: '监管局', zh_TW: '監管局', en_US: 'Bureau' }, '监管局', '監管局', 'Bureau'],
    ['are taken from another region of the language', { 'zh-TW': '監管局', 'en-GB': 'Office' }, '監管局', '監管局', 'Office'],
    [
      'are taken from a region that is written alike before another',
      { 'zh-HK': '監管局', 'zh-Hans': '监管局', en: 'Bureau' },
      '监管局',
      '監管局',
      'Bureau',
    ],
    ['are taken by exact tag before another region', { 'zh-HK': '署', ...ALL, 'en-GB': 'Office' }, '监管局', '監管局', 'Bureau'],
    ['are other Chinese where the viewer’s is missing', BOTH, '监管局', '监管局', 'Bureau'],
    ['are Chinese where the language is missing', { fr: 'Bureau fr', 'zh-CN': '监管局' }, '监管局', '监管局', '监管局'],
    ['are the first there are where Chinese is missing too', { fr: 'Bureau fr', de: 'Amt' }, 'Bureau fr', 'Bureau fr', 'Bureau fr'],
    ['are empty where there are none', {}, '', '', ''],
    ['are empty where they are missing', undefined, '', '', ''],
    ['never hold a phone number', { 'zh-CN': '请拨13800138000', en: 'Call 13800138000' }, '请拨**', '请拨**', 'Call **'],
  ];
  for (const [what, text, ...expected] of TABLE)
    it(what, async () => {
      const locales = await Promise.all([localeOf('zh-CN'), localeOf('zh-TW'), localeOf('en')]);
      expect(locales.map((locale) => locale.text(text))).to.deep.equal(expected);
    });
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
