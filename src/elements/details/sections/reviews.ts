import { html, nothing, type TemplateResult } from 'lit';
import { verifiedShare } from '../../../domain/review-score.js';
import { shownAverage, type ReviewSummary } from '../../../domain/review-summary.js';
import { dated } from '../dated.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { bar, line, said, section, terms, type Piece } from '../pieces.js';

const STAR = 'M8 1.300l2 4.300 4.700.6-3.500 3.200.9 4.700L8 11.800l-4.100 2.300.9-4.700L1.300 6.200 6 5.600Z';

/** Below the minimum, or where its own distribution contradicts it, there is no average: it is said why. */
const average = (summary: ReviewSummary, { t, rating, count }: Words): TemplateResult => {
  const shown = shownAverage(summary);
  if (shown !== undefined)
    return html`<p part="average"
      ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${STAR}></path></svg><span dir="ltr">${rating(shown)}<small> / 5</small></span></p
    >`;
  const least = summary.minimum ?? 10;
  return html`<p part="no-average">${summary.count < least ? fill(t.panel.tooFew, { n: count(least) }) : t.panel.noAverage}</p>`;
};

/** Five stars first, as viewers read it; shares of the whole. */
const distribution = ({ distribution: counts }: ReviewSummary, { t, count, percents }: Words): Piece => {
  const total = counts?.reduce((sum, n) => sum + n, 0);
  if (!counts || !total) return nothing;
  const shares = percents(counts.map((n) => n / total));
  const rows = counts.map((n, i) => ({ stars: i + 1, share: n / total, words: shares[i] })).reverse();
  return html`<ul part="distribution" role="list">${rows.map(
    ({ stars, share, words }) =>
      html`<li><span>${fill(t.panel.stars, { n: count(stars) })}</span>${bar(share)}<span class="value">${words}</span></li>`,
  )}</ul>`;
};

/** What buyers say in numbers, and how these came about. */
export const reviewsSection = ({ report: { reviews } }: DetailsView, words: Words): Piece => {
  const { t, text, count, percent, day } = words;
  if (!reviews?.count && !reviews?.removed?.count) return nothing;
  const { count: all, period, method, removed } = reviews;
  const share = verifiedShare(reviews);
  const enough = all >= (reviews.minimum ?? 10);
  return section(
    'reviews',
    t.panel.reviews,
    html`<div class="summary"
      >${average(reviews, words)}${line(
        'count',
        fill(t.reviewCount, { count: count(all) }),
        share !== undefined && (share ? fill(t.panel.verifiedShare, { share: percent(share) }) : t.warnings['reviews-unverified']),
      )}</div
    >`,
    enough ? distribution(reviews, words) : nothing,
    terms(
      [t.panel.collection, said(text(method?.collection))],
      [t.panel.verifying, said(text(method?.verification))],
      [t.panel.removed, removed && (removed.count ? fill(t.panel.removedBy, { n: count(removed.count), by: text(removed.by) }) : count(0))],
      [t.panel.period, period && dated(t.panel.span, { from: day(period.from), to: day(period.to) })],
    ),
  );
};
