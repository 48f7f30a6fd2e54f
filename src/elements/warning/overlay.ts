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

const canPop = (panel: HTMLElement): boolean => typeof panel.showPopover === 'function';

/**
 * Keeps an overlay's panel over the top of its player as the player moves, resizes or goes full screen. In full screen, where
 * the overlay's element is outside of what fills the screen, the panel is shown in the browser's top layer. Never throws.
 *
 * @returns A function that gives everything back.
 */
export const coverPlayer = (host: HTMLElement, panel: HTMLElement, target: () => Element | null): (() => void) => {
  const place = (): void => {
    const player = target();
    const full = document.fullscreenElement;
    const onTop = !!full && !!player && contains(full, player) && !contains(full, host) && canPop(panel);
    pop(panel, onTop);
    if (!player) return;
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
  const observer = new ResizeObserver(place);
  const player = target();
  for (const element of [player, host.offsetParent, document.documentElement]) if (element) observer.observe(element);
  document.addEventListener('fullscreenchange', place);
  place();
  return () => {
    observer.disconnect();
    document.removeEventListener('fullscreenchange', place);
    pop(panel, false);
    panel.removeAttribute('style');
  };
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
