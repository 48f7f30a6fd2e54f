import { nothing, type PropertyValues } from 'lit';
import type { Snapshot } from '../../client/snapshot.js';
import { refOf, type SubjectRef } from '../../domain/subject.js';
import { nearViewport } from '../../controllers/near-viewport.js';
import { askForDetails } from '../shared/ask-for-details.js';
import { CreditElement, REFLECTED, showsNothing } from '../shared/credit-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { badgeView, type BadgeView } from './badge-view.js';
import { badgeStyles } from './badge.styles.js';
import { badgeTemplate } from './badge.template.js';
import type { signedView } from './signed-view.js';

/** What a badge says of a credential: nothing until the code for it is here, which comes only to pages that have a trust list. */
let signed = (...[host]: Parameters<typeof signedView>): BadgeView | undefined =>
  void import('./signed-view.js').then(
    (code) => {
      signed = code.signedView;
      host.requestUpdate();
    },
    () => {},
  );

/** Whose details there are: whom was asked for, else whom the report is about. */
const about = ({ credential, last }: Snapshot): SubjectRef | undefined => credential?.subject ?? (last && refOf(last.subject));

/**
 * @summary One subject's credit grade in a pill.
 * @tag live-credit-badge
 *
 * @attr {string} subject - Whom to show: `kind:id`, e.g. `anchor:a-1001`.
 * @attr {anchor|merchant|agency|operator|platform} of - Whom to show, by the role in the enclosing room.
 * @attr {string} endpoint - Address of the backend for this element alone.
 * @attr {auto|light|dark} theme - Colours; `auto` follows the viewer's system.
 * @attr {string} lang - Language; inherited from the nearest ancestor that has one.
 * @attr {small|medium|large} size - 20, 24 (default) or 32 px high.
 * @attr {solid|outline|text} variant - Look of the pill.
 * @attr {boolean} no-reviews - Leaves rating and review count out.
 * @attr {boolean} no-details - Nothing opens: the badge is no button.
 * @attr {lazy|eager} loading - `lazy` (default) asks when the badge is near the viewport, `eager` at once.
 * @attr {good|fair|watch|poor|unknown} tone - Read-only: the tone shown.
 * @attr {idle|loading|ready|stale|failed|empty} status - Read-only: where the data stands.
 * @attr {string} trust - Read-only: how far the signature was checked.
 * @attr {string} permission - Read-only: the permission to broadcast.
 *
 * @event {LiveCreditLoadEvent} live-credit-load - A first report of the subject is shown.
 * @event {LiveCreditChangeEvent} live-credit-change - Grade, tone, permission or warnings changed.
 * @event {LiveCreditErrorEvent} live-credit-error - A question failed.
 * @event {LiveCreditOpenEvent} live-credit-open - A viewer asks for the details; cancelable.
 *
 * @csspart pill - The whole badge.
 * @csspart glyph - The shield.
 * @csspart check - Beside it, that the signature was verified.
 * @csspart restriction - The restriction in force.
 * @csspart grade - The grade code.
 * @csspart label - The level's label.
 * @csspart reviews - Rating and review count.
 * @csspart note - A neutral state, or the date of stale data.
 *
 * @cssproperty [--live-credit-radius=999px] - Corner radius.
 * @cssproperty --live-credit-badge-width - Width of the reserved box.
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
export class LiveCreditBadge extends CreditElement {
  static override get styles() {
    return [tokens, badgeStyles];
  }

  static override get properties() {
    return {
      size: REFLECTED,
      variant: REFLECTED,
      noReviews: { ...REFLECTED, type: Boolean, attribute: 'no-reviews' },
      noDetails: { ...REFLECTED, type: Boolean, attribute: 'no-details' },
      loading: {},
      near: { state: true },
    };
  }

  /** 20, 24 (default) or 32 px high. */
  declare size?: 'small' | 'medium' | 'large';

  declare variant?: 'solid' | 'outline' | 'text';

  /** Leaves rating and review count out. */
  declare noReviews: boolean;

  /** Nothing opens: the badge is no button. */
  declare noDetails: boolean;

  /** `lazy` (default) asks when the badge is near the viewport, `eager` at once. */
  declare loading?: 'eager' | 'lazy';

  declare private near: boolean;
  #forget: (() => void) | undefined;

  constructor() {
    super();
    this.noReviews = this.noDetails = this.near = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('loading')) this.#watch();
  }

  protected override get mayAsk(): boolean {
    return this.near || this.loading === 'eager';
  }

  #watch(): void {
    this.#forget?.();
    if (!this.mayAsk) this.#forget = nearViewport(this, () => (this.near = true));
  }

  readonly #open = (): void => {
    const pill = this.shadowRoot!.querySelector<HTMLElement>('[part=pill]')!;
    askForDetails(this, about(this.snapshot)!, pill);
  };

  protected override render(): unknown {
    const { locale, snapshot } = this;
    if (!locale || showsNothing(snapshot)) return nothing;
    const plain = (one: Snapshot) => badgeView(one, locale, !this.noReviews);
    // a report that nobody has spoken for yet is not shown
    const view = snapshot.trust === 'unsigned' ? plain(snapshot) : (signed(this, plain) ?? plain({ ...snapshot, last: undefined }));
    const open = this.noDetails || !about(snapshot) ? undefined : this.#open;
    return this.inRoot(badgeTemplate(view, open), locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-credit-badge': LiveCreditBadge;
  }
}
