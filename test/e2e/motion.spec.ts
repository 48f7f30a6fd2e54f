import { openSheet } from './gallery/open-sheet.js';
import { placeOverlays } from './support/animations.js';
import { expect, test } from './support/fixtures.js';

test('a banner enters within 200 ms, by transform and opacity alone', async ({ page, site, backend }) => {
  await openSheet(page, site, backend, 'warning', { theme: 'light', lang: 'zh-CN' });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const found = await placeOverlays(page);
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) {
    expect(one.duration).toBeLessThanOrEqual(200);
    expect(one.keys).toEqual(['opacity', 'transform']);
  }
});
