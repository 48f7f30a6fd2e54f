import { expect } from '@open-wc/testing';
import type { CreditReport } from '../../src/domain/report.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { drawn, finish, mountDetails, panelOf } from '../support/details.js';
import { parts, unmountAll } from '../support/elements.js';
import { grade, listing, measure, objection, otherGrade, penalty, report, reviewSummary } from '../support/reports.js';

const PERIOD = { from: '2025-11-20', to: '2026-11-20' };
const EVERYTHING: Parameters<typeof report>[0] = {
  subject: { entity: 'sole_trader', legalNameMasked: '陈**', uscc: '91350100M000100Y44', licenceUrl: 'https://a.example', licenceUntil: '2026-01-01', agency: 'agency:g-31' },
  grade: grade({ peerPercentile: 91, dimensions: [{ id: 'goods', label: '商品体验', score: 4.8, max: 5 }] }),
  otherGrades: [otherGrade({ tone: 'fair' })],
  measures: [measure(), measure({ id: 'b', kind: 'ban', until: undefined }), measure({ id: 's', kind: 'warn', shared: true })],
  listings: [listing()],
  penalties: [penalty({ endorsementInFalseAd: true, fact: '作推荐证明', actType: '虚假广告' })],
  objections: [objection('penalty', penalty().docNo), objection('grade', 'live-1000', { state: 'rejected', decidedOn: '2026-10-20' })],
  commendations: [{ title: '诚信经营示范主体', authority: '示例市市场监督管理局', awardedOn: '2026-03-15', sourceUrl: 'https://a.example' }],
  reviews: reviewSummary(),
  complaints: { count: 41, resolvedShare: 0.97, medianDays: 2.5, period: PERIOD },
  complaintUrl: 'https://a.example/complaint',
  writeReviewUrl: 'https://a.example/review',
  sources: [{ name: '示例信用服务中心', url: 'https://a.example/source', asOf: '2026-11-18' }],
};
const STALE = { validUntil: '2026-11-20T11:00:00+08:00' };

const STATES: Record<string, CreditReport | Error | undefined> = {
  loading: undefined,
  'with everything': report(EVERYTHING),
  good: report({ code: 'AAA' }),
  fair: report({ code: 'A' }),
  watch: report({ code: 'B' }),
  poor: report({ code: 'C' }),
  'without grade': report({ grade: undefined, penalties: [penalty()] }),
  stale: report({ ...EVERYTHING, ...STALE }),
  failed: new CreditNetworkError('x'),
  empty: new CreditHttpError('x', 404),
};

describe('By the rules of axe, accessible are details', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
    unmountAll();
  });
  for (const theme of ['light', 'dark'] as const)
    for (const [state, answer] of Object.entries(STATES))
      it(`${state}, ${theme}`, async () => {
        document.body.style.background = theme === 'dark' ? '#111' : '#fff';
        const { element } = await mountDetails({ answer, theme });
        finish(panelOf(element)!);
        await expect(element).to.be.accessible();
      });
});

describe('Whatever they say, the details', () => {
  afterEach(unmountAll);

  it('have targets of 44 px or more', async () => {
    const { element } = await mountDetails({ answer: report({ ...EVERYTHING, ...STALE }) });
    finish(panelOf(element)!);
    const targets = [...element.shadowRoot!.querySelectorAll('button, a')];
    expect(targets.length).to.be.greaterThan(15);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.getAttribute('part')!).to.be.at.least(44);
    }
  });

  it('have headings without a gap in their levels', async () => {
    const { element } = await mountDetails({ answer: report(EVERYTHING) });
    const levels = [...element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => Number(localName[1]));
    expect(levels[0]).to.equal(2);
    for (const [i, level] of levels.entries()) if (i) expect(level - levels[i - 1]).to.be.at.most(1);
  });

  it('show nothing drawn that is not said in words too', async () => {
    const { element } = await mountDetails({ answer: report(EVERYTHING) });
    for (const drawing of element.shadowRoot!.querySelectorAll('svg, .bar, .track, .step, .handle')) expect(drawing.getAttribute('aria-hidden')).to.equal('true');
  });

  const LONG: [what: string, text: string][] = [
    ['10,000 characters without a space', 'x'.repeat(10_000)],
    ['10,000 Chinese characters', '信'.repeat(10_000)],
    ['right-to-left words', 'متجر الكتب '.repeat(200)],
    ['characters that turn the direction or take no room', '\u202E\u200B\u2066abc\u200F'.repeat(500)],
  ];
  for (const [what, text] of LONG)
    for (const width of [320, 400])
      it(`hold ${what} at ${width} px, and their header stays small`, async () => {
        const { element } = await mountDetails({
          answer: report({
            ...EVERYTHING,
            subject: { displayName: text, legalNameMasked: text, entity: 'legal' },
            grade: grade({ code: text.slice(0, 200), dimensions: [{ id: 'x', label: text, score: 1e15, max: 1e16 }] }),
            measures: [measure({ reason: text, ruleRef: text, platform: { id: 'x', name: text } })],
            penalties: [penalty({ docNo: text, fact: text, authority: text })],
            otherGrades: [otherGrade({ code: text.slice(0, 200), label: text })],
            commendations: [{ title: text, authority: text, awardedOn: '2026-03-15' }],
            sources: [{ name: text, url: 'https://a.example' }],
          }),
        });
        const panel = panelOf(element)!;
        panel.style.width = `${width}px`;
        expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
        expect(parts(element, 'header')[0].getBoundingClientRect().height).to.be.at.most(130);
        expect(element.shadowRoot!.getElementById('title')!.textContent).to.include(text);
      });

  it('hold their words at twice their size in 320 px', async () => {
    const { element } = await mountDetails({ answer: report(EVERYTHING) });
    for (const [name, size] of Object.entries({ small: 24, title: 32, display: 48 })) element.style.setProperty(`--live-credit-text-${name}`, `${size}px`);
    element.style.setProperty('--live-credit-text', '28px');
    await drawn();
    const panel = panelOf(element)!;
    panel.style.width = '320px';
    expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
  });
});
