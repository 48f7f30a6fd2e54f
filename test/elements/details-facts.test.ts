import { expect } from '@open-wc/testing';
import { warningsOf } from '../../src/client/warnings-of.js';
import { placeOf } from '../../src/elements/details/sections/timeline.js';
import { mountDetails, sectionText, termsIn } from '../support/details.js';
import { part, parts, unmountAll, words } from '../support/elements.js';
import { listing, measure, objection, penalty, report } from '../support/reports.js';

const mount = async (answer: Parameters<typeof report>[0], lang: 'zh-CN' | 'en' = 'zh-CN') =>
  (await mountDetails({ answer: report(answer), lang })).element;

const titles = (details: Element) => parts(details, 'fact').map((one) => words(one.querySelector('h4')));
const ends = (details: Element) => parts(details, 'timeline').map((one) => [...one.querySelectorAll('.ends > span')].map(words));

describe('What is in force against a subject', () => {
  afterEach(unmountAll);

  it('is left out where there is nothing', async () => expect(sectionText(await mount({}), 'restrictions')).to.equal(undefined));

  it('is a measure with platform, reason, rule, span, source and where to object', async () => {
    const details = await mount({ measures: [measure({ ruleRef: '平台规则 3.2' })] });
    expect(titles(details)).to.deep.equal(['暂停直播']);
    expect(words(part(details, 'fact')!.querySelector('[part=issuer]'))).to.equal('示例直播');
    expect(termsIn(part(details, 'fact')!)).to.deep.equal({ 原因: '多次夸大宣传', 依据规则: '平台规则 3.2' });
    expect(ends(details)).to.deep.equal([['2026年11月1日起', '至2026年11月30日']]);
    expect(words(part(details, 'fact'))).to.include('信息更新于2026年11月20日');
    expect(part(details, 'source')!.getAttribute('href')).to.equal('https://live.example.com/notices/9');
    expect(part(details, 'appeal')!.getAttribute('href')).to.equal('https://live.example.com/appeal');
  });

  it('is what another platform published, said to be so', async () => {
    const details = await mount({ measures: [measure({ shared: true, platform: { id: 'o', name: '另一直播' } })] });
    expect(words(part(details, 'fact')!.querySelector('[part=issuer]'))).to.equal('另一直播其他平台公示');
    expect(part(details, 'restriction')).to.equal(undefined);
  });

  it('is a listing with basis and authority', async () => {
    const details = await mount({ listings: [listing()] }, 'en');
    expect(titles(details)).to.deep.equal(['Directory of abnormal operations']);
    expect(termsIn(part(details, 'fact')!)).to.deep.equal({ Reason: '通过登记的住所无法联系' });
    expect(ends(details)).to.deep.equal([['listed May 6, 2026', 'no end date given']]);
  });

  it('is said of a sole trader in the words of the law', async () =>
    expect(titles(await mount({ subject: { entity: 'sole_trader' }, listings: [listing()] }))).to.deep.equal(['经营异常状态']));

  it('is a natural person’s judgment defaulter listing, which no banner shows', async () => {
    const details = await mount({ subject: { entity: 'natural' }, listings: [listing({ kind: 'judgment_defaulter' })] });
    expect(titles(details)).to.deep.equal(['失信被执行人名单']);
    expect(warningsOf(details.snapshot)).to.deep.equal([]);
  });

  it('is a penalty with act, facts, basis, categories, amounts, document and authority', async () => {
    const details = await mount({
      penalties: [
        penalty({ actType: '虚假广告', fact: '作推荐证明', basis: '《广告法》第六十一条', categories: ['fine', 'confiscation'], content: '罚款、没收违法所得', confiscatedCny: 30_000.5 }),
      ],
    });
    expect(titles(details)).to.deep.equal(['行政处罚']);
    expect(termsIn(part(details, 'fact')!)).to.deep.equal({
      违法行为: '虚假广告',
      违法事实: '作推荐证明',
      处罚依据: '《广告法》第六十一条',
      处罚类别: '罚款和没收',
      处罚内容: '罚款、没收违法所得',
      罚款: '¥120,000',
      没收金额: '¥30,000.50',
      决定书文号: '示市监罚〔2025〕12号',
    });
    expect(ends(details)).to.deep.equal([['2025年3月14日处罚', '公示至2028年3月20日']]);
  });

  it('says that an end follows from a rule where it is not published', async () =>
    expect(ends(await mount({ penalties: [penalty({ publicUntil: undefined, ruleset: 'samr45', severity: 'serious' })] }))).to.deep.equal([
      ['2025年3月14日处罚', '公示至2028年3月20日 （推算）'],
    ]));

  it('is an endorsement restriction beside its penalty, with an end that is called calculated', async () => {
    const details = await mount({ penalties: [penalty({ endorsementInFalseAd: true })] });
    expect(ends(details)[0]).to.deep.equal(['2025年3月14日处罚', '限制代言至2028年3月14日 （推算）']);
    expect(words(part(details, 'fact'))).to.include('依《广告法》第三十八条推算，至2028年3月14日不得作为广告代言人；不涉及直播本身。');
    expect(words(part(details, 'restriction'))).to.equal('限制代言推算至2028年3月14日');
  });

  it('is not what has not begun, and nothing that is over', async () => {
    const details = await mount({
      measures: [measure({ from: '2026-11-21', until: '2026-12-01' }), measure({ id: 'm-1', until: '2026-11-19' })],
      listings: [listing({ listedOn: '2026-11-21' }), listing({ id: 'l-1', removedOn: '2026-11-01' })],
      penalties: [penalty({ status: 'repaired' }), penalty({ docNo: 'w', categories: ['warning'] })],
    });
    expect(sectionText(details, 'restrictions')).to.equal(undefined);
  });

  it('says that it is disputed, and where to object', async () => {
    const details = await mount({ penalties: [penalty()], objections: [objection('penalty', penalty().docNo)] }, 'en');
    expect(words(part(details, 'objection'))).to.equal('disputed by the subject, under review filed Oct 2, 2026');
    expect(part(details, 'appeal')!.getAttribute('href')).to.equal('https://credit.example.org/objections/3');
  });

  it('says that an objection was rejected, with the day', async () => {
    const objections = [objection('penalty', penalty().docNo, { state: 'rejected', decidedOn: '2026-10-20' })];
    expect(words(part(await mount({ penalties: [penalty()], objections }), 'objection'))).to.equal('异议经核查未成立（2026年10月20日）');
  });

  it('has its severity in shape and colour, and no colour once it is old', async () => {
    const records = { measures: [measure(), measure({ id: 'w', kind: 'warn' })], penalties: [penalty()] };
    const signs = (details: Element) => parts(details, 'fact').map((one) => one.querySelector<HTMLElement>('.tile')!.dataset['tone']);
    expect(signs(await mount(records))).to.deep.equal(['poor', 'watch', 'fair']);
    expect(signs(await mount({ ...records, validUntil: '2026-11-20T11:00:00+08:00' }))).to.deep.equal(['unknown', 'unknown', 'unknown']);
  });
});

describe('The restriction comes first', () => {
  afterEach(unmountAll);
  const TABLE: [what: string, answer: Parameters<typeof report>[0], zh: string][] = [
    ['with its end', { measures: [measure()] }, '暂停直播至2026年11月30日'],
    ['with the word that no end is given', { measures: [measure({ kind: 'ban', until: undefined })] }, '已封禁未注明期限'],
    ['alone where only the backend says so', { permission: 'limited' }, '功能受限'],
  ];
  for (const [what, answer, zh] of TABLE)
    it(what, async () => {
      const details = await mount(answer);
      expect(words(part(details, 'restriction'))).to.equal(zh);
      expect(part(details, 'body')!.firstElementChild).to.equal(part(details, 'restriction'));
      expect(part(details, 'header')!.querySelector('[part=glyph]')!.getAttribute('class')).to.equal('barred');
    });
  it('and is left out where there is none', async () => expect(part(await mount({ permission: 'normal' }), 'restriction')).to.equal(undefined));
});

describe('A timeline', () => {
  afterEach(unmountAll);
  const PLACES: [what: string, from: string, until: string | undefined, place: number][] = [
    ['at its start', '2026-11-20', '2026-12-20', 0],
    ['in its middle', '2026-11-10', '2026-11-30', 0.5],
    ['at its end', '2026-11-01', '2026-11-20', 1],
    ['at the end of a single day', '2026-11-20', '2026-11-20', 1],
    ['somewhere where no end is given', '2020-01-01', undefined, 0.6],
  ];
  for (const [what, from, until, place] of PLACES)
    it(`has today ${what}`, () => expect(placeOf({ from, until, today: '2026-11-20' })).to.equal(place));

  it('is drawn to its end, dashed where none is given', async () => {
    const details = await mount({ measures: [measure({ from: '2026-11-10' }), measure({ id: 'm-2', from: '2026-11-09', until: undefined })] });
    expect(parts(details, 'timeline').map((one) => one.classList.contains('endless'))).to.deep.equal([false, true]);
    expect(parts(details, 'timeline').map((one) => one.querySelector<HTMLElement>('.track')!.style.getPropertyValue('--lc-at'))).to.deep.equal(['0.5', '0.6']);
  });
});
