/** A query container narrower than this is a card or a chip, in which nothing of this size could be read. */
const LEAST_WIDTH = 280;

/** Of a container that is scrolled nearly out of view less than this can be seen: no place for a sheet. */
const LEAST_HEIGHT = 240;

/** Sides of a box in the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether the browser has popovers: without them nothing gets out of the boxes it is in. */
export const hasTopLayer = (): boolean => typeof HTMLElement.prototype.showPopover === 'function';

type Prefixed = Document & { readonly webkitFullscreenElement?: Element | null };

/** What fills the screen; Safari 15 has it under another name. */
export const fullScreenElement = (): Element | null => document.fullscreenElement ?? (document as Prefixed).webkitFullscreenElement ?? null;

/** Told when that changes. */
export const FULL_SCREEN = ['fullscreenchange', 'webkitfullscreenchange'];

/** What an element is in as it is painted, across slots and shadow roots. */
const outerOf = (element: Element): Element | undefined => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
};

/** Whether an element is another, or somewhere inside it. */
export const isInside = (element: Element, outer: Element): boolean => {
  for (let one: Element | undefined = element; one; one = outerOf(one)) if (one === outer) return true;
  return false;
};

/** Whether queries ask for this element's size; browsers that do not know them have no such property. */
const isQueried = (element: Element): boolean => /size/.test(getComputedStyle(element).containerType ?? '');

/** The query containers around an element, innermost first, out to what fills the screen. */
export const containersOf = (element: Element): Element[] => {
  const full = fullScreenElement();
  const found: Element[] = [];
  for (let one = outerOf(element); one; one = outerOf(one)) {
    if (one === full) return [...found, one];
    if (isQueried(one)) found.push(one);
  }
  return found;
};

/**
 * What the details are laid out in: the innermost of the containers in which they could be read, else the viewport; how wide it is,
 * and the part of it that can be seen.
 */
export const roomIn = (containers: readonly Element[]): { box: Box; width: number } => {
  const screen = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };
  for (const container of containers) {
    const { left, top, right, bottom, width } = container.getBoundingClientRect();
    if (width < LEAST_WIDTH) continue;
    const across = { left: Math.max(left, 0), right: Math.min(right, screen.right) };
    const down = { top: Math.max(top, 0), bottom: Math.min(bottom, screen.bottom) };
    return { box: { ...screen, ...across, ...(down.bottom - down.top >= LEAST_HEIGHT ? down : {}) }, width };
  }
  return { box: screen, width: screen.right };
};
