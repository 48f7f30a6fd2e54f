import { unsafeCSS } from 'lit';
import type { Snapshot } from '../../client/snapshot.js';
import type { Severity } from '../../domain/severity.js';
import { host, warningBox } from '../shared/box-rules.js';
import { REFLECTED } from '../shared/credit-element.js';
import { LazyElement } from '../shared/lazy-element.js';
import { tokens } from '../shared/tokens.styles.js';

/**
 * @summary A subject's warnings as banners, in the page or over the video.
 * @tag live-credit-warning
 *
 * @attr {string} subject - Whose warnings: `kind:id`, e.g. `anchor:a-1001`.
 * @attr {anchor|merchant|agency|operator|platform|room} of - Whose, by the role in the enclosing room; `room` for all of them.
 * @attr {string} endpoint - Address of the backend for this element alone.
 * @attr {auto|light|dark} theme - Colours; `auto` follows the viewer's system.
 * @attr {string} lang - Language; inherited from the nearest ancestor that has one.
 * @attr {inline|overlay} placement - In the page's flow (default), or over the video.
 * @attr {string} for - Id of the player or its container that an overlay covers; its parent if missing.
 * @attr {info|notice|warn|serious} min-severity - The least severity shown; persistent warnings always are.
 * @attr {boolean} reserve - Keeps one row free, and says there when nothing is known.
 * @attr {good|fair|watch|poor|unknown} tone - Read-only: the tone of the subject.
 * @attr {idle|loading|ready|stale|failed|empty} status - Read-only: where the data stands.
 * @attr {string} trust - Read-only: how far the signature was checked; of a room, the least of all in it.
 * @attr {string} permission - Read-only: the permission to broadcast.
 *
 * @event {LiveCreditLoadEvent} live-credit-load - A first report of the subject is shown.
 * @event {LiveCreditChangeEvent} live-credit-change - Grade, tone, permission or warnings changed.
 * @event {LiveCreditErrorEvent} live-credit-error - A question failed.
 * @event {LiveCreditWarningEvent} live-credit-warning - A warning came into view.
 * @event {LiveCreditOpenEvent} live-credit-open - A viewer asks for the details; cancelable.
 * @event {LiveCreditDismissEvent} live-credit-dismiss - A viewer dismissed a warning.
 *
 * @csspart panel - All banners together.
 * @csspart list - The list of banners.
 * @csspart banner - One warning; carries `data-code` and `data-severity`.
 * @csspart icon - The severity's sign.
 * @csspart text - Subject and fact.
 * @csspart subject - Role and display name.
 * @csspart meta - Date, authority, as-of date, links, objection.
 * @csspart source - Link to the source.
 * @csspart objection - Says that the record is disputed.
 * @csspart appeal - Link to where the subject can object.
 * @csspart details - Button that opens the details of the subject.
 * @csspart dismiss - Button that dismisses one warning.
 * @csspart more - Button to the warnings behind "+n".
 * @csspart chip - The same, once an overlay has folded.
 * @csspart note - Neutral state, or the date of stale data.
 *
 * @cssproperty [--live-credit-banner-radius=8px] - Corner radius of a banner.
 * @cssproperty [--live-credit-warning-row=60px] - Height that `reserve` keeps free.
 * @cssproperty [--live-credit-overlay-top=8px] - Space kept free above an overlay.
 * @cssproperty [--live-credit-overlay-width=480px] - Greatest width of an overlay.
 * @cssproperty [--live-credit-overlay-z=10] - Stacking order of an overlay.
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
export class LiveCreditWarning extends LazyElement {
  static override get styles() {
    return [tokens, unsafeCSS(warningBox(host))];
  }

  static override get properties() {
    return {
      placement: REFLECTED,
      for: {},
      minSeverity: { attribute: 'min-severity' },
      reserve: { ...REFLECTED, type: Boolean },
    };
  }

  /** In the page's flow, or over the video. */
  declare placement?: 'inline' | 'overlay';

  /** Id of the player or its container that an overlay covers; the parent if missing. */
  declare for?: string;

  /** The least severity shown; persistent warnings always are. */
  declare minSeverity?: Severity;

  /** Keeps one row free, and says there when nothing is known. */
  declare reserve: boolean;

  constructor() {
    super();
    this.reserve = false;
  }

  protected override load() {
    return import('./warning-content.js');
  }

  /** Everybody in the room can be meant too. */
  protected override get roles(): readonly string[] {
    return [...super.roles, 'room'];
  }

  override get snapshot(): Snapshot {
    return this.content?.snapshot ?? super.snapshot;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-credit-warning': LiveCreditWarning;
  }
}
