import { MINIMUM, shownAverage, type ReviewSummary } from './review-summary.js';

/** What may be said of how a subject is rated (rule 9); below the minimum, and where the figures contradict each other, nothing. */
export interface Score {
  readonly average?: number | undefined;
  /** How often each number of stars was given, one star first; absent where nobody was counted. */
  readonly distribution?: readonly number[] | undefined;
  readonly dimensions?: ReviewSummary['dimensions'];
  /** The count from which on a score is shown, where there are fewer. */
  readonly minimum?: number | undefined;
}

export const scoreOf = (summary: ReviewSummary): Score => {
  const { count, distribution, dimensions, minimum = MINIMUM } = summary;
  if (count < minimum) return { minimum };
  const average = shownAverage(summary);
  // one of the two is wrong, and nobody knows which
  if (average === undefined && summary.average !== undefined) return {};
  return { average, distribution: distribution?.some((n) => n > 0) ? distribution : undefined, dimensions };
};

/** Share of verified purchases, 0 to 1; undefined where it is not told, or more were verified than there are. */
export const verifiedShare = ({ count, verified }: ReviewSummary): number | undefined =>
  verified === undefined || verified > count || !count ? undefined : verified / count;
