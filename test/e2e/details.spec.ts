import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { document, snippet, strictPolicy } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const SUBJECT = 'anchor:a-3002';

const act = async (backend: string, action: string, subject = SUBJECT): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${backend}/desk/actions/${action}`, { method: 'POST', headers, body: JSON.stringify({ subject }) });
  expect(response.status, `${action}: ${await response.text()}`).toBe(200);
};

/** The pill of the anchor's badge in the live room. */
const pillOf = (page: Page): Locator => page.locator('.graded live-credit-badge [part=pill]');
const panel = (page: Page): Locator => page.locator('live-credit-details [part=panel]');

/** The panel where it will stay: its entrance is over. */
const settledBox = async (page: Page) => {
  await panel(page).evaluate((node) => Promise.all(node.getAnimations().map((one) => one.finished)));
  return (await panel(page).boundingBox())!;
};

const focused = (page: Page) =>
  page.evaluate(() => {
    let one = window.document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    return one?.getAttribute('part') ?? one?.localName;
  });

test('the badge of the live room opens the details beside it, and they close by Escape', async ({ page, backend, problems }) => {
  await page.goto(backend);
  await pillOf(page).click();
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('小鹿好物');
  await expect(panel(page).getByRole('heading', { level: 3 }).first()).toHaveText('信用等级');
  const [box, pill] = [await settledBox(page), (await pillOf(page).boundingBox())!];
  expect(Math.round(box.y)).toBe(Math.round(pill.y + pill.height + 8));
  expect(box.width).toBe(400);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  expect(await focused(page)).toBe('pill');
  expect(problems.errors).toEqual([]);
});

test('they are opened, read through and left by keyboard alone', async ({ page, backend }) => {
  await page.goto(backend);
  await expect(pillOf(page)).toHaveAttribute('aria-haspopup', 'dialog');
  await pillOf(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  expect(await focused(page)).toBe('panel');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('close');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('link');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveCount(0);
  expect(await focused(page)).toBe('pill');
  await page.keyboard.press('Space');
  await expect(panel(page)).toBeVisible();
});

test('on a phone they are a sheet at the bottom that is pulled down', async ({ browser, backend }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(backend);
  await pillOf(page).click();
  await expect(panel(page)).toBeVisible();
  const box = await settledBox(page);
  expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 390, 844]);
  expect(box.height).toBeLessThanOrEqual(844 * 0.85 + 1);
  const { violations } = await new AxeBuilder({ page }).include({ fromShadowDom: ['.graded live-credit-badge', 'live-credit-details'] }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.mouse.move(195, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(195, box.y + 60, { steps: 4 });
  await page.mouse.move(195, box.y + 160, { steps: 4 });
  await page.mouse.up();
  await expect(panel(page)).toHaveCount(0);
  await context.close();
});

test('opening them asks for nothing more, and what the desk does shows in them at once', async ({ page, site, backend }) => {
  await act(backend, 'reset-subject');
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().includes('/v1/credits/'))));
  await page.goto(site.set('/details', document(snippet(backend), `<live-credit-badge subject="${SUBJECT}"></live-credit-badge>`)));
  await page.locator('live-credit-badge [part=pill]').click();
  await expect(panel(page)).toBeVisible();
  expect(asked).toBe(1);
  const refresh = () => page.locator('live-credit-badge').evaluate((one: HTMLElement & { refresh(): Promise<void> }) => one.refresh());
  await act(backend, 'suspend');
  await refresh();
  await expect(panel(page).locator('[part=restriction]')).toContainText('暂停直播');
  await expect(panel(page).locator('[part=fact]').first().getByRole('heading')).toHaveText('暂停直播');
  await act(backend, 'publish-penalty');
  await act(backend, 'file-objection');
  await refresh();
  await expect(panel(page).locator('[part=objection]')).toContainText('当事人已提出异议，核查中');
  await act(backend, 'withdraw');
  await refresh();
  await expect(panel(page).locator('[part=note]')).toHaveText('暂无信用信息，不代表信用良好或不良');
  await act(backend, 'restore');
  await refresh();
  await expect(panel(page).locator('[part=mark]')).toBeVisible();
  await act(backend, 'reset-subject');
});

test('the sheet is as narrow as its container, not as the screen', async ({ page, site, backend }) => {
  const body = `<div style="container-type:inline-size;width:400px;height:600px;margin:40px"><live-credit-badge subject="${SUBJECT}"></live-credit-badge></div>`;
  await page.goto(site.set('/container', document(snippet(backend), body)));
  await page.locator('live-credit-badge [part=pill]').click();
  await expect(panel(page)).toBeVisible();
  const box = await settledBox(page);
  expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([48, 400, 640]);
});

test('they are used in full screen, opened before or during it', async ({ page, backend }) => {
  await page.goto(backend);
  await pillOf(page).click();
  await expect(panel(page)).toBeVisible();
  await page.evaluate(() => window.document.getElementById('player')!.requestFullscreen());
  await expect(panel(page)).toBeVisible();
  await panel(page).locator('[part=close]').click();
  await expect(panel(page)).toHaveCount(0);
  await pillOf(page).click();
  await expect(panel(page)).toBeVisible();
  expect(await page.evaluate(() => !!window.document.fullscreenElement)).toBe(true);
  await panel(page).locator('[part=close]').click();
  await expect(panel(page)).toHaveCount(0);
});

test('they work under a strict policy: what is drawn is drawn, and nothing is violated', async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/strict', document(snippet(backend), '<live-credit-badge subject="anchor:a-1001"></live-credit-badge>'), strictPolicy(backend)));
  await page.locator('live-credit-badge [part=pill]').click();
  await expect(panel(page)).toBeVisible();
  const filled = await panel(page).locator('[part=dimension] .bar').first().evaluate((one) => one.firstElementChild!.getBoundingClientRect().width / one.getBoundingClientRect().width);
  expect(filled).toBeGreaterThan(0.5);
  expect(filled).toBeLessThan(1);
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('without popovers they stand at the end of the page and work the same', async ({ page, site, backend, problems }) => {
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
  });
  const body = `<div style="overflow:hidden;transform:translateX(20px);width:300px;height:60px"><live-credit-badge subject="anchor:a-1001"></live-credit-badge></div>`;
  await page.goto(site.set('/old', document(snippet(backend), body)));
  await page.locator('live-credit-badge [part=pill]').click();
  await expect(panel(page)).toBeVisible();
  const [box, pill] = [await settledBox(page), (await page.locator('live-credit-badge [part=pill]').boundingBox())!];
  expect([Math.round(box.x), Math.round(box.y)]).toEqual([Math.round(pill.x), Math.round(pill.y + pill.height + 8)]);
  await page.mouse.click(900, 20);
  await expect(panel(page)).toHaveCount(0);
  expect(await page.locator('body > *').count()).toBe(1);
  expect(problems.errors).toEqual([]);
});

test('the page may show something of its own instead', async ({ page, site, backend }) => {
  const script = site.set('/own.js', `document.addEventListener('live-credit-open', (event) => { event.preventDefault(); document.title = event.subject; });`, { 'content-type': 'text/javascript' });
  await page.goto(site.set('/own', document(`${snippet(backend)}<script src="${script}"></script>`, '<live-credit-badge subject="anchor:a-1001"></live-credit-badge>')));
  await page.locator('live-credit-badge [part=pill]').click();
  await expect(page).toHaveTitle('anchor:a-1001');
  await expect(page.locator('live-credit-details')).toHaveCount(0);
});
