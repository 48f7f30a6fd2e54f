import { isPartOf } from './drawn.js';
import { hasTopLayer, type Situation } from './overlay-place.js';

/** Whether a player fills the page, as many do by style alone, over everything else in it. */
export const fillsPage = ({ left, top, right, bottom }: DOMRect): boolean => {
  const { clientWidth, clientHeight } = document.documentElement;
  return left < 1 && top < 1 && right > clientWidth - 1 && bottom > clientHeight - 1;
};

/** Whether such a player lies over its own overlay, which is outside of it. */
export const isBuried = (panel: HTMLElement, host: HTMLElement, { cover, at }: Situation): boolean => {
  if (!fillsPage(at) || isPartOf(host, cover.target) || !hasTopLayer(host)) return false;
  const { left, top, width, height } = (panel.querySelector('li, button') ?? panel).getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return !!hit && isPartOf(hit, cover.target);
};
