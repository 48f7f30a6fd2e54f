/** An overlay folds to a chip after this long, but for what is serious or persistent. */
const FOLD_AFTER = 8_000;

/** The share of the player's height that an overlay may cover: never the bottom third, where controls and Buy button are. */
const SHARE = 2 / 3;

const contains = (outer: Element, inner: Element): boolean => {
  for (let node: Element | undefined = inner; node; ) {
    if (outer.contains(node)) return true;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
};

/** An overlay tied to its player. */
export interface Overlay {
  /** Its banners are to be seen: the time until they fold begins anew. */
  unfolded(): void;
  /** Gives everything back. */
  release(): void;
}

/** The player: what `for` names, else the parent. */
const playerOf = (host: HTMLElement & { for?: string }): Element | null => {
  const root = host.getRootNode() as Document | ShadowRoot;
  return (host.for && root.getElementById?.(host.for)) || host.parentElement;
};

/**
 * Keeps an overlay's panel over the top of its player as the player moves, resizes or goes full screen. In full screen, where
 * the overlay's element is outside of what fills the screen, the panel is shown in the browser's top layer. Never throws.
 */
export const coverPlayer = (host: HTMLElement & { for?: string }, fold: () => void): Overlay => {
  let timer: ReturnType<typeof setTimeout>;
  let frame = 0;
  let seen: HTMLElement | null | undefined;
  let watched: Element | null = null;
  const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(() => place()) : undefined;

  const place = (renew = false): void => {
    // looked up anew, for an element that shows nothing has no panel, and a later rendering has another
    const panel = (seen = host.shadowRoot?.querySelector<HTMLElement>('.panel'));
    const player = playerOf(host);
    if (player !== watched) {
      if (watched) observer?.unobserve(watched);
      watched = player;
      if (player) observer?.observe(player);
    }
    if (!panel || !player) return;
    const full = document.fullscreenElement;
    const onTop = !!full && contains(full, player) && !contains(full, host) && typeof panel.showPopover === 'function';
    if (renew || onTop !== (panel.popover === 'manual')) pop(panel, onTop);
    setTextOnly(panel, onTop);
    const box = (onTop ? full : player).getBoundingClientRect();
    const origin = onTop ? { left: 0, top: 0 } : host.getBoundingClientRect();
    Object.assign(panel.style, {
      position: onTop ? 'fixed' : '',
      left: `${box.left - origin.left}px`,
      top: `${box.top - origin.top}px`,
      right: 'auto',
      width: `${box.width}px`,
      maxHeight: `${box.height * SHARE}px`,
    });
  };
  const renew = () => place(true);
  const onScroll = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => place());
  };
  const unfolded = () => {
    clearTimeout(timer);
    // nothing goes from under a finger or the keyboard's focus
    timer = setTimeout(() => (host.matches(':hover,:focus-within') ? unfolded() : fold()), FOLD_AFTER);
    place();
  };

  const renderings = new MutationObserver(() => place());
  if (host.shadowRoot) renderings.observe(host.shadowRoot, { childList: true });
  for (const element of [host.offsetParent, document.documentElement]) if (element) observer?.observe(element);
  document.addEventListener('fullscreenchange', renew);
  window.addEventListener('scroll', onScroll, { capture: true, passive: true });
  unfolded();
  return {
    unfolded,
    release: () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      observer?.disconnect();
      renderings.disconnect();
      document.removeEventListener('fullscreenchange', renew);
      window.removeEventListener('scroll', onScroll, { capture: true });
      if (!seen) return;
      pop(seen, false);
      setTextOnly(seen, false);
      seen.removeAttribute('style');
    },
  };
};

/** What is in the top layer from outside of the full-screen element is inert: nothing there may look as if it could be pressed. */
const setTextOnly = (panel: HTMLElement, on: boolean): void => {
  for (const control of panel.querySelectorAll<HTMLElement>('button, a')) control.style.display = on ? 'none' : '';
};

/** Moves the panel into the top layer anew each time, for what went full screen later lies above it. */
const pop = (panel: HTMLElement, onTop: boolean): void => {
  if (panel.popover === 'manual') {
    panel.hidePopover();
    panel.removeAttribute('popover');
  }
  if (!onTop) return;
  panel.popover = 'manual';
  panel.showPopover();
};
