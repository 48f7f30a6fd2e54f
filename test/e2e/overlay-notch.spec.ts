import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { expectPainted, seen } from './support/overlays.js';
import { expectFullScreen, openPlayer } from './support/players.js';

// measured where they stay
test.use({ media: { reducedMotion: 'reduce' } });

/** What a notch leaves of the screen, as a phone says it. */
const setNotch = async (page: Page, insets: { top?: number; left?: number; right?: number }): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 0, left: 0, right: 0, bottom: 0, ...insets } });
};

test('banners keep clear of a notch, above and beside, in full screen', async ({ page, backend }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await setNotch(page, { top: 47 });
  await openPlayer(page, backend, 'hls');
  const inPage = await seen(page);
  expect(inPage.banners[0].top - inPage.panel.top).toBe(8);
  await page.locator('[data-full=container]').click();
  await expectFullScreen(page, '#player');
  await expect.poll(async () => (await seen(page)).banners[0].top).toBe(55);
  await setNotch(page, { left: 47, right: 47 });
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(async () => (await seen(page)).banners[0].left).toBe(55);
  expect((await seen(page)).banners[0].top).toBe(8);
  await expectPainted(page);
});
