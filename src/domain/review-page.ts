import * as v from 'valibot';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { isUpheld, type Objection } from './objection.js';
import { read } from './read.js';
import { Review } from './review.js';
import { ReviewSummary } from './review-summary.js';
import { plainName, plainText } from './review-text.js';
import { opt, type Present, Text } from './schema.js';

/** One page of reviews with the complete summary. */
export const ReviewPage = v.object({ summary: ReviewSummary, items: v.array(Review), nextCursor: opt(Text) });
export type ReviewPage = Present<v.InferOutput<typeof ReviewPage>>;

type Comment = NonNullable<Review['reply']>;

const showableComment = (comment: Comment): Comment => ({ ...comment, text: plainText(comment.text) });

const showableProduct = ({ id, name, spec }: NonNullable<Review['product']>): Review['product'] => ({
  id,
  name: plainText(name),
  spec: spec && plainText(spec),
});

/** A review as it may be shown (rule 11): the author masked, no identity or phone number in its words, nothing hidden in them. */
export const showableReview = (review: Review): Review => ({
  ...review,
  author: plainName(review.author ?? ''),
  text: plainText(review.text ?? ''),
  product: review.product && showableProduct(review.product),
  media: review.media?.map((one) => ({ ...one, alt: one.alt && plainText(one.alt) })),
  followUps: review.followUps?.map(showableComment),
  reply: review.reply && showableComment(review.reply),
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
