import { containersOf, roomIn, type Box } from './container.js';

/** In a container narrower than this the details are a sheet at its bottom. */
export const NARROW = 560;

const WIDTH = 400;
const TALLEST = 720;
/** The share of its container's height that a sheet may take. */
const SHARE = 0.85;
/** Space to the anchor, and to the edges of the screen. */
const GAP = 8;
/** Less height than this is not worth a side. */
const LEAST = 260;

type Side = 'below' | 'above' | 'beside';

/** What the panel's style is to be, in px; what is absent is `auto`. */
type Place = Partial<Record<'left' | 'top' | 'bottom' | 'width' | 'maxHeight', number>> & { shape: 'sheet' | 'popover' };

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The side of the anchor for a popover: the one it is on, as long as there is room, then below, above, beside. */
const sideOf = (anchor: Box, screen: Box, present: Side | undefined): Side => {
  const room: Record<Side, number> = {
    below: screen.bottom - anchor.bottom,
    above: anchor.top - screen.top,
    beside: 0,
  };
  const fits = (side: Side) => room[side] - GAP * 2 >= LEAST;
  if (present && fits(present)) return present;
  return fits('below') ? 'below' : fits('above') ? 'above' : 'beside';
};

const popover = (anchor: Box, screen: Box, side: Side, rtl: boolean): Place => {
  const width = Math.min(WIDTH, screen.right - screen.left - GAP * 2);
  const height = screen.bottom - screen.top - GAP * 2;
  const across = (left: number) => within(left, screen.left + GAP, screen.right - GAP - width);
  if (side === 'beside') {
    const right = anchor.right + GAP + width <= screen.right - GAP;
    return { shape: 'popover', width, left: across(right ? anchor.right + GAP : anchor.left - GAP - width), top: screen.top + GAP, maxHeight: height };
  }
  // of an anchor that is scrolled out of view the nearest edge stands in
  const top = within(anchor.bottom + GAP, screen.top + GAP, screen.bottom);
  const bottom = within(screen.bottom - anchor.top + GAP, GAP, screen.bottom);
  return {
    shape: 'popover',
    width,
    left: across(rtl ? anchor.right - width : anchor.left),
    ...(side === 'below' ? { top } : { bottom }),
    maxHeight: Math.min(TALLEST, height, side === 'below' ? screen.bottom - GAP - top : screen.bottom - GAP - bottom),
  };
};

const sheet = ({ left, right, top, bottom }: Box): Place => ({
  shape: 'sheet',
  left,
  width: right - left,
  bottom: window.innerHeight - bottom,
  maxHeight: (bottom - top) * SHARE,
});

const put = (panel: HTMLElement, { shape, ...sides }: Place): void => {
  panel.dataset['shape'] = shape;
  const px = (name: keyof typeof sides) => (sides[name] === undefined ? 'auto' : `${Math.round(sides[name])}px`);
  Object.assign(panel.style, { left: px('left'), top: px('top'), bottom: px('bottom'), width: px('width'), maxHeight: px('maxHeight') });
};

/** A panel kept in its place. */
export interface Placement {
  /** Looks anew for what the panel is laid out in. */
  renew(): void;
  release(): void;
}

/**
 * Keeps a panel beside its anchor, or at the bottom of a narrow container. Both are moved by scrolling, layout and transforms of
 * anything around them, and no observer tells of all of that: once a frame, and only while the details are open, their boxes are
 * read, and the panel is moved where they changed.
 */
export const placePanel = (panel: HTMLElement, anchor: () => Element): Placement => {
  let containers: Element[] = [];
  let frame = 0;
  let known = '';
  let side: Side | undefined;

  const place = (): void => {
    const element = anchor();
    const { box, width } = roomIn(containers);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const found = JSON.stringify([left, top, right, bottom, width, box]);
    // an anchor that is not drawn has no place to follow
    if (found === known || (known && !element.getClientRects().length)) return;
    known = found;
    if (width < NARROW) return put(panel, sheet(box));
    const screen = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };
    side = sideOf({ left, top, right, bottom }, screen, side);
    put(panel, popover({ left, top, right, bottom }, screen, side, getComputedStyle(element).direction === 'rtl'));
  };
  const follow = (): void => {
    place();
    frame = requestAnimationFrame(follow);
  };
  const renew = (): void => {
    containers = containersOf(anchor());
    known = '';
    place();
  };
  renew();
  follow();
  return { renew, release: () => cancelAnimationFrame(frame) };
};
