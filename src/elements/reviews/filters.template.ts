import { html } from 'lit';
import type { PanelLocale } from '../../i18n/locale.js';
import { counted } from './counted.js';
import { SORTS, type Filters, type Sort } from './filters.js';
import { icon } from './icons.js';
import { oneStar } from './stars.js';

/** How many reviews the filters leave, as far as that is known, and the way back to all. */
export const foundTemplate = (words: string, clear: () => void, { t }: PanelLocale) =>
  html`<div class="found" data-above><span part="found">${words}</span><button part="clear" type="button" @click=${clear}>${t.review.clear}</button></div>`;

const RATINGS = [5, 4, 3, 2, 1];

const chip = (on: boolean, label: string, content: unknown, press: () => void) =>
  html`<button part="chip" class="chip" type="button" aria-pressed=${on} aria-label=${label} @click=${press}>${content}</button>`;

/** Chips that each leave some reviews out, and the order of the rest. */
export const filtersTemplate = (filters: Filters, choose: (change: Partial<Filters>) => void, locale: PanelLocale) => {
  const { t, count } = locale;
  const words = t.review;
  const { rating, verified, media, sort } = filters;
  const sorted = (event: Event) => choose({ sort: (event.target as HTMLSelectElement).value as Sort });
  return html`<div class="chips" role="group" aria-label=${words.filters}>
      ${chip(verified, words.verified, html`${icon('check')}${words.verified}`, () => choose({ verified: !verified }))}
      ${chip(media, words.media, words.media, () => choose({ media: !media }))}
      ${RATINGS.map((n) =>
        chip(rating === n, counted(n, words.stars, locale), html`${count(n)}${oneStar()}`, () => choose({ rating: rating === n ? undefined : n })),
      )}
    </div>
    <label class="sort"
      ><span class="hidden">${words.sort}</span
      ><select part="sort" @change=${sorted}>
        ${SORTS.map((one) => html`<option value=${one} ?selected=${one === sort} .selected=${one === sort}>${words.sorts[one]}</option>`)}
      </select></label
    >`;
};
