import { addStyles } from '../shared/add-styles.js';
import { OverlayPanel } from './overlay-panel.js';
import { coverOf } from './overlay-place.js';
import { watchPlace } from './overlay-watch.js';
import { overlayStyles } from './overlay.styles.js';

/** An overlay folds to a chip after this long, but for what is serious or persistent. */
const FOLD_AFTER = 8_000;

/** Whether a finger, a mouse or the keyboard's focus is on it; where a touch screen was touched last, hover and focus stay behind. */
const isHeld = (root: ShadowRoot): boolean => {
  if (root.querySelector(matchMedia('(hover: hover)').matches ? ':hover' : ':active')) return true;
  const tellsKeyboard = document.hasFocus() && CSS.supports('selector(:focus-visible)');
  return !!root.activeElement && (!tellsKeyboard || root.activeElement.matches(':focus-visible'));
};

/** An overlay tied to its player. */
export interface Overlay {
  /** Its banners are to be seen: the time until they fold begins anew. */
  unfolded(): void;
  /** Gives everything back. */
  release(): void;
}

type Host = HTMLElement & { for?: string };

const named = (host: Host): Element | null =>
  (host.for && (host.getRootNode() as Document | ShadowRoot).getElementById?.(host.for)) || null;

const parentOf = ({ parentNode }: Node): Element | null =>
  parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);

const styled = new WeakSet<ShadowRoot>();

const style = (root: ShadowRoot): void => {
  if (!styled.has(root)) addStyles(root, overlayStyles);
  styled.add(root);
};

/**
 * Keeps an overlay's panel over the top of its player, what `for` names or else the parent, as the player moves, resizes or goes
 * full screen. In full screen, where the overlay's element is outside of what fills the screen, the panel is shown in the
 * browser's top layer. Never throws.
 */
export const coverPlayer = (host: Host, fold: () => void): Overlay => {
  const root = host.shadowRoot!;
  const panel = new OverlayPanel(host);
  const watch = watchPlace(host, (renew) => place(renew));
  let timer: ReturnType<typeof setTimeout>;

  const place = (renew = false): void => {
    const found = named(host);
    watch.lookOut(!!host.for && !found);
    const player = found ?? parentOf(host);
    if (!player) return;
    const cover = coverOf(host, player);
    const [at, own] = [cover.target, host].map((one) => one.getBoundingClientRect());
    panel.put({ cover, at, own }, renew);
    watch.settle({ cover, at, own });
  };
  const unfolded = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (isHeld(root) ? unfolded() : fold()), FOLD_AFTER);
    place();
  };

  style(root);
  unfolded();
  return {
    unfolded,
    release: () => {
      clearTimeout(timer);
      watch.end();
      panel.release();
    },
  };
};
