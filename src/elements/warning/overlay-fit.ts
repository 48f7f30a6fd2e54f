/** Between banners, and between them and the button. */
const GAP = 6;

/** Height of the button to the rest where there is none yet. */
const BUTTON = 28;

/** What of an overlay's banners fits its player. */
export interface Fit {
  /** Which have no room, by their place in the list. */
  crowded: readonly number[];
  /** What is shown has no room either, for one banner alone is too high or the viewer asked for all. */
  scrolls: boolean;
}

const WHOLE: Fit = { crowded: [], scrolls: false };

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0);

/**
 * Measures which banners fit whole, most severe first. The first and those that stay for good are never left out: where they have no
 * room they scroll. What has no room is laid out nevertheless, unseen, so that nothing has to be shown to be measured.
 */
export const fitOf = (panel: HTMLElement): Fit => {
  const list = panel.querySelector('ul');
  const { maxHeight, paddingTop } = getComputedStyle(panel);
  const room = parseFloat(maxHeight) - parseFloat(paddingTop);
  // a player that is not laid out yet has none
  if (!list || !(room > 0)) return WHOLE;
  const heightOf = (one: HTMLElement | null, otherwise = 0) => (one ? one.offsetHeight + GAP : otherwise);
  const banners = [...list.querySelectorAll('li')];
  const heights = banners.map((one) => heightOf(one));
  const button = panel.querySelector<HTMLElement>(':scope > button');
  const free = room + GAP - heightOf(panel.querySelector<HTMLElement>(':scope > p'));
  const beside = free - heightOf(button, BUTTON + GAP);
  if (button?.getAttribute('aria-expanded') === 'true') return { crowded: [], scrolls: sum(heights) > beside };
  if (sum(heights) <= (list.hasAttribute('data-more') ? beside : free)) return WHOLE;
  const stays = banners.map((one, i) => !i || !one.querySelector('[part=dismiss]'));
  let left = beside - sum(heights.filter((_, i) => stays[i]));
  const scrolls = left < 0;
  const crowded = banners.flatMap((_, i) => (stays[i] || (left -= left < heights[i] ? Infinity : heights[i]) >= 0 ? [] : [i]));
  return { crowded, scrolls };
};
