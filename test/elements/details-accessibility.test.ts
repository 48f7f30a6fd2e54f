import { expect } from '@open-wc/testing';
import type { CreditReport } from '../../src/domain/report.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { finish, mountDetails, panelOf } from '../support/details.js';
import { unmountAll } from '../support/elements.js';
import { EVERYTHING } from '../support/everything.js';
import { penalty, report } from '../support/reports.js';

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
});
