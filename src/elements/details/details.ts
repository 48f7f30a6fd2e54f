import { LazyElement } from '../shared/lazy-element.js';
import { REFLECTED } from '../shared/credit-element.js';
import { tokens } from '../shared/tokens.styles.js';

/**
 * @summary A subject's full credit report with sources, dates, objections and verification.
 * @tag live-credit-details
 *
 * @attr {string} subject - Whom to show: `kind:id`, e.g. `anchor:a-1001`.
 * @attr {anchor|merchant|agency|operator|platform} of - Whom to show, by the role in the enclosing room.
 * @attr {string} endpoint - Address of the backend for this element alone.
 * @attr {auto|light|dark} theme - Colours; `auto` follows the viewer's system.
 * @attr {string} lang - Language; inherited from the nearest ancestor that has one.
 * @attr {boolean} open - Whether the details are shown.
 * @attr {good|fair|watch|poor|unknown} tone - Read-only: the tone of the subject.
 * @attr {idle|loading|ready|stale|failed|empty} status - Read-only: where the data stands.
 * @attr {string} trust - Read-only: how far the signature was checked.
 * @attr {string} permission - Read-only: the permission to broadcast.
 *
 * @event {LiveCreditLoadEvent} live-credit-load - A first report of the subject is shown.
 * @event {LiveCreditChangeEvent} live-credit-change - Grade, tone, permission or warnings changed.
 * @event {LiveCreditErrorEvent} live-credit-error - A question failed.
 */
export class LiveCreditDetails extends LazyElement {
  static override get styles() {
    return [tokens];
  }

  static override get properties() {
    return { open: { ...REFLECTED, type: Boolean }, anchor: { attribute: false } };
  }

  /** Whether the details are shown. */
  declare open: boolean;

  /** What they are shown beside and what the focus returns to, e.g. the button that opened them; the element itself if missing. */
  declare anchor?: HTMLElement;

  constructor() {
    super();
    this.open = false;
  }

  protected override load() {
    return import('./details-content.js');
  }

  /** Closed details ask for nothing. */
  protected override get mayAsk(): boolean {
    return this.open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-credit-details': LiveCreditDetails;
  }
}
