import type { Page } from '@playwright/test';
import { expect } from './fixtures.js';
import { shareOf, type Colour } from './pixels.js';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is to be seen of the page's overlay. */
export interface Seen {
  /** Its panel. */
  panel: Box;
  /** What of it is opaque: where its list scrolls, that fades at its end. */
  opaque: Box;
  /** Its banners that have room, from the top. */
  banners: Box[];
  /** The first banner's surface. */
  surface: Colour;
  /** Buttons and links that are to be seen; how many more there are is said in words too. */
  controls: number;
  /** Whether a press on the first banner reaches the overlay. */
  answers: boolean;
}

/** Measures the overlay, as far as it is painted. */
export const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const host = document.querySelector('live-credit-warning[placement=overlay]')!;
    const all = (selector: string) => [...host.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
    const box = (one: Element) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const [first] = all('[part=banner]');
    const { left, top, bottom } = first ? box(first) : { left: 0, top: 0, bottom: 0 };
    const hit = document.elementFromPoint(left + 60, (top + bottom) / 2);
    const [panel] = all('.panel');
    return {
      panel: box(panel),
      opaque: panel.hasAttribute('data-scrolls') ? { ...box(all('ul')[0]), bottom: box(all('ul')[0]).bottom - 24 } : box(panel),
      banners: all('[part=banner]:not([data-crowded])').map(box),
      surface: (first ? getComputedStyle(first).backgroundColor.match(/\d+/g)! : []).map(Number) as [number, number, number],
      controls: all('.panel a, [part=dismiss], [part=details]').filter((one) => one.getClientRects().length > 0).length,
      answers: hit === host,
    };
  });

/** How much of the first banner's box, as far as the panel neither cuts it off nor lets it fade, has the colour of its surface on the screen. */
export const paintedShare = async (page: Page): Promise<number> => {
  const { banners, surface, opaque } = await seen(page);
  const { left, top, right } = banners[0];
  const bottom = Math.min(banners[0].bottom, opaque.bottom);
  const clip = { x: left + 4, y: top + 4, width: right - left - 8, height: bottom - top - 8 };
  return shareOf(await page.screenshot({ clip }), surface);
};

const hide = (page: Page, hidden: boolean) =>
  page.evaluate((is) => (document.querySelector<HTMLElement>('live-credit-warning[placement=overlay]')!.style.visibility = is ? 'hidden' : ''), hidden);

/** The first banner is on the screen, and it is the overlay that paints it. */
export const expectPainted = async (page: Page): Promise<void> => {
  await expect.poll(() => paintedShare(page)).toBeGreaterThan(0.5);
  await hide(page, true);
  expect(await paintedShare(page)).toBeLessThan(0.2);
  await hide(page, false);
};

/** The overlay lies over the top of a box, and leaves its bottom third free. */
export const expectOver = ({ panel, banners }: Seen, box: Box): void => {
  expect(panel.left).toBeCloseTo(box.left, 0);
  expect(panel.top).toBeCloseTo(box.top, 0);
  expect(panel.right).toBeLessThanOrEqual(box.right + 0.5);
  expect(panel.bottom).toBeLessThanOrEqual(box.top + ((box.bottom - box.top) * 2) / 3 + 0.5);
  expect(banners[0].top).toBeGreaterThanOrEqual(box.top);
};

/** Where an element is. */
export const boxOf = (page: Page, selector: string): Promise<Box> =>
  page.evaluate((one) => {
    const { left, top, right, bottom } = document.querySelector(one)!.getBoundingClientRect();
    return { left, top, right, bottom };
  }, selector);
