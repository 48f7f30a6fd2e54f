import { html, nothing } from 'lit';
import { shanghaiDay } from '../../domain/calendar.js';
import { filedAbout, type Objection } from '../../domain/objection.js';
import type { Review } from '../../domain/review.js';
import { breakable } from '../../i18n/breakable.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import { safeHref } from '../shared/safe-href.js';
import { counted } from './counted.js';
import { excerptOf } from './excerpt.js';
import type { Row } from './feed.js';
import { icon } from './icons.js';
import { mediaOf, mediaTemplate, type MediaActions } from './media.template.js';
import { stars } from './stars.js';

/** What one review is shown with. */
export interface ReviewSetting {
  /** How many reviews there are in all; -1 where that is not known. */
  readonly total: number;
  /** Keys of the long texts that are shown whole. */
  readonly unfolded: ReadonlySet<string>;
  /** Addresses that gave no picture. */
  readonly broken: ReadonlySet<string>;
  readonly objections: readonly Objection[];
}

export interface ReviewActions extends MediaActions {
  /** Shows a long text whole, or its beginning again. */
  fold: (review: Review, key: string) => void;
}

type Words = (review: Review, key: string, text: string, part: string) => unknown;

/** Somebody's words in their own direction; long ones begin folded. */
const words =
  ({ unfolded }: ReviewSetting, { t, isolate }: PanelLocale, actions: ReviewActions): Words =>
  (review, key, text, part) => {
    if (!text) return nothing;
    const excerpt = excerptOf(text);
    const open = unfolded.has(key);
    const label = open ? t.review.collapse : t.review.expand;
    const author = review.author || t.review.anonymous;
    // no white space of the template's own, for line breaks are kept
    return html`<p part=${part} class="words" dir="auto">${breakable(excerpt && !open ? excerpt : text)}</p
      >${excerpt
        ? html`<button
            part="expand"
            class="expand"
            type="button"
            aria-expanded=${open}
            aria-label=${fill(t.review.ofAuthor, { what: label, author: isolate(author) })}
            @click=${() => actions.fold(review, key)}
          >${label}</button>`
        : nothing}`;
  };

const date = (instant: string, { day }: PanelLocale) => {
  const on = shanghaiDay(Date.parse(instant));
  return html`<time part="date" datetime=${on}>${day(on)}</time>`;
};

/** What is said of a review beside its words; what makes it count for less comes first. */
const marks = ({ id, isDefault, incentivised, verifiedPurchase, origin }: Review, objections: readonly Objection[], { t }: PanelLocale) => {
  const r = t.review;
  const objection = filedAbout(objections as Objection[], 'review', id);
  const channel = safeHref(objection?.channelUrl);
  const mark = (part: string, tone: string, content: unknown) => html`<li part=${part} class="mark" data-tone=${tone}>${content}</li>`;
  const all = [
    incentivised && mark('incentivised', 'watch', r.incentivised),
    isDefault && mark('default', 'unknown', html`${r.isDefault}<span class="hidden"> (${r.defaultsOut})</span>`),
    objection &&
      mark('objection', 'watch', channel ? html`<a href=${channel} target="_blank" rel="noopener noreferrer">${t.disputed}</a>` : t.disputed),
    verifiedPurchase && mark('verified', 'good', html`${icon('check')}${r.verified}`),
    origin && html`<li part="origin-label" class="mark">${r.origins[origin]}</li>`,
  ].filter(Boolean);
  return all.length ? html`<ul class="marks" part="marks" role="list">${all}</ul>` : nothing;
};

/** What a review is about, shortened where it is long. */
const productTemplate = ({ name, spec }: NonNullable<Review['product']>) =>
  html`<p part="product" class="quiet" title=${[name, spec].filter(Boolean).join(' ')}
    ><bdi>${breakable(name)}</bdi>${spec ? html` <bdi class="spec">${breakable(spec)}</bdi>` : nothing}</p
  >`;

/** One review: who, how many stars and when; what it is about; their words and pictures; what was added; what to know about it. */
export const reviewTemplate = ({ review, index, start }: Row, setting: ReviewSetting, locale: PanelLocale, actions: ReviewActions) => {
  const { t, count } = locale;
  const r = t.review;
  const { id, author, rating, postedAt, product, text, followUps, reply, helpful } = review;
  const rated = fill(r.starsOf, { n: count(rating) });
  const day = locale.day(shanghaiDay(Date.parse(postedAt)));
  const say = words(setting, locale, actions);
  return html`<article
    part="review"
    class="review"
    tabindex="0"
    data-id=${id}
    data-index=${index}
    aria-posinset=${index + 1}
    aria-setsize=${setting.total}
    aria-label=${`${author || r.anonymous}, ${rated}, ${day}`}
    .style=${start === undefined ? '' : `transform:translateY(${start}px)`}
  >
    <div class="by"><bdi part="author">${author || r.anonymous}</bdi>${stars(rating, rated)}${date(postedAt, locale)}</div>
    ${product ? productTemplate(product) : nothing}
    ${say(review, id, text ?? '', 'text')}
    ${mediaTemplate(mediaOf(review, locale), setting.broken, locale, actions)}
    ${followUps?.map(
      (one, i) => html`<div part="follow-up" class="later"><p class="quiet">${r.followUp} ${date(one.postedAt, locale)}</p>${say(review, `${id}/${i}`, one.text, 'words')}</div>`,
    )}
    ${reply
      ? html`<div part="reply" class="reply"><p class="quiet">${r.reply} ${date(reply.postedAt, locale)}</p>${say(review, `${id}/reply`, reply.text, 'words')}</div>`
      : nothing}
    <div class="about">
      ${marks(review, setting.objections, locale)}${helpful ? html`<p part="helpful" class="quiet">${icon('thumb')}${counted(helpful, r.helpful, locale)}</p>` : nothing}
    </div>
  </article>`;
};
