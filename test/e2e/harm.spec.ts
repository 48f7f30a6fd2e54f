import { BADGE, document, snippet, WARNING } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

test('a missing endpoint is one warning that says what to set', async ({ page, site, backend, problems }) => {
  const head = `<script type="module" src="${backend}/cdn/live-credit.js"></script>`;
  await page.goto(site.set('/none', document(head, BADGE + BADGE)));
  await expect(page.locator('live-credit-badge').first()).toHaveAttribute('status', 'failed');
  expect(problems.console).toEqual(['warning: live-credit: no endpoint: set data-endpoint on the script tag']);
  expect(problems.errors).toEqual([]);
});

test('the layout does not shift from the first paint on, however late script and data are', async ({ page, site, backend }) => {
  await page.addInitScript(() => {
    const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const pattern of ['**/cdn/live-credit.js', '**/v1/**']) {
    await page.route(pattern, async (route) => {
      await new Promise((later) => setTimeout(later, 400));
      await route.continue();
    });
  }
  const sizes = ['small', 'medium', 'large'].flatMap((size) => [`size="${size}"`, `size="${size}" no-reviews`]);
  const subjects = ['anchor:a-1001', 'anchor:a-1003', 'anchor:a-1005', 'anchor:a-1007', 'anchor:nobody'];
  const badges = subjects.flatMap((subject) => sizes.map((size) => `<p>text <live-credit-badge ${size} subject="${subject}"></live-credit-badge> text</p>`));
  await page.goto(site.set('/shift', document(snippet(backend), badges.join('') + BADGE)));
  const boxes = () => page.locator('live-credit-badge').evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  const before = await boxes();
  await expect(page.locator('live-credit-badge[status=ready]').last()).toBeVisible();
  await page.waitForTimeout(500);
  expect(await boxes()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('a page that resets all its elements does not reach inside', async ({ page, site, backend }) => {
  const css = '<style>* { font-size: 40px; letter-spacing: 4px; text-transform: uppercase }</style>';
  await page.goto(site.set('/reset', document(css + snippet(backend), BADGE + WARNING)));
  for (const [element, size] of [
    ['live-credit-badge [part=grade]', '12px'],
    ['live-credit-warning [part=text]', '13px'],
  ] as const) {
    await expect(page.locator(element).first()).toHaveCSS('font-size', size);
    await expect(page.locator(element).first()).toHaveCSS('letter-spacing', 'normal');
    await expect(page.locator(element).first()).toHaveCSS('text-transform', 'none');
  }
});

test('text of the backend is text: nothing executes and nothing but https is a link', async ({ page, site, backend, problems }) => {
  const evil = '<img src=x onerror="window.hacked=1">';
  await page.route('**/v1/**', async (route) => {
    const response = await route.fetch();
    const report = (await response.json()) as { subject: object; penalties: object[] };
    const penalty = { docNo: evil, authority: evil, decidedOn: '2026-10-01', publicUntil: '2029-10-01', status: 'public' };
    const penalties = [{ ...penalty, sourceUrl: 'javascript:window.hacked=1' }];
    await route.fulfill({ response, json: { ...report, subject: { ...report.subject, displayName: evil }, penalties } });
  });
  await page.goto(site.set('/evil', document(snippet(backend), BADGE + WARNING)));
  const banner = page.locator('live-credit-warning [data-code=penalty]');
  await expect(banner).toContainText(evil);
  await expect(banner.locator('[part=source]')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(problems.errors).toEqual([]);
});
