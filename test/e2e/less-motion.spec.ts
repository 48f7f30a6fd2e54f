import { openSheet } from './gallery/open-sheet.js';
import { placeOverlays } from './support/animations.js';
import { expect, test } from './support/fixtures.js';

test.use({ media: { reducedMotion: 'reduce' } });

test('for those who want less motion a banner is there at once', async ({ page, site, backend }) => {
  await openSheet(page, site, backend, 'warning', { theme: 'light', lang: 'zh-CN' });
  expect(await placeOverlays(page)).toEqual([]);
});
