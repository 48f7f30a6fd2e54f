import { nothing } from 'lit';
import { withFormats } from '../../i18n/formats.js';
import type { PanelLocale } from '../../i18n/locale.js';
import type { Content } from '../shared/lazy-element.js';
import { FULL_SCREEN, fullScreenElement, hasTopLayer, isInside } from './container.js';
import type { DetailsHost } from './details-host.js';
import { detailsTemplate } from './details.template.js';
import { detailsView } from './details-view.js';
import { letLeave } from './leaving.js';
import { placePanel, type Placement } from './placement.js';
import { letPull } from './pulling.js';
import type { Retry } from './sections/state.js';

export { detailsStyles as styles } from './details.styles.js';

const isOnTop = (panel: HTMLElement): boolean => hasTopLayer() && panel.matches(':popover-open');

/** The element that has the focus, also inside of shadow roots. */
const focused = (): HTMLElement | undefined => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one instanceof HTMLElement && one !== document.body ? one : undefined;
};

/** What a details element does and shows: the panel is placed, focused and left here; what it says comes from the template. */
export class DetailsContent implements Content {
  readonly #host: DetailsHost;
  #panel: HTMLElement | undefined;
  #placement: Placement | undefined;
  #releases: (() => void)[] = [];
  /** What had the focus before it moved into the panel. */
  #cameFrom: HTMLElement | undefined;
  /** What in the panel had the focus before the present update. */
  #focused: Element | null = null;
  /** Whether the focus goes back, though it is not in the panel. */
  #back = false;
  #retrying = false;
  /** The anchor that says it has something open, and what it said before. */
  #expanded: [anchor: HTMLElement, before: string | null] | undefined;

  constructor(host: DetailsHost) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#hide();
  }

  /** What the panel stands beside. */
  get #anchor(): HTMLElement {
    return this.#host.anchor ?? this.#host;
  }

  willUpdate(): void {
    this.#focused = this.#host.shadowRoot!.activeElement;
  }

  render(locale: PanelLocale): unknown {
    const { open, snapshot, scope, report, subject, of } = this.#host;
    if (!open) return nothing;
    const view = detailsView(snapshot, scope?.snapshot.last, scope?.subjects.merchant);
    // a report that the page supplied cannot be asked for again
    const retry: Retry | undefined = report ? undefined : { running: this.#retrying, again: () => void this.#again() };
    return detailsTemplate({ snapshot, view, about: subject ?? of }, withFormats(locale), retry, () => this.#leave(true));
  }

  updated(changed: Map<PropertyKey, unknown>): void {
    const panel = this.#host.shadowRoot!.querySelector<HTMLElement>('.panel') ?? undefined;
    if (panel === this.#panel) {
      if (!panel) return;
      this.#expand();
      // what had the focus went with what it was about
      if (this.#focused && !this.#focused.isConnected) panel.focus({ preventScroll: true });
      return;
    }
    const back = this.#back || !!this.#focused;
    this.#hide();
    if (panel && this.#host.isConnected) this.#show(panel, changed.get('open') === false);
    else if (back) (this.#host.anchor ?? this.#cameFrom)?.focus({ preventScroll: true });
    this.#back = false;
  }

  /** @param opened Whether somebody opened them just now: those that are open from the start leave the focus where it is. */
  #show(panel: HTMLElement, opened: boolean): void {
    this.#panel = panel;
    if (hasTopLayer() && !isOnTop(panel)) panel.showPopover();
    this.#placement = placePanel(panel, () => this.#anchor);
    this.#releases = [
      letLeave({ panel, anchor: () => this.#anchor, leave: (back) => this.#leave(back) }),
      letPull(panel, () => this.#leave(true)),
    ];
    for (const type of FULL_SCREEN) document.addEventListener(type, this.#renew);
    this.#expand();
    if (!opened && !this.#host.anchor) return;
    this.#cameFrom = focused();
    panel.focus({ preventScroll: true });
  }

  #hide(): void {
    this.#panel = undefined;
    this.#placement?.release();
    for (const release of this.#releases) release();
    this.#releases = [];
    this.#placement = undefined;
    for (const type of FULL_SCREEN) document.removeEventListener(type, this.#renew);
    this.#collapse();
  }

  #leave(back: boolean): void {
    this.#back = back;
    this.#host.open = false;
  }

  /** What went full screen later lies above, unless the panel enters the top layer anew; from outside it would be inert there. */
  readonly #renew = (): void => {
    const panel = this.#panel!;
    const full = fullScreenElement();
    if (isOnTop(panel) && (!full || isInside(this.#host, full))) {
      const { scrollTop } = panel;
      const inside = this.#host.shadowRoot!.activeElement as HTMLElement | null;
      panel.hidePopover();
      panel.showPopover();
      inside?.focus({ preventScroll: true });
      panel.scrollTop = scrollTop;
    }
    this.#placement!.renew();
  };

  /** Says on the anchor that its details are open. */
  #expand(): void {
    const { anchor } = this.#host;
    if (anchor === this.#expanded?.[0]) return;
    this.#collapse();
    if (!anchor) return;
    this.#expanded = [anchor, anchor.getAttribute('aria-expanded')];
    anchor.setAttribute('aria-expanded', 'true');
  }

  #collapse(): void {
    const [anchor, before] = this.#expanded ?? [];
    if (before) anchor?.setAttribute('aria-expanded', before);
    else anchor?.removeAttribute('aria-expanded');
    this.#expanded = undefined;
  }

  readonly #again = async (): Promise<void> => {
    if (this.#retrying) return;
    this.#retrying = true;
    this.#host.requestUpdate();
    await this.#host.refresh();
    this.#retrying = false;
    this.#host.requestUpdate();
  };
}

export const contentOf = (host: DetailsHost): DetailsContent => new DetailsContent(host);
