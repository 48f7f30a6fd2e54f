import { isPartOf } from './drawn.js';
import { fullScreenElement } from './full-screen.js';

/** The share of the player's height that an overlay may cover: never the bottom third, where controls and Buy button are. */
const SHARE = 2 / 3;

/** The share of the player's height that the page's own signs above an overlay may take of that. */
const TOP_SHARE = 1 / 4;

/** Farther from an edge of the screen than any notch reaches. */
const CLEAR = 120;

/** Below this height there is room at the side rather than below. */
const LOW = 420;

/** What an overlay covers. */
export interface Cover {
  /** The player, or what of it fills the screen. */
  target: Element;
  /** Only what is in the browser's top layer is seen over it. */
  onTop: boolean;
  /** The overlay is outside of what fills the screen, which makes it inert even in the top layer. */
  inert: boolean;
}

/** Whether the browser lets an element into its top layer. */
export const hasTopLayer = (host: HTMLElement): boolean => typeof host.showPopover === 'function';

/** What an overlay of a player covers at the moment. */
export const coverOf = (host: HTMLElement, player: Element): Cover => {
  const full = fullScreenElement();
  const aroundFull = !!full && isPartOf(full, player);
  const isShown = aroundFull || (!!full && isPartOf(player, full));
  const inert = isShown && !isPartOf(host, full) && hasTopLayer(host);
  return { target: aroundFull ? full : player, onTop: inert, inert };
};

/** What an overlay covers has it as a part, so that whatever moves, turns or scales the one does so with the other. */
export const isTied = (host: HTMLElement, { target, onTop }: Cover): boolean => !onTop && host.offsetParent === target;

/** Where an overlay is, and over what. */
export interface Situation {
  cover: Cover;
  /** Where on the screen is what is covered. */
  at: DOMRect;
  /** Where on the screen is the overlay's element. */
  own: DOMRect;
}

/** `right` counts from the right edge of what the panel is positioned in. */
type Box = Record<'left' | 'top' | 'right' | 'height', number>;

/** What is covered, in the panel's own coordinates. */
const boxIn = (host: HTMLElement, { cover, at, own }: Situation): Box => {
  const { left, top, right, height } = at;
  if (cover.onTop) return { left, top, right: document.documentElement.clientWidth - right, height };
  const { offsetLeft, offsetTop, offsetWidth } = host;
  if (isTied(host, cover)) {
    const { clientWidth, clientHeight } = cover.target;
    return { left: -offsetLeft, top: -offsetTop, right: offsetLeft + offsetWidth - clientWidth, height: clientHeight };
  }
  const scale = own.width / offsetWidth || 1;
  return { left: (left - own.left) / scale, top: (top - own.top) / scale, right: (own.right - right) / scale, height: height / scale };
};

const px = (length: number): string => `${Math.round(length * 100) / 100}px`;

const toEdge = (distance: number): string => px(Math.min(Math.max(distance, 0), CLEAR));

/** The styles that put a panel over the top of what it covers; overlay.styles.ts says what the `--lc-*` are for. */
export const placeOf = (host: HTMLElement, situation: Situation): Record<string, string> => {
  const { cover, at } = situation;
  const { left, top, right, height } = boxIn(host, situation);
  return {
    position: cover.onTop ? 'fixed' : '',
    left: px(left),
    top: px(top),
    right: px(right),
    'max-height': px(height * SHARE),
    '--lc-width': px(height < LOW ? 640 : 480),
    '--lc-top': px(height * TOP_SHARE),
    '--lc-edge-top': toEdge(at.top),
    '--lc-edge-left': toEdge(at.left),
    '--lc-edge-right': toEdge(document.documentElement.clientWidth - at.right),
  };
};
