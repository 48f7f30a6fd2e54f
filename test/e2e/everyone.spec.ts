import { openSheet } from './gallery/open-sheet.js';
import { SHEETS } from './gallery/sheets.js';
import { expect, test } from './support/fixtures.js';

const NAMES = Object.keys(SHEETS);

/** What sticks out of its cell to the side, or is cut off in it without an ellipsis. */
const overflowing = () => {
  const found: string[] = [];
  for (const host of window.document.querySelectorAll('#sheet [status]')) {
    const cell = host.closest('figure')!.getBoundingClientRect();
    for (const node of host.shadowRoot?.querySelectorAll<HTMLElement>('[part]') ?? []) {
      const box = node.getBoundingClientRect();
      if (box.width > 1 && (box.right > cell.right + 1 || box.left < cell.left - 1))
        found.push(`${host.getAttribute('subject')} ${node.getAttribute('part')}: ${box.left}–${box.right} in ${cell.left}–${cell.right}`);
    }
  }
  return found;
};

for (const name of NAMES) {
  test(`${name}: 320 px are wide enough`, async ({ page, site, backend }) => {
    await openSheet(page, site, backend, name, { theme: 'light', lang: 'en', width: 320 });
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(overflowing)).toEqual([]);
  });

  test(`${name}: at 200 % nothing is cut off`, async ({ page, site, backend }) => {
    await openSheet(page, site, backend, name, { theme: 'light', lang: 'zh-CN', width: 800, style: 'html{zoom:2}' });
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await page.evaluate(overflowing)).toEqual([]);
  });

  test(`${name}: right to left, everything is mirrored and stays within its cell`, async ({ page, site, backend }) => {
    await openSheet(page, site, backend, name, { theme: 'light', lang: 'zh-CN', style: 'html{direction:rtl}' });
    expect(await page.evaluate(overflowing)).toEqual([]);
  });
}

test('without colour, every tone is told by its sign and its words', async ({ page, site, backend }) => {
  await openSheet(page, site, backend, 'badge', { theme: 'light', lang: 'zh-CN', style: 'html{filter:grayscale(1)}' });
  const states = ['grade-AA', 'grade-A', 'grade-B', 'grade-C', 'unknown-code', 'banned'];
  const signs = new Map<string, string>();
  for (const state of states) {
    const badge = page.locator(`live-credit-badge[subject="anchor:${state}"]`).first();
    const picture = await badge.locator('svg').screenshot({ animations: 'disabled' });
    signs.set(picture.toString('base64'), state);
  }
  expect([...signs.values()]).toEqual(states);
  const names = await page.locator('live-credit-badge [part=pill]').evaluateAll((pills) => pills.map((pill) => pill.getAttribute('aria-label')));
  expect(names.every((one) => !!one?.trim())).toBe(true);
});
