import { ReviewList, type ReviewListOptions } from '../../src/client/review-list.js';
import type { Objection } from '../../src/domain/objection.js';
import type { ReviewPage } from '../../src/domain/review-page.js';
import type { Review } from '../../src/domain/review.js';
import { FakeSource } from './fake-source.js';
import { reviewSummary } from './reports.js';

/** A five-star review of a verified purchase, as the domain hands it out, except for what a test says differently. */
export const review = (overrides: Partial<Review> = {}): Review => ({
  id: 'rv-1',
  author: '李**',
  rating: 5,
  text: '壶嘴出水很稳。',
  postedAt: '2026-11-12T21:03:00+08:00',
  verifiedPurchase: true,
  origin: 'order',
  ...overrides,
});

/** Reviews with the ids `rv-from` to `rv-to`. */
export const reviews = (from: number, to: number): Review[] =>
  Array.from({ length: to - from + 1 }, (_, i) => review({ id: `rv-${from + i}`, text: `第 ${from + i} 条评价。` }));

/** One page; `next` is the cursor of the one after it. */
export const page = (items: Review[], next?: string, summary = reviewSummary()): ReviewPage => ({ summary, items, nextCursor: next });

/** A list whose pages a test answers by hand. */
export const startList = (options: Partial<Omit<ReviewListOptions, 'source' | 'objections'>> & { objections?: Objection[] } = {}) => {
  const source = new FakeSource();
  let changes = 0;
  const list = new ReviewList({
    subject: 'merchant:m-1',
    query: { sort: 'newest', limit: 2 },
    version: 42,
    ...options,
    source,
    objections: () => options.objections ?? [],
    changed: () => changes++,
  });
  return {
    list,
    source,
    asked: source.reviewsAsked,
    ids: () => list.items.map(({ id }) => id),
    changes: () => changes,
    /** Lets the backend answer the latest question. */
    answer: async (answer: ReviewPage | Error) => {
      const question = source.reviewsAsked[source.reviewsAsked.length - 1];
      if (answer instanceof Error) question.fail(answer);
      else question.answer(answer);
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
};
