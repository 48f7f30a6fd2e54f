import { expect } from '@open-wc/testing';
import type { PanelLocale } from '../../src/i18n/locale.js';
import { panelLocale } from '../../src/i18n/panel-locale.js';
import { replace } from '../support/page.js';
import { panelLocaleOf } from '../support/languages.js';

const inAll = (write: (locale: PanelLocale) => string) =>
  Promise.all(['zh-CN', 'zh-TW', 'en'].map(async (tag) => write(await panelLocaleOf(tag))));

describe('A language of banners and panels writes', () => {
  const TABLE: [what: string, write: (locale: PanelLocale) => string, ...expected: string[]][] = [
    ['a number as it is', ({ number }) => number(872), '872', '872', '872'],
    ['a number with groups and two decimals at most', ({ number }) => number(1234.567), '1,234.57', '1,234.57', '1,234.57'],
    ['a share', ({ percent }) => percent(0.97), '97%', '97%', '97%'],
    ['a share to one decimal', ({ percent }) => percent(0.9136), '91.4%', '91.4%', '91.4%'],
    ['a share as it is in spite of binary fractions', ({ percent }) => percent(0.57), '57%', '57%', '57%'],
    ['a share to the nearest decimal', ({ percent }) => percent(3336 / 4787), '69.7%', '69.7%', '69.7%'],
    ['shares in one form', ({ percents }) => percents([0.03, 0.9696, 0.0004]).join(), '3.0%,97.0%,0.1%', '3.0%,97.0%,0.1%', '3.0%,97.0%,0.1%'],
    ['shares without decimals', ({ percents }) => percents([0.03, 0.97, 0]).join(), '3%,97%,0%', '3%,97%,0%', '3%,97%,0%'],
    ['a share that is almost all', ({ percent }) => percent(0.99996), '99.9%', '99.9%', '99.9%'],
    ['a share that is almost none', ({ percent }) => percent(0.00004), '0.1%', '0.1%', '0.1%'],
    ['all of it', ({ percent }) => percent(1), '100%', '100%', '100%'],
    ['no share at all', ({ percent }) => percent(0), '0%', '0%', '0%'],
    ['an amount of whole yuan', ({ money }) => money(120_000), '¥120,000', 'CN¥120,000', 'CN¥120,000'],
    ['an amount with fen', ({ money }) => money(120_000.5), '¥120,000.50', 'CN¥120,000.50', 'CN¥120,000.50'],
  ];
  for (const [what, write, ...expected] of TABLE) it(what, async () => expect(await inAll(write)).to.deep.equal(expected));

  it('everything that the badge’s does too', async () =>
    expect(await inAll(({ count, rating, day }) => `${count(1204)} ${rating(5)} ${day('2026-11-20')}`)).to.deep.equal([
      '1,204 5.0 2026年11月20日',
      '1,204 5.0 2026年11月20日',
      '1,204 5.0 Nov 20, 2026',
    ]));

  it('makes no formatter before it is used, and then one', async () => {
    let made = 0;
    const Real = Intl.NumberFormat;
    const restore = replace(
      Intl,
      'NumberFormat',
      class extends Real {
        constructor(...how: ConstructorParameters<typeof Real>) {
          super(...how);
          made++;
        }
      },
    );
    try {
      const { percent } = panelLocale(await panelLocaleOf('en'), (await panelLocaleOf('en')).t);
      expect(made).to.equal(0);
      percent(0.5);
      percent(0.6);
      expect(made).to.equal(1);
    } finally {
      restore();
    }
  });
});

describe('The form of a message', () => {
  const FORMS = { one: '{n} review', other: '{n} reviews' };
  it('follows the number in English', async () => {
    const { plural } = await panelLocaleOf('en');
    expect([0, 1, 2, 21].map((n) => plural(n, FORMS))).to.deep.equal([FORMS.other, FORMS.one, FORMS.other, FORMS.other]);
  });
  it('is always the same in Chinese', async () => {
    const { plural } = await panelLocaleOf('zh');
    expect([0, 1, 2].map((n) => plural(n, FORMS))).to.deep.equal([FORMS.other, FORMS.other, FORMS.other]);
  });
  it('is the common one where the language’s own is missing', async () => {
    const { plural } = await panelLocaleOf('en');
    expect(plural(1, { other: '{n} more' })).to.equal('{n} more');
  });
  it('is the message where that has no forms', async () => {
    const { plural } = await panelLocaleOf('en');
    expect(plural(1, '{n}-day returns')).to.equal('{n}-day returns');
  });
});

describe('A value filled into a message', () => {
  for (const value of ['مكتب', 'A مكتب', '\u{1e900}\u{1e901}', '\u{10900}'])
    it(`is kept apart where it is written from right to left: ${value}`, async () =>
      expect((await panelLocaleOf('zh')).isolate(value)).to.equal(`\u2068${value}\u2069`));

  it('is rid of marks that would turn around what follows it', async () =>
    expect((await panelLocaleOf('zh')).isolate('ab\u202ecd\u2069\u2066ef')).to.equal('abcdef'));

  for (const value of ['示市监罚〔2025〕12号', 'Nov 20, 2026', '😀', ''])
    it(`is left as it is where nothing turns: ${value}`, async () =>
      expect((await panelLocaleOf('zh')).isolate(value)).to.equal(value));

  it('has no private number in it that a mark parts', async () =>
    expect((await panelLocaleOf('zh')).text('请拨138\u202e0013\u202c8000')).to.equal('请拨**'));

  it('is kept apart in a language written from right to left', async () => {
    const zh = await panelLocaleOf('zh');
    const { isolate, day, text, money } = panelLocale({ ...zh, dir: 'rtl' }, zh.t);
    expect([isolate('12315'), day('2026-11-20'), text('示例'), money(5)]).to.deep.equal(
      ['12315', '2026年11月20日', '示例', '¥5'].map((value) => `\u2068${value}\u2069`),
    );
  });
});
