import { fillsPage, isBuried } from './buried.js';
import { fitOf } from './overlay-fit.js';
import { placeOf, type Situation } from './overlay-place.js';

const TEXT_ONLY = 'data-text-only';

const SCROLLS = 'data-scrolls';

/** Moves a panel into the top layer anew each time, for what went full screen later lies above it. */
const pop = (panel: HTMLElement, onTop: boolean): void => {
  if (panel.popover === 'manual') {
    panel.hidePopover();
    panel.removeAttribute('popover');
  }
  if (!onTop) return;
  panel.popover = 'manual';
  panel.showPopover();
};

/** An overlay's panel: not there while its element shows nothing, and another one later. */
export class OverlayPanel {
  readonly #host: HTMLElement;
  #panel: HTMLElement | null = null;
  #written = '';
  /** The player lies over it but for the top layer. */
  #isBuried = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Puts it over what is covered; tells whether that changed its box. */
  put(situation: Situation, renew: boolean): boolean {
    const panel = this.#find();
    if (!panel) return false;
    const before = this.#written;
    const { cover, at } = situation;
    this.#isBuried &&= !cover.onTop && fillsPage(at);
    const raised = { ...situation, cover: { ...cover, onTop: true } };
    this.#write(panel, this.#isBuried ? raised : situation, renew);
    if (!cover.onTop && !this.#isBuried && isBuried(panel, this.#host, situation)) {
      this.#isBuried = true;
      this.#write(panel, raised, false);
    }
    return before !== this.#written;
  }

  /** Which banners have no room in it; as text only it sees to that itself. */
  crowded(): readonly number[] {
    const panel = this.#find();
    const isText = !panel || panel.hasAttribute(TEXT_ONLY);
    const { crowded, scrolls } = isText ? { crowded: [], scrolls: false } : fitOf(panel);
    panel?.toggleAttribute(SCROLLS, scrolls);
    return crowded;
  }

  /** Leaves it as it was found. */
  release(): void {
    const panel = this.#panel;
    if (!panel) return;
    pop(panel, false);
    this.#written = '';
    for (const name of [TEXT_ONLY, SCROLLS, 'style']) panel.removeAttribute(name);
  }

  /** Writes only what changed. Where it is inert it is text only: nothing may look as if it could be pressed. */
  #write(panel: HTMLElement, situation: Situation, renew: boolean): void {
    const { onTop, inert } = situation.cover;
    if (renew || onTop !== (panel.popover === 'manual')) pop(panel, onTop);
    panel.toggleAttribute(TEXT_ONLY, inert);
    const styles = Object.entries(placeOf(this.#host, situation));
    const wanted = styles.join();
    if (wanted === this.#written) return;
    this.#written = wanted;
    for (const [name, value] of styles) panel.style.setProperty(name, value);
  }

  #find(): HTMLElement | null {
    const found = this.#host.shadowRoot!.querySelector<HTMLElement>('.panel');
    if (found !== this.#panel) this.#written = '';
    return (this.#panel = found);
  }
}
