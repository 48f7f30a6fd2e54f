import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../src/elements/warning/overlay.js';
import type { CreditReport } from '../../src/domain/report.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { mountBadge, mountWarning, part, unmountAll, type Setting } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { grade, listing, measure, objection, penalty, report, reviewSummary } from '../support/reports.js';

const STALE = { validUntil: '2026-11-20T11:00:00+08:00' };

const BADGES: Record<string, CreditReport | Error | undefined> = {
  loading: undefined,
  good: report({ reviews: reviewSummary() }),
  fair: report({ code: 'A' }),
  watch: report({ code: 'B' }),
  poor: report({ code: 'C' }),
  'of an unknown code': report({ grade: grade({ code: '?' }) }),
  limited: report({ measures: [measure({ kind: 'limit_function' })] }),
  banned: report({ measures: [measure({ kind: 'ban' })] }),
  ungraded: report({ grade: undefined, penalties: [penalty()] }),
  stale: report(STALE),
  failed: new CreditNetworkError('x'),
  empty: new CreditHttpError('x', 404),
};

const MANY: Partial<CreditReport> = {
  measures: [measure(), measure({ id: 'w', kind: 'warn' }), measure({ id: 'b', kind: 'ban' })],
  listings: [listing()],
  penalties: [penalty()],
  objections: [objection('penalty', penalty().docNo)],
};

const WARNINGS: Record<string, Setting> = {
  loading: { answer: undefined },
  'with nothing to say': { answer: report() },
  'with several warnings': { answer: report(MANY) },
  'with a note among its warnings': { answer: report({ ...MANY, ...STALE }) },
  'failed in its reserved row': { answer: new CreditNetworkError('x'), attributes: { reserve: '' } },
  'empty in its reserved row': { answer: new CreditHttpError('x', 404), attributes: { reserve: '' } },
  'over a player': { answer: report(MANY), attributes: { placement: 'overlay' } },
};

const THEMES = ['light', 'dark'] as const;

/** axe sees the element on the surface its theme is meant for. */
const paint = (theme: 'light' | 'dark') => (document.body.style.background = theme === 'dark' ? '#111' : '#fff');

describe('By the rules of axe, accessible is', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
    unmountAll();
  });

  for (const theme of THEMES) {
    for (const [state, answer] of Object.entries(BADGES))
      it(`a badge ${state}, ${theme}`, async () => {
        paint(theme);
        const { element } = await mountBadge({ answer, theme });
        await expect(element).to.be.accessible();
      });

    for (const variant of ['outline', 'text'])
      it(`a badge of variant ${variant}, ${theme}`, async () => {
        paint(theme);
        const { element } = await mountBadge({ answer: report({ reviews: reviewSummary() }), theme, attributes: { variant } });
        await expect(element).to.be.accessible();
      });

    it(`a badge that is no button, ${theme}`, async () => {
      paint(theme);
      const { element } = await mountBadge({ answer: report(), theme, attributes: { 'no-details': '' } });
      await expect(element).to.be.accessible();
    });

    for (const [state, setting] of Object.entries(WARNINGS))
      it(`a warning element ${state}, ${theme}`, async () => {
        paint(theme);
        const { element } = await mountWarning({ ...setting, theme });
        // the entrance of an overlay
        for (const animation of element.shadowRoot!.getAnimations()) animation.finish();
        await expect(element).to.be.accessible();
      });

    it(`a warning element with all it has shown, ${theme}`, async () => {
      paint(theme);
      const { element } = await mountWarning({ answer: report(MANY), theme });
      part(element, 'more')!.click();
      await settled();
      await expect(element).to.be.accessible();
    });
  }
});

describe('In its theme, an element', () => {
  afterEach(unmountAll);
  const surface = async (theme: string | undefined, configured: 'light' | 'dark') => {
    const { element } = await mountBadge({ answer: report(), theme: configured, attributes: theme ? { theme } : {} });
    return getComputedStyle(part(element, 'pill')!).backgroundColor;
  };
  const [LIGHT, DARK] = ['rgb(224, 245, 233)', 'rgb(16, 48, 31)'];

  it('is light where it says so', async () => expect(await surface('light', 'dark')).to.equal(LIGHT));
  it('is dark where it says so', async () => expect(await surface('dark', 'light')).to.equal(DARK));
  it('is as configured where it says nothing', async () => expect(await surface(undefined, 'dark')).to.equal(DARK));
  for (const theme of ['auto', 'sepia'])
    it(`follows the viewer’s system with "${theme}"`, async () =>
      expect(await surface(theme, 'light')).to.equal(matchMedia('(prefers-color-scheme: dark)').matches ? DARK : LIGHT));
  it('takes the colours of the page’s tokens', async () => {
    const { element } = await mountBadge({ answer: report(), before: (one) => one.style.setProperty('--live-credit-good-surface', 'rgb(1, 2, 3)') });
    expect(getComputedStyle(part(element, 'pill')!).backgroundColor).to.equal('rgb(1, 2, 3)');
  });
});

describe('Its targets', () => {
  afterEach(unmountAll);
  it('are 24 px or more in a warning', async () => {
    const { element } = await mountWarning({ answer: report(MANY) });
    for (const target of element.shadowRoot!.querySelectorAll('button, a')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.getAttribute('part')!).to.be.at.least(24);
    }
  });

  it('are reached in the order they are read', async () => {
    const { element } = await mountWarning({ answer: report(MANY) });
    const order = [...element.shadowRoot!.querySelectorAll('button, a')].map((target) => target.getAttribute('part'));
    expect(order[order.length - 1]).to.equal('more');
    expect(order.slice(0, -1).join(' ')).to.match(/^((source |appeal )*details( dismiss)?( |$))+$/);
  });
});

it('A page beside the elements is not marked up by them', async () => {
  const page = fixtureSync<HTMLElement>(html`<main lang="zh-CN"><p>文字</p></main>`);
  const before = page.innerHTML;
  const { element } = await mountBadge({ answer: report() });
  await settled();
  expect(page.innerHTML).to.equal(before);
  expect(element.innerHTML).to.equal('');
});
