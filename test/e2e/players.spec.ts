import { expect, test } from './support/fixtures.js';
import { boxOf, expectOver, expectPainted, seen } from './support/overlays.js';
import { expectFullScreen, leaveFullScreen, openPlayer, PLAYERS, warningOf } from './support/players.js';

test.use({ viewport: { width: 1280, height: 860 } });

for (const { name, ownButton, holdsElement } of PLAYERS) {
  test.describe(name, () => {
    test('plays the stream with badge and warning, under a policy that nothing goes against', async ({ page, backend, problems }) => {
      await openPlayer(page, backend, name);
      await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'ready');
      await expectPainted(page);
      expectOver(await seen(page), await boxOf(page, '.screen'));
      expect(problems).toEqual({ errors: [], console: [], violations: [] });
    });

    test('its own full-screen button leaves the banners in sight', async ({ page, backend, problems }) => {
      await openPlayer(page, backend, name);
      await ownButton(page);
      await expectFullScreen(page, '*');
      await expectPainted(page);
      const now = await seen(page);
      expectOver(now, { left: 0, top: 0, right: 1280, bottom: 860 });
      expect(now.answers).toBe(holdsElement);
      expect(now.controls > 0).toBe(holdsElement);
      expect(problems).toEqual({ errors: [], console: [], violations: [] });
    });

    if (holdsElement)
      test('a banner is dismissed in its own full screen, and nothing else happens', async ({ page, backend }) => {
        await openPlayer(page, backend, name);
        await ownButton(page);
        await expectFullScreen(page, '*');
        const dismissable = warningOf(page).locator('[part=banner]:has([part=dismiss])').first();
        const text = (await dismissable.locator('[part=text]').textContent())!;
        await dismissable.locator('[part=dismiss]').click();
        await expect(warningOf(page).locator('[part=text]', { hasText: text })).toHaveCount(0);
        await expectFullScreen(page, '*');
        expect(await page.locator('.screen video').evaluate((video: HTMLVideoElement) => video.paused)).toBe(false);
      });

    test('from outside of it the banners are text only in its full screen, and answer again afterwards', async ({ page, backend }) => {
      await openPlayer(page, backend, name, 'outside');
      await page.locator('[data-full=own]').click();
      await expectFullScreen(page, '*');
      await expectPainted(page);
      expect(await seen(page)).toMatchObject({ controls: 0, answers: false });
      await leaveFullScreen(page);
      await expectPainted(page);
      expect((await seen(page)).answers).toBe(true);
    });

    test('the overlay follows as it becomes small, a portrait, and a phone layout', async ({ page, backend }) => {
      await openPlayer(page, backend, name);
      for (const size of ['small', 'tall', 'wide']) {
        await page.locator(`[data-size=${size}].button`).click();
        const screen = await boxOf(page, '.screen');
        await expect.poll(async () => (await seen(page)).panel.right).toBeLessThanOrEqual(screen.right);
        await expectPainted(page);
        expectOver(await seen(page), screen);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      // a browser may keep in sight what was pressed, which now stands below the player
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(async () => (await seen(page)).panel.left).toBeCloseTo(0);
      await expectPainted(page);
      expectOver(await seen(page), await boxOf(page, '.screen'));
    });
  });
}
