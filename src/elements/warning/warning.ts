import { html, nothing, type PropertyValues } from 'lit';
import { refOf } from '../../domain/subject.js';
import type { Severity, Warning } from '../../domain/warning.js';
import { subjectName, warningText } from '../../i18n/warning-text.js';
import { CreditElement, REFLECTED, showsNothing } from '../shared/credit-element.js';
import { LiveCreditDismissEvent, LiveCreditWarningEvent } from '../shared/events.js';
import { tokens } from '../shared/tokens.styles.js';
import { newWarnings } from './announcements.js';
import { dismiss, onDismiss, retain, warningKey } from './dismissals.js';
import type { Overlay } from './overlay.js';
import { warningView, type WarningView } from './warning-view.js';
import { warningStyles } from './warning.styles.js';
import { warningTemplate } from './warning.template.js';

/**
 * @summary A subject's warnings as banners, in the page or over the video.
 * @tag live-credit-warning
 *
 * @attr {string} subject - Whose warnings: `kind:id`, e.g. `anchor:a-1001`.
 * @attr {string} endpoint - Address of the backend for this element alone.
 * @attr {auto|light|dark} theme - Colours; `auto` follows the viewer's system.
 * @attr {string} lang - Language; inherited from the nearest ancestor that has one.
 * @attr {inline|overlay} placement - In the page's flow (default), or over the video.
 * @attr {string} for - Id of the player or its container that an overlay covers; its parent if missing.
 * @attr {info|notice|warn|serious} min-severity - The least severity shown; persistent warnings always are.
 * @attr {boolean} reserve - Keeps one row free, and says there when nothing is known.
 * @attr {good|fair|watch|poor|unknown} tone - Read-only: the tone of the subject.
 * @attr {idle|loading|ready|stale|failed|empty} status - Read-only: where the data stands.
 * @attr {string} trust - Read-only: how far the signature was checked.
 * @attr {string} permission - Read-only: the permission to broadcast.
 *
 * @event {LiveCreditLoadEvent} live-credit-load - A first report of the subject is shown.
 * @event {LiveCreditChangeEvent} live-credit-change - Grade, tone, permission or warnings changed.
 * @event {LiveCreditErrorEvent} live-credit-error - A question failed.
 * @event {LiveCreditWarningEvent} live-credit-warning - A warning came into view.
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
 */
export class LiveCreditWarning extends CreditElement {
  static override get styles() {
    return [tokens, warningStyles];
  }

  static override get properties() {
    return {
      placement: REFLECTED,
      for: {},
      minSeverity: { attribute: 'min-severity' },
      reserve: { ...REFLECTED, type: Boolean },
      expanded: { state: true },
      folded: { state: true },
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

  declare private expanded: boolean;
  declare private folded: boolean;

  #shown: WarningView | undefined;
  /** Warnings there was cause for at the last rendering: a new one unfolds an overlay. */
  #seen = new Set<string>();
  /** Warnings that an event told of. */
  readonly #told = new Set<string>();
  /** Warnings that the live regions speak of. */
  #said: readonly Warning[] = [];
  /** The warning whose dismiss button was last focused. */
  #aimed: string | undefined;
  #unwatch: (() => void) | undefined;
  #overlay: Overlay | undefined;

  constructor() {
    super();
    this.reserve = this.expanded = this.folded = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = onDismiss(() => this.requestUpdate());
    this.requestUpdate('placement');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#leavePlayer();
  }

  protected override render(): unknown {
    this.#shown = undefined;
    const { locale } = this;
    if (!locale || showsNothing(this.snapshot)) return nothing;
    const { expanded, folded, minSeverity, reserve } = this;
    const view = (this.#shown = warningView(this.snapshot, locale, { expanded, folded, minSeverity, reserve }));
    const actions = { aim: this.#aim, dismiss: this.#dismiss, toggle: this.#toggle };
    return html`<div class="root" data-theme=${this.effectiveTheme} lang=${locale.tag}>
      <div class="panel" part="panel">${warningTemplate(view, locale, actions)}</div>
      <div class="hidden" role="status"></div>
      <div class="hidden" role="alert"></div>
    </div>`;
  }

  protected override updated(changed?: PropertyValues): void {
    super.updated();
    const { last, standing, status } = this.snapshot;
    const view = this.#shown;
    let fresh: readonly Warning[] = [];
    if (last && view) {
      const ref = refOf(last.subject);
      const key = (one: Warning) => ref + warningKey(one);
      // stale data leaves warnings out whose records are not over
      if (status === 'ready') {
        retain(ref, standing.warnings);
        fresh = newWarnings(ref, standing.warnings, view.eligible);
      }
      if (view.eligible.some((one) => !this.#seen.has(key(one)))) this.#unfold();
      this.#seen = new Set(view.eligible.map(key));
      for (const warning of view.shown.filter((one) => !this.#told.has(key(one)))) {
        this.#told.add(key(warning));
        this.dispatchEvent(new LiveCreditWarningEvent(warning));
      }
    }
    if (view) this.#announce(fresh);
    if (changed?.has('placement') || changed?.has('for')) void this.#place();
  }

  /** A refresh may put another warning under the focus: that one is not what was meant. */
  readonly #aim = (warning: Warning): void => {
    this.#aimed = warningKey(warning);
  };

  readonly #dismiss = async (warning: Warning): Promise<void> => {
    const meant = this.#aimed ?? warningKey(warning);
    this.#aim(warning);
    if (meant !== this.#aimed) return;
    this.#aimed = undefined;
    const focused = this.shadowRoot!.activeElement;
    dismiss(refOf(this.snapshot.last!.subject), warning);
    this.dispatchEvent(new LiveCreditDismissEvent(warning));
    await this.updateComplete;
    if (focused && !focused.isConnected) this.shadowRoot!.querySelector('button')?.focus();
  };

  readonly #toggle = (): void => {
    if (this.folded) this.#unfold();
    else this.expanded = !this.expanded;
  };

  #unfold(): void {
    this.folded = false;
    this.#overlay?.unfolded();
  }

  /**
   * Says what is new in a live region that outlives the banners: `alert` for what is serious, `status` for the rest. What is over
   * is gone from there too.
   */
  #announce(fresh: readonly Warning[]): void {
    const keys = this.snapshot.standing.warnings.map(warningKey);
    if (!fresh.length && this.#said.every((one) => keys.includes(warningKey(one)))) return;
    this.#said = fresh;
    for (const role of ['alert', 'status']) {
      this.renderRoot.querySelector(`[role=${role}]`)!.textContent = fresh
        .filter((one) => (one.severity === 'serious') === (role === 'alert'))
        .map((one) => `${subjectName(one, this.locale!)} ${warningText(one, this.locale!)}`)
        .join('; ');
    }
  }

  /** Ties an overlay to its player; the code for that comes only to pages that use it. */
  async #place(): Promise<void> {
    this.#leavePlayer();
    if (this.placement !== 'overlay') {
      this.folded = false;
      return;
    }
    // without that code it stays at the top of what contains it
    const loaded = await import('./overlay.js').catch(() => undefined);
    this.#leavePlayer();
    // the page may have thought better of it
    if (this.isConnected && this.placement === 'overlay') this.#overlay = loaded?.coverPlayer(this, () => (this.folded = true));
  }

  #leavePlayer(): void {
    this.#overlay?.release();
    this.#overlay = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-credit-warning': LiveCreditWarning;
  }
}
