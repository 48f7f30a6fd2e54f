import { expect, waitUntil } from '@open-wc/testing';
import { CreditHttpError } from '../../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../../src/errors/credit-network-error.js';
import type { ReviewSummary } from '../../../src/domain/review-summary.js';
import { part, parts, unmountAll } from '../../support/elements.js';
import { settled } from '../../support/fake-time.js';
import { merchantReport, mountReviews, type MountedReviews, type ReviewsSetting } from '../../support/mount-reviews.js';
import { objection, reviewSummary } from '../../support/reports.js';
import { page, review, reviews } from '../../support/reviews.js';

const PICTURE = `${location.origin}/demo/site/img/cup.svg`;

/** A review of which everything there can be is shown. */
const FULL = review({
  text: '很好。'.repeat(200),
  isDefault: true,
  incentivised: true,
  helpful: 14,
  product: { id: 'p', name: '手冲咖啡壶', spec: '600ml' },
  media: [{ kind: 'image', url: PICTURE }, { kind: 'image', url: 'http://x' }, { kind: 'video', url: PICTURE, thumbnailUrl: PICTURE }],
  followUps: [{ text: '用了一周依旧满意。', postedAt: '2026-11-19T09:00:00+08:00' }],
  reply: { text: '感谢支持。', postedAt: '2026-11-13T10:00:00+08:00' },
});

const DISPUTED = { answer: merchantReport({ objections: [objection('review', 'rv-1')] }) };
const of = (overrides: Partial<ReviewSummary>): ReviewsSetting => ({ answer: merchantReport({ reviews: reviewSummary(overrides) }) });

const STATES: [state: string, setting: ReviewsSetting, act?: (mounted: MountedReviews) => unknown][] = [
  ['that waits', { answer: null }],
  ['that waits for its first page', {}],
  ['of an unknown subject', { answer: new CreditHttpError('x', 404) }],
  ['that failed', { answer: new CreditNetworkError('x') }],
  ['whose first page failed', { first: new CreditNetworkError('x') }],
  ['below the minimum', of({ count: 7, verified: 7 })],
  ['of contradicting figures', of({ average: 5 })],
  ['with dimensions', of({ dimensions: { description: 4.8, service: 4.7, logistics: 4.9 } })],
  ['that is stale', { answer: merchantReport({ validUntil: '2026-11-20T11:00:00+08:00' }), first: [] }],
  ['with all a review can have', { ...DISPUTED, first: page([FULL, ...reviews(2, 3)]) }],
  ['with a long text shown whole', { first: page([FULL]) }, ({ element }) => part(element, 'expand')!.click()],
  ['with many reviews', { first: page(reviews(1, 100)) }, ({ scrollTo }) => scrollTo(4_000)],
  ['that is filtered', { first: page(reviews(1, 2)) }, ({ element }) => parts(element, 'bar')[1].click()],
  [
    'without a match',
    { first: page(reviews(1, 2)) },
    async ({ element, answer }) => {
      parts(element, 'chip')[0].click();
      await answer([]);
    },
  ],
  [
    'with news',
    { first: page(reviews(1, 2)) },
    async ({ change, answer }) => {
      await change(merchantReport({ version: 43 }));
      await answer(page([review({ id: 'new' }), ...reviews(1, 2)]));
    },
  ],
  [
    'with a picture opened',
    { first: page([FULL]) },
    async ({ element }) => {
      part(element, 'medium')!.click();
      await waitUntil(() => part(element, 'viewer')?.hasAttribute('open'));
    },
  ],
];

describe('By the rules of axe, accessible is a reviews element', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
    unmountAll();
  });

  for (const theme of ['light', 'dark'] as const)
    for (const [state, setting, act] of STATES)
      it(`${state}, ${theme}`, async () => {
        document.body.style.background = theme === 'dark' ? '#111' : '#fff';
        const mounted = await mountReviews({ ...setting, theme });
        await act?.(mounted);
        await settled();
        await expect(mounted.element).to.be.accessible();
      });
});

describe('Its targets', () => {
  afterEach(unmountAll);

  it('are 24 px or more', async () => {
    const { element } = await mountReviews({ ...DISPUTED, first: page([FULL]) });
    const targets = [...element.shadowRoot!.querySelectorAll('button, select')];
    expect(targets.length).to.be.above(15);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML.slice(0, 60)).to.be.at.least(24);
    }
  });

  it('have a name each', async () => {
    const { element } = await mountReviews({ first: page([FULL]) });
    for (const target of element.shadowRoot!.querySelectorAll('button')) {
      const name = target.getAttribute('aria-label') ?? target.textContent;
      expect(name.trim(), target.outerHTML.slice(0, 60)).not.to.equal('');
    }
  });
});
