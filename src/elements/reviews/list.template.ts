import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import type { News } from '../../client/review-list.js';
import { counted } from './counted.js';
import type { Feed } from './feed.js';
import { icon } from './icons.js';
import { reviewTemplate, type ReviewActions, type ReviewSetting } from './review.template.js';

/** Where the list stands. */
export interface ListView {
  /** Whether any review is held. */
  readonly filled: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly done: boolean;
  /** Whether a filter leaves some out. */
  readonly selects: boolean;
  readonly label: string;
}

export interface ListActions extends ReviewActions {
  retry: () => void;
  clear: () => void;
}

/** The shape of what is to come. */
export const skeleton = (rows: number) =>
  html`<div part="skeleton" class="skeleton" aria-hidden="true"
    >${Array.from({ length: rows }, () => html`<div><i></i><i></i><i></i></div>`)}</div
  >`;

const button = (part: string, label: string, press: () => void) => html`<button part=${part} class="press" type="button" @click=${press}>${label}</button>`;

const failedFoot = (message: string, label: string, retry: () => void) =>
  html`<p part="failed" class="note">${message}</p>${button('retry', label, retry)}`;

export const failedTemplate = (...words: Parameters<typeof failedFoot>) => html`<div class="foot">${failedFoot(...words)}</div>`;

/** What is below the reviews: that more come, could not come, or that there are none. */
const foot = ({ filled, loading, failed, done, selects }: ListView, { t }: PanelLocale, { retry, clear }: ListActions) => {
  const r = t.review;
  if (failed) return failedFoot(r.failed, r.retry, retry);
  if (!done) return filled ? html`<p part="loading" class="note">${loading ? r.loading : nothing}</p>` : skeleton(3);
  if (filled) return html`<p part="end" class="note">${r.end}</p>`;
  if (!selects) return html`<p part="empty" class="note">${r.none}</p>`;
  return html`<p part="empty" class="note">${r.noneSelected}</p>${button('clear', r.clear, clear)}`;
};

/** New reviews since the list began, and the way to them. */
export const newsTemplate = (news: News | undefined, show: () => void, locale: PanelLocale) =>
  html`<div class="news">${news ? html`<button part="news" type="button" @click=${show}>${icon('up')}${newsWords(news, locale)}</button>` : nothing}</div>`;

export const newsWords = ({ count, more }: News, locale: PanelLocale): string =>
  more ? fill(locale.t.review.manyNews, { n: locale.count(count) }) : counted(count, locale.t.review.news, locale);

/** The list as far as it was read, and its end. */
export const listTemplate = (view: ListView, feed: Feed, setting: ReviewSetting, locale: PanelLocale, actions: ListActions) => {
  const { size } = feed;
  return html`<div
      part="list"
      class=${size === undefined ? 'feed' : 'feed placed'}
      role=${view.filled ? 'feed' : nothing}
      aria-label=${view.filled ? view.label : nothing}
      aria-busy=${view.loading}
      .style=${size === undefined ? '' : `block-size:${size}px`}
      @focusin=${feed.focused}
      @focusout=${feed.blurred}
      @keydown=${feed.pressed}
      >${repeat(
        feed.rows,
        ({ review }) => review.id,
        (row) => reviewTemplate(row, setting, locale, actions),
      )}</div
    >
    <div class="foot" part="foot" tabindex="-1">${foot(view, locale, actions)}</div>`;
};
