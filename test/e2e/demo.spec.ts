import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/fixtures.js';

const PAGES = ['/', '/desk', '/cards', '/cards-batch', '/states', '/embed'];

for (const path of PAGES) {
  for (const [name, colorScheme, width] of [
    ['a light desktop', 'light', 1280],
    ['a dark phone', 'dark', 390],
  ] as const) {
    test(`${path} on ${name} has no axe violation, no error and no CSP violation`, async ({ browser, backend }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // the page of all states asks for subjects that are not there, and the browser says so
        const expected = path === '/states' && /\b(404|410)\b/.test(message.text());
        if (['error', 'warning'].includes(message.type()) && !expected) problems.push(message.text());
      });
      await page.goto(backend + path);
      await expect(page.locator('live-credit-badge[status=ready]').first()).toBeAttached();
      await page.waitForTimeout(1000);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    });
  }
}

test('the live stream plays on, across the seam of its loop', async ({ page, backend }) => {
  await page.goto(backend);
  const time = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(time, { timeout: 20_000 }).toBeGreaterThan(0);
  const before = await time();
  await expect.poll(time, { timeout: 20_000 }).toBeGreaterThan(before + 3);
  expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.duration)).not.toBe(NaN);
});

test('the banner lies over the top of the video and leaves its bottom third free', async ({ page, backend }) => {
  await page.goto(backend);
  const banner = page.locator('live-credit-warning[placement=overlay] [data-code]').first();
  await expect(banner).toBeVisible();
  const [video, box] = await Promise.all([page.locator('#player').boundingBox(), banner.boundingBox()]);
  expect(box!.y).toBeGreaterThanOrEqual(video!.y);
  expect(box!.y + box!.height).toBeLessThanOrEqual(video!.y + (video!.height * 2) / 3);
});

test('what is shown stays until the words of another language are there', async ({ page, backend }) => {
  let arrive = () => {};
  const late = new Promise<void>((go) => (arrive = go));
  await page.route(/\/cdn\/en-/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${backend}/embed`);
  const badge = page.locator('live-credit-badge').first();
  const pill = badge.locator('[part=pill]');
  await expect(badge).toHaveAttribute('status', 'ready');
  const before = (await pill.textContent())!;
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await page.waitForTimeout(300);
  expect(await pill.textContent()).toBe(before);
  arrive();
  await expect(pill).not.toHaveText(before);
});

test('every badge and banner follows the language of the page', async ({ page, backend }) => {
  await page.goto(backend);
  const pill = page.locator('live-credit-badge[of=anchor]').first().locator('[part=pill]');
  await expect(pill).toContainText('信用优秀');
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await expect(pill).toContainText('Very good');
  await page.evaluate(() => (document.documentElement.lang = 'zh-Hans'));
  await expect(pill).toContainText('信用优秀');
});
