import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.js';

export interface Player {
  name: string;
  /** The button of its own that takes it to full screen. */
  ownButton: (page: Page) => Promise<void>;
  /** Whether its own full screen holds the overlay's element, so that the overlay answers. */
  holdsElement: boolean;
}

/** Controls hide by themselves: they come back under the mouse. */
const wake = (page: Page) => page.locator('.screen').hover({ position: { x: 300, y: 400 } });

const press = (selector: string) => async (page: Page) => {
  await wake(page);
  await page.locator(selector).click();
};

/** Presses the button of the browser's own controls, which only Chromium's tools for developers see; in Firefox it is the last one. */
const pressNative = (pseudo: string) => async (page: Page) => {
  await wake(page);
  if (page.context().browser()!.browserType().name() === 'firefox') {
    const { x, y, width, height } = (await page.locator('.screen video').boundingBox())!;
    return page.mouse.click(x + width - 20, y + height - 20);
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  const { nodes } = await devtools.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const { nodeId } = nodes.find(({ attributes }) => attributes?.includes(pseudo))!;
  const [x, y, , , right, bottom] = (await devtools.send('DOM.getBoxModel', { nodeId })).model.border;
  await page.mouse.click((x + right) / 2, (y + bottom) / 2);
};

export const PLAYERS: Player[] = [
  { name: 'hls', ownButton: pressNative('-webkit-media-controls-fullscreen-button'), holdsElement: false },
  { name: 'video-js', ownButton: press('.vjs-fullscreen-control'), holdsElement: true },
  { name: 'xgplayer', ownButton: press('xg-icon.xgplayer-fullscreen'), holdsElement: true },
  { name: 'media-chrome', ownButton: press('media-fullscreen-button'), holdsElement: true },
];

export const warningOf = (page: Page): Locator => page.locator('#warning');

/** Opens a player's page and waits until its stream plays under its banners. */
export const openPlayer = async (page: Page, backend: string, name: string, place: 'inside' | 'outside' = 'inside'): Promise<void> => {
  await page.goto(`${backend}/players/${name}`);
  const time = () => page.locator('.screen video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(time, { timeout: 20_000 }).toBeGreaterThan(0);
  if (place === 'outside') await page.locator('[data-place=outside]').click();
  await expect(warningOf(page).locator('[part=banner]').first()).toBeVisible();
};

/** Waits until something fills the screen, or nothing does. */
export const expectFullScreen = (page: Page, selector: string | null): Promise<void> =>
  expect
    .poll(() => page.evaluate((one) => (one ? !!document.fullscreenElement?.matches(one) : !document.fullscreenElement), selector))
    .toBe(true);

export const leaveFullScreen = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.exitFullscreen());
  await expectFullScreen(page, null);
};
