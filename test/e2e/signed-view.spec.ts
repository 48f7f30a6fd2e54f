import { document, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const page1001 = (backend: string) =>
  document(
    '<link rel="icon" href="data:,">' + snippet(backend, `data-issuers="${backend}/trust-list.json"`),
    '<live-credit-badge subject="anchor:a-1001" loading="eager"></live-credit-badge>',
  );

test('where the code for what is signed cannot be had, the badge shows no grade, and accuses nobody', async ({ page, site, backend, problems }) => {
  await page.route(/\/cdn\/panel-/, (route) => route.abort());
  await page.goto(site.set('/signed', page1001(backend)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'failed');
  await expect(page.locator('live-credit-badge [part=pill]')).toHaveText('信息暂不可用');
  expect(problems.errors).toEqual([]);
});

test('where the words for what is signed cannot be had, a verified badge still has its check mark', async ({ page, site, backend, problems }) => {
  await page.route(/\/cdn\/(zh-cn|zh-tw|en)-panels-/, (route) => route.abort());
  await page.goto(site.set('/signed', page1001(backend)));
  await expect(page.locator('live-credit-badge [part=check]')).toBeVisible();
  await expect(page.locator('live-credit-badge [part=grade]')).toBeVisible();
  expect(problems.errors).toEqual([]);
});

test('while the code for it is on its way, a badge waits', async ({ page, site, backend }) => {
  let open: () => void = () => {};
  const gate = new Promise<void>((go) => (open = go));
  await page.route(/\/cdn\/panel-/, async (route) => {
    await gate;
    await route.continue();
  });
  const answered = page.waitForResponse(/\/v1\/credentials\//);
  await page.goto(site.set('/signed', page1001(backend)));
  await (await answered).finished();
  await expect(page.locator('live-credit-badge [part=glyph]')).toHaveClass('loading');
  await expect(page.locator('live-credit-badge [part=grade]')).toHaveCount(0);
  open();
  await expect(page.locator('live-credit-badge [part=check]')).toBeVisible();
  await expect(page.locator('live-credit-badge [part=grade]')).toBeVisible();
});

test('the page does not move from before a signed badge is there until it is verified', async ({ page, site, backend }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => (one as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.set('/signed', page1001(backend).replace('</body>', '<p>below</p></body>')));
  await expect(page.locator('live-credit-badge [part=check]')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("the details lead to the issuer's own page about the subject", async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/signed', page1001(backend)));
  await expect(page.locator('live-credit-badge [part=check]')).toBeVisible();
  await page.locator('live-credit-badge [part=pill]').click();
  const way = page.locator('live-credit-details [part~=verify]');
  await expect(way).toHaveAttribute('href', `${backend}/verify?subject=anchor%3Aa-1001`);
  const [opened] = await Promise.all([page.waitForEvent('popup'), way.click()]);
  await expect(opened.locator('.state[data-state=valid]')).toBeVisible();
  expect([problems.errors, problems.violations]).toEqual([[], []]);
});
