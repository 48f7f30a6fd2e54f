import * as v from 'valibot';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { maskName, redact } from './names.js';
import { isUpheld, type Objection } from './objection.js';
import { read } from './read.js';
import { Review } from './review.js';
import { ReviewSummary } from './review-summary.js';
import { opt, type Present, Text } from './schema.js';

/** One page of reviews with the complete summary. */
export const ReviewPage = v.object({ summary: ReviewSummary, items: v.array(Review), nextCursor: opt(Text) });
export type ReviewPage = Present<v.InferOutput<typeof ReviewPage>>;

/** A review as it may be shown (rule 11): the author masked, no identity or phone number in its text. */
export const showableReview = (review: Review): Review => ({
  ...review,
  author: maskName(review.author ?? ''),
  text: redact(review.text ?? ''),
  followUps: review.followUps?.map((one) => ({ ...one, text: redact(one.text) })),
  reply: review.reply && { ...review.reply, text: redact(review.reply.text) },
});

/**
 * The page in a JSON value, without hidden reviews and those an upheld objection was about.
 *
 * @throws {CreditShapeError} where its summary or its list is unreadable.
 */
export const readReviewPage = (json: unknown, objections: Objection[] = []): ReviewPage => {
  let missing = '';
  const page = read<ReviewPage>(ReviewPage, json, (path) => (missing = path));
  if (!page) throw new CreditShapeError(`No review page: unreadable at "${missing || '.'}"`);
  return {
    ...page,
    items: page.items
      .filter((one) => (one.status ?? 'published') === 'published' && !isUpheld(objections, 'review', one.id))
      .map(showableReview),
  };
};
