import * as v from 'valibot';
import { Period } from './complaint.js';
import { Amount, Count, LocalizedText, opt, soft, type Present } from './schema.js';

const Stars = v.pipe(v.number(), v.minValue(1), v.maxValue(5));

/** 描述相符 description · 服务态度 service · 物流服务 logistics, each from 1 to 5. */
export const ReviewDimensions = v.object({ description: opt(Stars), service: opt(Stars), logistics: opt(Stars) });

/** 评价汇总. `distribution` counts one star first; `minimum` is the count below which no score is shown (10 if missing). */
export const ReviewSummary = v.object({
  count: Count,
  verified: soft(Count),
  average: opt(Stars),
  distribution: soft(v.pipe(v.array(Amount), v.length(5))),
  dimensions: opt(ReviewDimensions),
  period: soft(Period),
  minimum: opt(Count),
  method: soft(v.object({ collection: LocalizedText, verification: LocalizedText })),
  removed: soft(
    v.object({
      count: Count,
      by: LocalizedText,
      reasons: v.array(
        v.object({ code: v.picklist(['off_topic', 'unlawful', 'privacy', 'spam', 'fake', 'other']), count: Count }),
      ),
    }),
  ),
});
export type ReviewSummary = Present<v.InferOutput<typeof ReviewSummary>>;

/** The count below which no score is shown, where a backend names none. */
export const MINIMUM = 10;

/** How far an average may lie from its own distribution before it is not believed. */
const TOLERANCE = 0.05;

/** The average as it may be shown (rule 9): enough reviews, and not contradicted by the distribution. */
export const shownAverage = ({ count, average, distribution, minimum }: ReviewSummary): number | undefined => {
  if (average === undefined || count < (minimum ?? MINIMUM)) return undefined;
  const total = distribution?.reduce((sum, n) => sum + n, 0);
  if (!distribution || !total) return average;
  const mean = distribution.reduce((sum, n, i) => sum + n * (i + 1), 0) / total;
  // the epsilon forgives binary fractions, not a contradiction
  return Math.abs(mean - average) > TOLERANCE + 1e-9 ? undefined : average;
};
