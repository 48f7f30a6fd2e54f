import { expect } from '@open-wc/testing';
import { ja } from '../../src/i18n/ja.js';
import { en } from '../../src/i18n/en.js';
import { enPanels } from '../../src/i18n/en-panels.js';
import { localeFor, panelLocaleFor } from '../../src/i18n/languages.js';
import { registerLocale } from '../../src/i18n/register-locale.js';
import type { LocaleMessages } from '../../src/i18n/register.js';
import { localeOf, panelLocaleOf } from '../support/languages.js';
import { recordPageErrors, recordWarnings } from '../support/page.js';
import { mapWords } from '../support/words.js';

const ENGLISH: LocaleMessages = { ...en, ...enPanels };

/** English with something before each word, by which a test knows it again. */
const marked = (mark: string): LocaleMessages => mapWords(ENGLISH, (text) => `${mark} ${text}`);

const noDataOf = async (...wanted: string[]) => (await localeOf(...wanted)).t.noData;

/** The messages with another value at a path. */
const changed = (path: string, value: unknown): LocaleMessages => {
  const copy = mapWords(ENGLISH, (text) => text);
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce<Record<string, unknown>>((one, key) => one[key] as Record<string, unknown>, copy as unknown as Record<string, unknown>);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
};

describe('A language that a page registers', () => {
  it('is there at once, with the words of badge and banners', async () => {
    expect(await registerLocale('ja', ja)).to.equal(true);
    expect(localeFor(['ja'], () => {})?.t.noData).to.equal(ja.noData);
    expect(panelLocaleFor(['ja'], () => {})?.t.warnings['ai-persona']).to.equal(ja.warnings['ai-persona']);
  });

  it('writes numbers and days its own way', async () => {
    await registerLocale('de', marked('de'));
    const { rating, day, percent } = await panelLocaleOf('de');
    expect([rating(4.8), day('2026-11-20'), percent(0.914)]).to.deep.equal(['4,8', '20.11.2026', '91,4\u00a0%']);
  });

  it('has its own plural forms', async () => {
    const more = { one: '{n} ostrzeżenie', few: '{n} ostrzeżenia', many: '{n} ostrzeżeń', other: '{n} ostrzeżenia' };
    await registerLocale('pl', { ...marked('pl'), more });
    const { plural, t } = await panelLocaleOf('pl');
    expect([1, 2, 5, 22].map((n) => plural(n, t.more))).to.deep.equal([more.one, more.few, more.many, more.few]);
  });

  it('may have one form for all numbers', async () => {
    await registerLocale('vi', { ...marked('vi'), more: 'thêm {n}' as unknown as LocaleMessages['more'] });
    const { plural, t } = await panelLocaleOf('vi');
    expect(plural(1, t.more)).to.equal('thêm {n}');
  });

  it('serves its regions and other ways to write its tag', async () => {
    await registerLocale('pt', marked('pt'));
    for (const tag of ['pt', 'PT', 'pt-BR', 'pt_PT', 'pt-Latn-AO-u-nu-latn']) expect(await noDataOf(tag), tag).to.equal(`pt ${en.noData}`);
    expect(await noDataOf('ptx', 'en')).to.equal(en.noData);
  });

  it('goes before a wider one, whichever came first', async () => {
    await registerLocale('es-MX', marked('mx'));
    await registerLocale('es', marked('es'));
    expect([await noDataOf('es-MX'), await noDataOf('es_mx'), await noDataOf('es-ES')]).to.deep.equal(['mx', 'mx', 'es'].map((one) => `${one} ${en.noData}`));
  });

  it('stands in for the other regions of its language where there is nothing nearer', async () => {
    await registerLocale('fr-CA', marked('ca'));
    expect(await noDataOf('fr', 'en')).to.equal(`ca ${en.noData}`);
    await registerLocale('en-NZ', marked('nz'));
    expect([await noDataOf('en-NZ'), await noDataOf('en-GB')]).to.deep.equal([`nz ${en.noData}`, en.noData]);
  });

  it('is found by the tag it had before that was replaced by another', async () => {
    await registerLocale('iw', marked('he'));
    expect([await noDataOf('iw'), await noDataOf('he-IL')]).to.deep.equal([`he ${en.noData}`, `he ${en.noData}`]);
  });

  it('may be written with an underscore', async () => {
    await registerLocale('sr_Latn', marked('sr'));
    expect((await localeOf('sr-Latn-RS')).tag).to.equal('sr-Latn');
  });

  it('may say how numbers are written, and is found without that', async () => {
    await registerLocale('fa-u-nu-latn', marked('fa'));
    const { count, tag } = await localeOf('fa-IR');
    expect([count(12), tag]).to.deep.equal(['12', 'fa-u-nu-latn']);
  });

  it('replaces one built in, for all that one served', async () => {
    await registerLocale('zh-TW', marked('tw'));
    expect([await noDataOf('zh-Hant-HK'), (await panelLocaleOf('zh-TW')).t.source]).to.deep.equal([`tw ${en.noData}`, `tw ${enPanels.source}`]);
    expect(await noDataOf('zh-CN')).to.equal('暂无信用信息');
  });

  it('replaces itself', async () => {
    await registerLocale('ko', marked('old'));
    await registerLocale('ko', marked('new'));
    expect(await noDataOf('ko')).to.equal(`new ${en.noData}`);
  });

  it('stays as it was when its messages are changed later', async () => {
    const messages = marked('it');
    await registerLocale('it', messages);
    messages.noData = 'changed';
    messages.roles.anchor = 'changed';
    const { t } = await localeOf('it');
    expect([t.noData, t.roles.anchor]).to.deep.equal([`it ${en.noData}`, `it ${en.roles.anchor}`]);
  });

  it('may have more words than this version knows', async () =>
    expect(await registerLocale('sv', { ...marked('sv'), later: 'x', groups: { a: 1 } } as LocaleMessages)).to.equal(true));
});

describe('The direction of a language', () => {
  const TABLE: [tag: string, dir: string][] = [
    ['ar', 'rtl'], ['ar-EG', 'rtl'], ['fa', 'rtl'], ['ur', 'rtl'], ['ug', 'rtl'], ['he', 'rtl'], ['yi', 'rtl'], ['dv', 'rtl'], ['ckb', 'rtl'],
    ['az-Arab', 'rtl'], ['pa-PK', 'rtl'], ['mn-Mong', 'ltr'], ['bo', 'ltr'], ['ar-Latn', 'ltr'], ['th', 'ltr'], ['ru', 'ltr'],
  ]; // prettier-ignore
  for (const [tag, dir] of TABLE)
    it(`is ${dir} for ${tag}`, async () => {
      await registerLocale(tag, marked(tag));
      expect([(await localeOf(tag)).dir, (await panelLocaleOf(tag)).dir]).to.deep.equal([dir, dir]);
    });

  it('is what the page says', async () => {
    await registerLocale('ku', marked('ku'), { dir: 'rtl' });
    expect((await localeOf('ku')).dir).to.equal('rtl');
  });
});

describe('Refused, with one warning and no harm, is', () => {
  let warnings: ReturnType<typeof recordWarnings>;
  let errors: ReturnType<typeof recordPageErrors>;
  beforeEach(() => {
    warnings = recordWarnings();
    errors = recordPageErrors();
  });
  afterEach(() => {
    warnings.restore();
    errors.restore();
  });

  const register = registerLocale as (tag: unknown, messages: unknown, options?: unknown) => Promise<boolean>;
  const throwing = new Proxy({}, { get: () => { throw new Error('no') } }); // prettier-ignore

  const TABLE: [what: string, args: [tag: unknown, messages: unknown, options?: unknown], said: string[]][] = [
    ['no tag', [undefined, ENGLISH], ['undefined', 'names no language']],
    ['an empty tag', ['', ENGLISH], ['""', 'names no language']],
    ['a tag that is none', ['not a tag', ENGLISH], ['"not a tag"', 'names no language']],
    ['a tag of a thousand characters', ['a'.repeat(1_000), ENGLISH], ['names no language']],
    ['the tag of no language', ['und', ENGLISH], ['names no language']],
    ['a symbol for a tag', [Symbol('x'), ENGLISH], ['symbol', 'names no language']],
    ['a tag that throws', [throwing, ENGLISH], ['object', 'names no language']],
    ['a missing message', ['xa', changed('noData', undefined)], ['"xa"', 'noData is missing']],
    ['a missing message of a group', ['xb', changed('warnings.penalty', undefined)], ['warnings.penalty is missing']],
    ['a missing group, named once', ['xc', changed('warnings', undefined)], ['not registered: warnings is missing']],
    ['a number', ['xd', changed('noData', 5)], ['noData is no text']],
    ['a function', ['xe', changed('roles.anchor', () => 'x')], ['roles.anchor is no text']],
    ['an empty text', ['xf', changed('source', ' ')], ['source is no text']],
    ['a text in place of a group', ['xg', changed('roles', 'x')], ['roles.anchor is missing']],
    ['an unknown fact', ['xh', changed('warnings.suspended', 'until {until} by {who}')], ['warnings.suspended cannot fill in {who}']],
    ['a fact left out', ['xi', changed('warnings.suspended', 'suspended')], ['warnings.suspended lacks {until}']],
    ['a plural without the common form', ['xj', changed('more', { one: '{n} x' })], ['more (other) is missing']],
    ['a plural of no language', ['xk', changed('more', { other: '{n} x', several: 'y' })], ['more knows no plural "several"']],
    ['an unknown fact in a plural', ['xl', changed('more', { one: '{x}', other: '{n} x' })], ['more (one) cannot fill in {x}']],
    ['a plural where one text is wanted', ['xm', changed('noData', { other: 'x' })], ['noData is no text']],
    ['more than one thing, each of them named', ['xn', { ...changed('noData', 1), source: 2 }], ['noData is no text', 'source is no text']],
    ['nothing', ['xo', undefined], ['roles is missing', 'fewer is missing']],
    ['null', ['xp', null], ['roles is missing']],
    ['a list', ['xq', []], ['roles is missing']],
    ['messages that throw', ['xr', throwing], ['Error: no']],
    ['a direction that is none', ['xs', ENGLISH, { dir: 'up' }], ['dir is neither']],
    ['options that throw', ['xt', ENGLISH, throwing], ['Error: no']],
  ];
  for (const [what, args, said] of TABLE)
    it(what, async () => {
      expect(await register(...args)).to.equal(false);
      expect(warnings.said).to.have.length(1);
      for (const words of said) expect(warnings.said[0]).to.include(words);
      expect(errors.found).to.deep.equal([]);
      if (typeof args[0] === 'string' && args[0].startsWith('x')) expect(await noDataOf(args[0], 'en')).to.equal(en.noData);
    });

  it('even what throws something that cannot be said', async () => {
    const unsayable = new Proxy({}, { get: () => { throw Object.assign(new Error(), { toString: throwing }) } }); // prettier-ignore
    expect(await register('xu', unsayable)).to.equal(false);
    expect(errors.found).to.deep.equal([]);
  });

  it('nothing that is right, even with null for options', async () => {
    expect(await register('nl', marked('nl'), null)).to.equal(true);
    expect(warnings.said).to.deep.equal([]);
  });
});
