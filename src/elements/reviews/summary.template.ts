import { html, nothing } from 'lit';
import { scoreOf, verifiedShare, type Score } from '../../domain/review-score.js';
import type { ReviewSummary } from '../../domain/review-summary.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import { list } from '../../i18n/list.js';
import { counted } from './counted.js';
import type { Filters } from './filters.js';
import { icon } from './icons.js';
import { oneStar, stars } from './stars.js';

/** Filters by so many stars; absent where there is no list to filter. */
export type PickRating = ((rating: number) => void) | undefined;

const averageTemplate = (average: number, { t, rating }: PanelLocale) => {
  const n = rating(average);
  return html`<div class="average"><b part="average">${n}</b>${stars(average, fill(t.review.starsOf, { n }))}</div>`;
};

/** Five rows of stars, bar, share and count; each filters the list. */
const barsTemplate = (distribution: readonly number[], chosen: number | undefined, pick: PickRating, locale: PanelLocale) => {
  const { t, count } = locale;
  const total = distribution.reduce((sum, n) => sum + n, 0);
  const shares = locale.percents(distribution.map((n) => n / total));
  const row = (rating: number) => {
    const n = distribution[rating - 1];
    const share = shares[rating - 1];
    const label = fill(t.review.bar, { stars: counted(rating, t.review.stars, locale), n: count(n), share });
    const inside = html`<span class="hidden">${label}</span
      ><span class="row" aria-hidden="true"
        ><span class="rank">${count(rating)}${oneStar()}</span
        ><span class="track"><span class="fill" .style=${`inline-size:${(n / total) * 100}%`}></span></span
        ><span class="share">${share}</span><span class="quiet">${count(n)}</span></span
      >`;
    return html`<li>
      ${pick
        ? html`<button part="bar" class="pick" type="button" aria-pressed=${chosen === rating} @click=${() => pick(rating)}>${inside}</button>`
        : html`<div part="bar">${inside}</div>`}
    </li>`;
  };
  return html`<ul class="bars" part="distribution" role="list">${[5, 4, 3, 2, 1].map(row)}</ul>`;
};

const dimensionsTemplate = (dimensions: Score['dimensions'], { t, rating }: PanelLocale) => {
  const named = Object.entries(t.review.dimensions) as [keyof typeof t.review.dimensions, string][];
  const known = named.flatMap(([key, name]) => {
    const n = dimensions?.[key];
    return n === undefined ? [] : [html`<div><dt>${name}</dt><dd>${rating(n)}</dd></div>`];
  });
  return known.length ? html`<dl class="dimensions" part="dimensions">${known}</dl>` : nothing;
};

const scoreTemplate = (score: Score, chosen: number | undefined, pick: PickRating, locale: PanelLocale) => {
  const { t } = locale;
  const { average, distribution, minimum, dimensions } = score;
  const why = minimum === undefined ? t.review.withheld : counted(minimum, t.review.few, locale);
  if (average === undefined && !distribution) return html`<p part="no-score" class="note">${why}</p>`;
  return html`<div class="score">
      ${average === undefined ? html`<p part="no-score">${why}</p>` : averageTemplate(average, locale)}
      ${distribution ? barsTemplate(distribution, chosen, pick, locale) : nothing}
    </div>
    ${dimensionsTemplate(dimensions, locale)}`;
};

/** How many reviews were hidden, by whom and why. */
const hiddenWords = (removed: ReviewSummary['removed'], locale: PanelLocale): string => {
  const { t, count, text, isolate } = locale;
  if (!removed) return t.review.unstated;
  if (!removed.count) return t.review.hiddenNone;
  const reasons = removed.reasons
    .filter((one) => one.count > 0)
    .map((one) => fill(t.review.reason, { reason: t.review.reasons[one.code], n: count(one.count) }));
  const message = reasons.length ? t.review.hiddenBy : t.review.hiddenPlain;
  return fill(message, { n: count(removed.count), by: isolate(text(removed.by)), reasons: list(reasons, locale) });
};

/** How the reviews came about; what is not known is said not to be. */
const originTemplate = (summary: ReviewSummary, locale: PanelLocale) => {
  const { count: all, verified, method, period, removed } = summary;
  const { t, count, day, text } = locale;
  const words = t.review;
  const share = verifiedShare(summary);
  const facts: [part: string, term: string, value: unknown][] = [
    [
      'verified-share',
      words.verifiedShare,
      share === undefined
        ? words.unstated
        : html`${share > 0 ? icon('check') : nothing}${fill(words.verifiedOf, { share: locale.percent(share), n: count(verified!), all: count(all) })}`,
    ],
    ['collection', words.collection, html`<bdi>${text(method?.collection) || words.unstated}</bdi>`],
    ['verification', words.verification, html`<bdi>${text(method?.verification) || words.unstated}</bdi>`],
    ['period', words.period, period ? fill(words.periodOf, { from: day(period.from), to: day(period.to) }) : words.unstated],
    ['hidden', words.hidden, html`<bdi>${hiddenWords(removed, locale)}</bdi>`],
  ];
  return html`<dl class="facts" part="origin">
    ${facts.map(([part, term, value]) => html`<div><dt>${term}</dt><dd part=${part}>${value}</dd></div>`)}
  </dl>`;
};

/** What all reviews come to: score and distribution where they may be shown, and always how the reviews came about. */
export const summaryTemplate = (summary: ReviewSummary, filters: Filters, pick: PickRating, locale: PanelLocale) =>
  html`${summary.count > 0 ? scoreTemplate(scoreOf(summary), filters.rating, pick, locale) : nothing}${originTemplate(summary, locale)}`;
