import { html, type PropertyValues } from 'lit';
import { trustBy } from '../../client/options.js';
import { IDLE, type Snapshot } from '../../client/snapshot.js';
import { EverybodyController } from '../../controllers/everybody-controller.js';
import type { SubjectRef } from '../../domain/subject.js';
import type { PanelLocale } from '../../i18n/locale.js';
import { LiveCreditDismissEvent, LiveCreditWarningEvent } from './warning-events.js';
import type { Content } from '../shared/lazy-element.js';
import { askForDetails } from '../shared/ask-for-details.js';
import { newWarnings } from './announcements.js';
import { bannerKey, causeOf, type Banner, type Cause } from './cause.js';
import { dismiss, onDismiss, retain } from './dismissals.js';
import { News } from './news.js';
import type { Overlay } from './overlay.js';
import { roomSnapshot } from './room-snapshot.js';
import type { WarningHost } from './warning-host.js';
import { warningView, type WarningView } from './warning-view.js';
import { warningTemplate } from './warning.template.js';

export { warningStyles as styles } from './warning.styles.js';

/** What a warning element does and shows. */
export class WarningContent implements Content {
  readonly #host: WarningHost;
  readonly #everybody: EverybodyController;
  #expanded = false;
  #folded = false;
  /** Keys of the banners that an overlay has no room for. */
  #crowded: ReadonlySet<string> = new Set();
  #causes: readonly Cause[] = [];
  #snapshot: Snapshot = IDLE;
  #shown: WarningView | undefined;
  /** Banners there was cause for at the last rendering: a new one unfolds an overlay. */
  #seen = new Set<string>();
  /** Banners that an event told of. */
  readonly #told = new Set<string>();
  /** Whose warnings were shown before, once any were. */
  #known: Set<string> | undefined;
  /** What the live regions say. */
  readonly #news = new News();
  /** Everybody was heard of once: whoever comes later has joined. */
  #isComplete = false;
  /** The banner whose dismiss button was last focused. */
  #aimed: string | undefined;
  #unwatch: (() => void) | undefined;
  #overlay: Overlay | undefined;
  #placed: readonly unknown[] = [];

  constructor(host: WarningHost) {
    this.#host = host;
    this.#everybody = new EverybodyController(host, () => (this.#ofRoom ? { scope: host.scope, endpoint: host.endpoint } : undefined));
  }

  hostConnected(): void {
    this.#unwatch = onDismiss(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#leavePlayer();
  }

  /** What is known of everybody in the room, where all of them are meant. */
  get snapshot(): Snapshot | undefined {
    return this.#ofRoom && this.#host.scope?.room ? this.#snapshot : undefined;
  }

  get #ofRoom(): boolean {
    return this.#host.of === 'room' && !this.#host.subject;
  }

  get #snapshots(): Snapshot[] {
    return [...this.#everybody.snapshots.values()];
  }

  willUpdate(): void {
    const { scope, snapshot } = this.#host;
    const ofRoom = this.#ofRoom && scope?.snapshot.last;
    const room: Cause[] = ofRoom ? [{ ref: `room:${ofRoom.id}`, warnings: scope.warnings, status: 'ready' }] : [];
    if (this.#ofRoom && scope) this.#snapshot = roomSnapshot(scope.snapshot, scope.warnings, this.#snapshots, !!trustBy(scope.issuers));
    const subjects = this.#ofRoom ? this.#snapshots : [snapshot];
    this.#causes = [...room, ...subjects.flatMap((one) => causeOf(one) ?? [])];
    this.#shown = undefined;
  }

  render(locale: PanelLocale): unknown {
    const { minSeverity, reserve, snapshot } = this.#host;
    const [expanded, folded] = [this.#expanded, this.#folded];
    const view = (this.#shown = warningView(snapshot, this.#causes, locale, { expanded, folded, minSeverity, reserve, crowded: this.#crowded }));
    const actions = { aim: this.#aim, dismiss: this.#dismiss, toggle: this.#toggle, open: this.#open };
    return html`<div class="panel" part="panel">${warningTemplate(view, locale, actions)}</div>
      <div class="hidden" role="status" aria-atomic="false"></div>
      <div class="hidden" role="alert" aria-atomic="false"></div>`;
  }

  updated(_: PropertyValues): void {
    const { placement, for: player, isConnected } = this.#host;
    const view = this.#shown;
    if (view) this.#tell(view);
    if (view) this.#overlay?.rendered();
    const placed = [placement, player];
    if (isConnected && placed.some((one, i) => one !== this.#placed[i])) {
      this.#placed = placed;
      void this.#place();
    }
  }

  /** Tells page and screen reader what is new among the banners. */
  #tell(view: WarningView): void {
    const fresh: Banner[] = [];
    for (const cause of this.#causes) {
      // stale data leaves warnings out whose records are not over, and without a report there is but the word on its credential
      if (cause.status === 'ready') retain(cause.ref, cause.warnings);
      else if (cause.status === 'stale' || !cause.warnings.length) continue;
      const eligible = view.eligible.filter((one) => one.cause === cause).map((one) => one.warning);
      const joined = this.#isComplete && !!this.#known && !this.#known.has(cause.ref);
      fresh.push(...newWarnings(cause.ref, cause.warnings, eligible, joined).map((warning) => ({ cause, warning })));
    }
    this.#isComplete ||= !this.#ofRoom || (this.#snapshot.status === 'ready' && this.#everybody.snapshots.size > 0);
    if (this.#causes.length) this.#known = new Set(this.#causes.map((one) => one.ref));
    if (view.eligible.some((one) => !this.#seen.has(bannerKey(one)))) this.#unfold();
    this.#seen = new Set(view.eligible.map(bannerKey));
    for (const banner of view.shown.filter((one) => !this.#told.has(bannerKey(one)) && !view.crowded.includes(one))) {
      this.#told.add(bannerKey(banner));
      this.#host.dispatchEvent(new LiveCreditWarningEvent(banner.warning));
    }
    this.#news.tell(this.#host.shadowRoot!, fresh, this.#causes, this.#host.panelLocale!);
  }

  /** A refresh may put another banner under the focus: that one is not what was meant. */
  readonly #aim = (banner: Banner): void => {
    this.#aimed = bannerKey(banner);
  };

  readonly #dismiss = async (banner: Banner): Promise<void> => {
    const meant = this.#aimed ?? bannerKey(banner);
    this.#aim(banner);
    if (meant !== this.#aimed) return;
    this.#aimed = undefined;
    const root = this.#host.shadowRoot!;
    const focused = root.activeElement;
    dismiss(banner);
    this.#host.dispatchEvent(new LiveCreditDismissEvent(banner.warning));
    await this.#host.updateComplete;
    if (focused && !focused.isConnected) (root.querySelector<HTMLElement>('[part=dismiss]') ?? root.querySelector('button'))?.focus();
  };

  readonly #open = ({ cause }: Banner, button: HTMLElement): void => {
    askForDetails(this.#host, cause.ref as SubjectRef, button);
  };

  readonly #toggle = (): void => {
    const { folded, crowded, more } = this.#shown!;
    // where room is all that is missing, unfolding shows nothing more
    if (!folded || more === crowded.length) this.#expanded = !this.#expanded;
    this.#unfold();
    this.#host.requestUpdate();
  };

  #leaveOut(crowded: readonly number[]): void {
    const keys = crowded.map((i) => bannerKey(this.#shown!.shown[i]));
    // while all are shown, what has no room otherwise keeps the way back
    if ((this.#expanded && !this.#folded) || (keys.length === this.#crowded.size && keys.every((key) => this.#crowded.has(key)))) return;
    this.#crowded = new Set(keys);
    this.#host.requestUpdate();
  }

  #unfold(): void {
    if (this.#folded) this.#host.requestUpdate();
    this.#folded = false;
    this.#overlay?.unfolded();
  }

  /** Ties an overlay to its player; the code for that comes only to pages that use it. */
  async #place(): Promise<void> {
    this.#leavePlayer();
    const host = this.#host;
    this.#placed = [host.placement, host.for];
    if (host.placement !== 'overlay') {
      if (this.#folded || this.#crowded.size) host.requestUpdate();
      this.#folded = false;
      this.#crowded = new Set();
      return;
    }
    // without that code it stays at the top of what contains it
    const loaded = await import('./overlay.js').catch(() => undefined);
    this.#overlay?.release();
    // the page may have thought better of it
    const still = host.isConnected && host.placement === 'overlay';
    this.#overlay = still ? loaded?.coverPlayer(host, { fold: () => this.#fold(), leaveOut: (crowded) => this.#leaveOut(crowded) }) : undefined;
  }

  #fold(): void {
    this.#folded = true;
    this.#expanded = false;
    this.#host.requestUpdate();
  }

  #leavePlayer(): void {
    this.#overlay?.release();
    this.#overlay = undefined;
    this.#placed = [];
  }
}

export const contentOf = (host: WarningHost): WarningContent => new WarningContent(host);
