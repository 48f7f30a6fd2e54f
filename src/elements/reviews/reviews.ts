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
 * @event {LiveCreditErrorEvent} live-credit-error - A question failed.
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
