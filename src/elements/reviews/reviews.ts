import { LazyElement } from '../shared/lazy-element.js';
import { tokens } from '../shared/tokens.styles.js';

/**
 * @summary A subject's reviews: summary and list.
 * @tag live-credit-reviews
 *
 * @attr {string} subject - Whose reviews: `kind:id`, e.g. `merchant:m-2001`.
 * @attr {anchor|merchant|agency|operator|platform} of - Whose, by the role in the enclosing room.
 * @attr {string} endpoint - Address of the backend for this element alone.
 * @attr {auto|light|dark} theme - Colours; `auto` follows the viewer's system.
 * @attr {string} lang - Language; inherited from the nearest ancestor that has one.
 * @attr {newest|lowest|highest|helpful} sort - Order of the list; `newest` if missing.
 * @attr {1|2|3|4|5} rating - Only reviews with so many stars.
 * @attr {boolean} verified-only - Only reviews of verified purchases.
 * @attr {number} page-size - Reviews a request brings, 20 if missing.
 * @attr {good|fair|watch|poor|unknown} tone - Read-only: the tone of the subject.
 * @attr {idle|loading|ready|stale|failed|empty} status - Read-only: where the data stands.
 * @attr {string} trust - Read-only: how far the signature was checked.
 * @attr {string} permission - Read-only: the permission to broadcast.
 *
 * @event {LiveCreditLoadEvent} live-credit-load - A first report of the subject is shown.
 * @event {LiveCreditChangeEvent} live-credit-change - Grade, tone, permission or warnings changed.
 * @event {LiveCreditErrorEvent} live-credit-error - A question failed, for the report or for a page of reviews.
 *
 * @csspart panel - Everything: the box that scrolls.
 * @csspart summary - What all reviews come to.
 * @csspart title - Heading, with `count`.
 * @csspart count - How many reviews there are.
 * @csspart average - The average, in digits.
 * @csspart stars - So many of five stars.
 * @csspart no-score - Why no score is shown.
 * @csspart distribution - How often each number of stars was given.
 * @csspart bar - One of them; filters the list.
 * @csspart dimensions - Averages of description, service and delivery.
 * @csspart origin - How the reviews came about.
 * @csspart verified-share - Share of verified purchases.
 * @csspart collection - How they are collected.
 * @csspart verification - How they are verified.
 * @csspart period - From when they are.
 * @csspart hidden - How many were hidden, by whom and why.
 * @csspart note - The date of stale data.
 * @csspart filters - Chips and order; stays at the top.
 * @csspart chip - One filter.
 * @csspart sort - The order.
 * @csspart found - How many the filters leave, beside `clear`.
 * @csspart news - Button to new reviews.
 * @csspart list - The reviews.
 * @csspart review - One of them.
 * @csspart author - Who wrote it.
 * @csspart date - The day of a review, of what was added or of the reply.
 * @csspart product - What it is about.
 * @csspart text - Its words.
 * @csspart words - Words of what was added and of the reply.
 * @csspart expand - Button that shows a long text whole.
 * @csspart media - Its pictures and videos.
 * @csspart medium - One of them.
 * @csspart follow-up - What the author added later.
 * @csspart reply - The merchant's reply.
 * @csspart marks - What to know about it.
 * @csspart incentivised - Says that it was rewarded.
 * @csspart default - Says that it is a default review.
 * @csspart objection - Says that it is disputed.
 * @csspart verified - Says that the purchase was verified.
 * @csspart origin-label - Where it was written.
 * @csspart helpful - How many found it helpful.
 * @csspart foot - What is below the list.
 * @csspart skeleton - The shape of what is to come.
 * @csspart loading - Says that more is on the way.
 * @csspart failed - Says that it could not be loaded.
 * @csspart retry - Button that tries again.
 * @csspart empty - Says that there are none.
 * @csspart clear - Button that takes the filters back.
 * @csspart end - Says that there are no more.
 * @csspart viewer - Pictures and videos over the whole page.
 * @csspart close - Button that closes them.
 * @csspart previous - Button to the one before.
 * @csspart next - Button to the one after.
 * @csspart caption - What is seen.
 *
 * @cssproperty [--live-credit-reviews-height=480px] - Greatest height; beyond it, everything scrolls. The page may as well set the height.
 * @cssproperty [--live-credit-text=14px] - Size of text.
 * @cssproperty [--live-credit-text-small=12px] - Size of secondary text.
 * @cssproperty [--live-credit-text-title=16px] - Size of titles.
 * @cssproperty [--live-credit-text-display=24px] - Size of the largest figures.
 * @cssproperty [--live-credit-space=4px] - The space of which all others are made.
 * @cssproperty [--live-credit-panel-radius=14px] - Corner radius of the panel.
 * @cssproperty [--live-credit-card-radius=10px] - Corner radius of what lies in it.
 * @cssproperty --live-credit-surface - Colour of the panel.
 * @cssproperty --live-credit-ink - Colour of its text.
 * @cssproperty --live-credit-quiet - Colour of secondary text.
 * @cssproperty --live-credit-line - Colour of lines between parts.
 * @cssproperty --live-credit-fill - Colour of what lies behind parts.
 * @cssproperty --live-credit-link - Colour of links.
 * @cssproperty --live-credit-accent - Colour of bars and of what is chosen.
 * @cssproperty --live-credit-star - Colour of stars.
 * @cssproperty --live-credit-shade - Colour of shadows.
 * @cssproperty --live-credit-good - Text colour of tone `good`.
 * @cssproperty --live-credit-good-surface - Surface colour of tone `good`.
 * @cssproperty --live-credit-fair - Text colour of tone `fair`.
 * @cssproperty --live-credit-fair-surface - Surface colour of tone `fair`.
 * @cssproperty --live-credit-watch - Text colour of tone `watch`.
 * @cssproperty --live-credit-watch-surface - Surface colour of tone `watch`.
 * @cssproperty --live-credit-poor - Text colour of tone `poor`.
 * @cssproperty --live-credit-poor-surface - Surface colour of tone `poor`.
 * @cssproperty --live-credit-unknown - Text colour of tone `unknown`.
 * @cssproperty --live-credit-unknown-surface - Surface colour of tone `unknown`.
 */
export class LiveCreditReviews extends LazyElement {
  static override get styles() {
    return [tokens];
  }

  static override get properties() {
    return { sort: {}, rating: {}, verifiedOnly: { type: Boolean, attribute: 'verified-only' }, pageSize: { type: Number, attribute: 'page-size' } };
  }

  /** Order of the list; `newest` if missing. */
  declare sort?: 'newest' | 'lowest' | 'highest' | 'helpful';

  /** Only reviews with so many stars, 1 to 5. */
  declare rating?: number | string;

  /** Only reviews of verified purchases. */
  declare verifiedOnly: boolean;

  /** Reviews a request brings, 20 if missing. */
  declare pageSize?: number;

  constructor() {
    super();
    this.verifiedOnly = false;
  }

  protected override load() {
    return import('./reviews-content.js');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-credit-reviews': LiveCreditReviews;
  }
}
