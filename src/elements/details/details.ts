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
 *
 * @csspart panel - The dialog: a popover, or a sheet in a narrow container (`data-shape`).
 * @csspart header - Whom it is about, and the way out; stays in view.
 * @csspart role - Role of the subject.
 * @csspart name - Display name of the subject.
 * @csspart disguised - Says that the name is other than it looks.
 * @csspart identity - Legal name, kind of body, agency.
 * @csspart close - Button that closes the details.
 * @csspart body - Everything below the header.
 * @csspart note - A neutral state, or the date of stale data.
 * @csspart retry - Button that asks again.
 * @csspart skeleton - Stands in while the first answer is awaited.
 * @csspart restriction - The restriction in force, with its end.
 * @csspart section - Every section; each also has a part of its own: `grade`, `restrictions`, `commendations`, `other-grades`,
 *   `reviews`, `complaints`, `rights`, `product`, `registration`, `verification`.
 * @csspart mark - The grade on its surface: code, label, score, place among its peers.
 * @csspart code - The grade code.
 * @csspart label - The level's label.
 * @csspart score - The score and what it can be at most.
 * @csspart percentile - The place among its peers.
 * @csspart scale - The levels of the scheme, best first.
 * @csspart level - One level.
 * @csspart place - Which level it is, in words.
 * @csspart dimensions - What the grade is made of.
 * @csspart dimension - One of them, with its bar.
 * @csspart facts - What is in force against the subject.
 * @csspart fact - One record; carries `data-type` and `data-severity`.
 * @csspart timeline - From a record's first day to its last.
 * @csspart objection - Where an objection stands; carries `data-state`.
 * @csspart issuer - Whose word something is.
 * @csspart commendation - One commendation or pledge.
 * @csspart other-grade - One grade among those of several platforms.
 * @csspart differ - Says that the platforms disagree.
 * @csspart average - The average rating.
 * @csspart no-average - Why there is none.
 * @csspart count - How many reviews there are, and how many are verified.
 * @csspart distribution - Shares of five stars to one.
 * @csspart notice - One notice about the product on offer; carries `data-code`.
 * @csspart uscc-note - Says that a credit code could not be confirmed.
 * @csspart check - Says that the signature was verified, beside the shield.
 * @csspart unsigned - Says what is not signed.
 * @csspart trust - How far the signature was checked; carries `data-trust`.
 * @csspart sources - Where the data comes from.
 * @csspart as-of - Day and version of the report.
 * @csspart disclaimer - Says that this is no financial credit report.
 * @csspart link - Every link; each also has a part of its own: `rules`, `source`, `appeal`, `complain`, `review`, `object`,
 *   `disclosure`, `licence`, `verify`, `issuer-site`.
 *
 * @cssproperty [--live-credit-details-z=2147483000] - Stacking order, in browsers without popovers.
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
export class LiveCreditDetails extends LazyElement {
  static override get styles() {
    return [tokens];
  }

  static override get properties() {
    return { open: { ...REFLECTED, type: Boolean }, anchor: { attribute: false } };
  }

  /** Whether the details are shown. */
  declare open: boolean;

  /**
   * What they are shown beside and what the focus returns to, e.g. the button that opened them. If missing, they are shown where
   * the element is, and the focus returns to where it was.
   */
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
