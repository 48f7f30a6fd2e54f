import { expect, test } from './support/fixtures.js';

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
  await page.route(/\/cdn\/words-/, async (route) => {
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
