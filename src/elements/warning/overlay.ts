import { warnOnce } from '../../errors/warn-once.js';
import { addStyles } from '../shared/add-styles.js';
import { OverlayPanel } from './overlay-panel.js';
import { coverOf } from './overlay-place.js';
import { watchPlace } from './overlay-watch.js';
import { overlayStyles } from './overlay.styles.js';

/** An overlay folds to a chip after this long, but for what is serious or persistent. */
const FOLD_AFTER = 8_000;

/** A page that says which player may still be about to make it. */
const MISSED_AFTER = 3_000;

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
  /** Its banners may be others now: what fits is measured anew. */
  rendered(): void;
  /** Gives everything back. */
  release(): void;
}

/** What an overlay asks of its element. */
export interface OverlayActions {
  fold(): void;
  /** Leaves out the banners at these places, which have no room. */
  leaveOut(crowded: readonly number[]): void;
}

type Host = HTMLElement & { for?: string };

const named = (host: Host): Element | null =>
  (host.for && (host.getRootNode() as Document | ShadowRoot).getElementById?.(host.for)) || null;

const parentOf = ({ parentNode }: Node): Element | null =>
  parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);

/** Says that an overlay stands in the page's flow, for its player is nowhere. */
const ASTRAY = 'data-astray';

const isPage = (element: Element): boolean => element === document.body || element === document.documentElement;

const missing = (host: Host): string =>
  `placement="overlay" for="${host.for}" finds no element with that id beside it: give the player that id, or put the element into it`;

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
export const coverPlayer = (host: Host, actions: OverlayActions): Overlay => {
  const root = host.shadowRoot!;
  const panel = new OverlayPanel(host);
  const watch = watchPlace(host, (renew) => place(renew));
  let timer: ReturnType<typeof setTimeout>;
  let missed: ReturnType<typeof setTimeout> | undefined;
  let isAstray = false;

  const rendered = () => actions.leaveOut(isAstray ? [] : panel.crowded());
  const stray = (): void => {
    panel.release();
    rendered();
  };
  const place = (renew = false): void => {
    const found = named(host);
    const isMissed = !!host.for && !found;
    watch.lookOut(isMissed);
    if (!isMissed) missed = void clearTimeout(missed);
    else missed ??= setTimeout(() => warnOnce(missing(host)), MISSED_AFTER);
    const player = found ?? parentOf(host);
    if (!player) return;
    // over a whole page there is no telling what it would cover
    isAstray = isMissed && isPage(player);
    host.toggleAttribute(ASTRAY, isAstray);
    if (isAstray) return stray();
    const cover = coverOf(host, player);
    const [at, own] = [cover.target, host].map((one) => one.getBoundingClientRect());
    if (panel.put({ cover, at, own }, renew)) rendered();
    watch.settle({ cover, at, own });
  };
  const unfolded = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (isHeld(root) || isAstray ? unfolded() : actions.fold()), FOLD_AFTER);
    place();
  };

  style(root);
  unfolded();
  // `fonts` that come late make banners higher
  document.fonts?.addEventListener('loadingdone', rendered);
  return {
    unfolded,
    rendered,
    release: () => {
      document.fonts?.removeEventListener('loadingdone', rendered);
      clearTimeout(timer);
      clearTimeout(missed);
      host.removeAttribute(ASTRAY);
      watch.end();
      panel.release();
    },
  };
};
