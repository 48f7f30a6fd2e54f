import { expect } from '@open-wc/testing';
import { placeInLevel } from '../../src/elements/details/sections/scale.js';
import { mountDetails, sectionText, termsIn } from '../support/details.js';
import { part, parts, unmountAll, words } from '../support/elements.js';
import { grade, gradeOf, LEVELS, measure, objection, otherGrade, penalty, report } from '../support/reports.js';

const mount = async (answer: Parameters<typeof report>[0], lang: 'zh-CN' | 'en' = 'zh-CN') =>
  (await mountDetails({ answer: report(answer), lang })).element;

const levels = (details: Element) => parts(details, 'level').map((one) => [...one.children].map(words).filter(Boolean));
const tones = (details: Element) => parts(details, 'level').map((one) => one.querySelector<HTMLElement>('.step')!.dataset['tone']);
const fullGrade = grade({ peerPercentile: 91, dimensions: [{ id: 'goods', label: { 'zh-CN': '商品体验', en: 'Goods' }, score: 4.8, max: 5 }, { id: 'raw', score: 12 }] });

describe('The grade in the details', () => {
  afterEach(unmountAll);

  it('is code, label, score and place among its peers', async () => {
    const details = await mount({ grade: fullGrade });
    expect(words(part(details, 'mark'))).to.equal('AA 信用优秀872 / 1,000高于91%的同类主体');
    expect(part(details, 'mark')!.dataset['tone']).to.equal('good');
  });

  it('says scheme, issuer and its kind, and the day, with a link to the rules', async () => {
    const details = await mount({ grade: fullGrade }, 'en');
    const section = parts(details, 'grade')[0];
    expect(termsIn(section)).to.deep.equal({
      Scheme: 'Live-stream credit evaluation',
      'Rated by': '示例信用服务中心industry association',
      'Rated on': 'Nov 18, 2026',
    });
    expect(part(details, 'rules')!.getAttribute('href')).to.equal('https://credit.example.org/rules');
  });

  it('is left out where there is none', async () => expect(sectionText(await mount({ grade: undefined, penalties: [penalty()] }), 'grade')).to.equal(undefined));

  it('says that its code is not explained where the scheme does not have it, and draws no scale', async () => {
    const details = await mount({ grade: grade({ code: 'ZZ' }) });
    expect(words(part(details, 'label'))).to.equal('等级含义不详');
    expect([part(details, 'mark')!.dataset['tone'], part(details, 'scale')]).to.deep.equal(['unknown', undefined]);
  });

  it('says that it is below what the platform asks of those who go live', async () => {
    const details = await mount({ grade: gradeOf({ tone: 'poor', permission: 'suspended' }) });
    expect(sectionText(details, 'grade')).to.include('信用等级未达到本平台的开播要求');
  });

  for (const [state, zh] of [['filed', '当事人已提出异议，核查中 2026年10月2日提出'], ['rejected', '异议经核查未成立（2026年10月20日）']] as const)
    it(`says that an objection about it is ${state}, and where to object`, async () => {
      const details = await mount({ objections: [objection('grade', 'live-1000', { state, decidedOn: state === 'filed' ? undefined : '2026-10-20' })] });
      expect(words(part(details, 'objection'))).to.equal(zh);
      expect(part(details, 'appeal')!.getAttribute('href')).to.equal('https://credit.example.org/objections/3');
    });
});

describe('The scale', () => {
  afterEach(unmountAll);

  it('has every level from best to worst, with what each takes, the own one marked', async () => {
    const details = await mount({});
    expect(levels(details)).to.deep.equal([
      ['AAA', '信用极好', '≥900分'],
      ['AA', '信用优秀', '≥800分'],
      ['A', '信用良好', '≥700分'],
      ['B', '信用观察', '≥600分'],
      ['C', '信用较差', '<600分'],
    ]);
    expect(parts(details, 'level').map((one) => one.getAttribute('aria-current'))).to.deep.equal([null, 'true', null, null, null]);
    expect(words(part(details, 'place'))).to.equal('由高到低第2级，共5级');
  });

  it('has the colours of its levels', async () => expect(tones(await mount({}))).to.deep.equal(['good', 'good', 'fair', 'watch', 'poor']));

  it('has none while a restriction or the age of the data takes them', async () => {
    expect(new Set(tones(await mount({ measures: [measure()] })))).to.deep.equal(new Set(['unknown']));
    expect(new Set(tones(await mount({ validUntil: '2026-11-20T11:00:00+08:00' })))).to.deep.equal(new Set(['unknown']));
  });

  it('marks the score at its place in the level', async () => {
    const details = await mount({});
    expect(details.shadowRoot!.querySelectorAll('.marker')).to.have.length(1);
    expect(details.shadowRoot!.querySelector<HTMLElement>('.marker')!.style.getPropertyValue('--lc-at')).to.equal('0.28');
  });

  const PLACES: [what: string, code: string, score: number | undefined, max: number | undefined, place: number | undefined][] = [
    ['in the middle', 'A', 750, 1000, 0.5],
    ['at the better end', 'A', 800, 1000, 0],
    ['at the worse end', 'A', 700, 1000, 1],
    ['in the best level, below the most', 'AAA', 950, 1000, 0.5],
    ['beyond its level', 'A', 990, 1000, 0],
    ['below its level', 'A', 10, 1000, 1],
    ['nowhere without a score', 'A', undefined, 1000, undefined],
    ['nowhere in the best level without a most', 'AAA', 950, undefined, undefined],
  ];
  for (const [what, code, score, max, place] of PLACES)
    it(`has a score ${what}`, () => {
      const one = grade({ code, score });
      const level = LEVELS.find((candidate) => candidate.code === code)!;
      expect(placeInLevel({ ...one, scheme: { ...one.scheme, max } }, level)).to.equal(place);
    });

  it('is not drawn for a scheme of one level', async () => expect(part(await mount({ grade: gradeOf({}) }), 'scale')).to.equal(undefined));
});

describe('The dimensions', () => {
  afterEach(unmountAll);

  it('are drawn as bars, with value and most as text; without a most there is no bar', async () => {
    const details = await mount({ grade: fullGrade });
    const [goods, raw] = parts(details, 'dimension');
    expect([words(goods), words(raw)]).to.deep.equal(['商品体验4.8 / 5', 'raw12']);
    expect(goods.querySelector<HTMLElement>('.bar i')!.style.getPropertyValue('--lc-share')).to.equal('0.96');
    expect(raw.querySelector('.bar')).to.equal(null);
  });
});

describe('Grades of other platforms', () => {
  afterEach(unmountAll);

  it('stand beside the own one, each with its tone’s shape, scheme, day and source', async () => {
    const details = await mount({ otherGrades: [otherGrade({ code: '4', label: '良好', tone: 'fair' })] });
    expect(parts(details, 'other-grade').map(words)).to.deep.equal([
      '示例信用服务中心AA信用优秀 872 / 1,000直播主体信用评价评定于2026年11月18日评价规则',
      '另一直播4良好 872 / 1,000直播主体信用评价评定于2026年11月18日来源',
    ]);
    expect(parts(details, 'other-grade').map((one) => one.querySelector<HTMLElement>('.sign')!.dataset['tone'])).to.deep.equal(['good', 'fair']);
    expect(parts(details, 'other-grade').map((one) => one.querySelector('[part=glyph]')!.getAttribute('class'))).to.deep.equal(['good', 'fair']);
    expect(parts(details, 'other-grade')[1].querySelector('a')!.href).to.equal('https://other.example.com/a-1');
  });

  it('are said to differ where their tones do', async () => {
    expect(words(part(await mount({ otherGrades: [otherGrade({ tone: 'fair' })] }), 'differ'))).to.equal('不同平台的评价结果不一致');
    expect(part(await mount({ otherGrades: [otherGrade({ tone: 'good' })] }), 'differ')).to.equal(undefined);
  });

  it('are shown where there is no own one', async () => {
    const details = await mount({ grade: undefined, otherGrades: [otherGrade()] });
    expect(parts(details, 'other-grade')).to.have.length(1);
  });

  it('are left out where there are none', async () => expect(sectionText(await mount({}), 'other-grades')).to.equal(undefined));
});
