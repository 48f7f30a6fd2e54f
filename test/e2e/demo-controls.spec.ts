import { expect, test } from './support/fixtures.js';

/** Phones, upright and sideways. */
const PHONES = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 667, height: 375 },
];

for (const viewport of PHONES)
  for (const lang of ['zh-CN', 'en'])
    test(`on a phone of ${viewport.width} by ${viewport.height} px no banner lies over the player's controls, ${lang}`, async ({ page, backend }) => {
      await page.setViewportSize(viewport);
      await page.goto(backend);
      await page.evaluate((to) => (document.documentElement.lang = to), lang);
      const overlay = page.locator('live-credit-warning[placement=overlay]');
      await expect(overlay.locator('[part=banner]').first()).toBeVisible();
      await expect(overlay.locator('[part=more]')).toHaveText(lang === 'en' ? /more/ : /条提示/);
      await overlay.locator('[part=more]').click();
      await expect(overlay.locator('[part=more]')).toHaveAttribute('aria-expanded', 'true');
      const player = (await page.locator('#player').boundingBox())!;
      for (const id of ['play', 'mute', 'full']) {
        const button = page.locator(`#${id}`);
        const { x, y, width, height } = (await button.boundingBox())!;
        expect(y).toBeGreaterThanOrEqual(player.y + (player.height * 2) / 3);
        expect(y + height).toBeLessThanOrEqual(viewport.height);
        const hit = await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.closest('button')?.id, [x + width / 2, y + height / 2]);
        expect(hit).toBe(id);
      }
    });
