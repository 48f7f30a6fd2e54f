import type { Route } from '@playwright/test';
import { BADGE, document, snippet, strictPolicy, WARNING } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const json = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
const reply = (status: number, body: string, headers: Record<string, string> = json) => (route: Route) =>
  route.fulfill({ status, body, headers });

/** What a backend may do wrong, and the state a viewer sees. */
const ANSWERS: [name: string, answer: (route: Route) => Promise<void>, status: string][] = [
  ['500', reply(500, '{}'), 'failed'],
  ['403', reply(403, '{}'), 'failed'],
  ['404', reply(404, '{}'), 'empty'],
  ['410', reply(410, '{}'), 'empty'],
  ['a captive portal', reply(200, '<!doctype html><script>alert(1)</script>', { ...json, 'content-type': 'text/html' }), 'failed'],
  ['an empty body', reply(200, ''), 'failed'],
  ['truncated JSON', reply(200, '{"subject":{"kind":"anchor"'), 'failed'],
  ['null', reply(200, 'null'), 'failed'],
  ['a list', reply(200, '[]'), 'failed'],
  ['another subject', reply(200, '{"subject":{"kind":"anchor","id":"a-2","displayName":"x"},"version":1,"asOf":"2026-11-22T08:00:00+08:00"}'), 'failed'],
  ['a report of prototypes', reply(200, '{"__proto__":{"tone":"good"},"constructor":{"prototype":{}}}'), 'failed'],
  ['no CORS header', reply(200, '{}', { 'content-type': 'application/json' }), 'failed'],
  ['a refused connection', (route) => route.abort('connectionrefused'), 'failed'],
];

for (const [name, answer, status] of ANSWERS) {
  test(`${name} is ${status}, and throws nothing into the page`, async ({ page, site, backend, problems }) => {
    await page.route('**/v1/**', answer);
    await page.goto(site.set('/fault', document(snippet(backend), BADGE + WARNING), strictPolicy(backend)));
    const badge = page.locator('live-credit-badge');
    await expect(badge).toHaveAttribute('status', status, { timeout: 20_000 });
    await expect(badge).toHaveAttribute('tone', 'unknown');
    await expect(badge.locator('[part=note]')).toHaveText(status === 'empty' ? '暂无信用信息' : '信息暂不可用');
    expect(problems.errors).toEqual([]);
    expect(problems.console.filter((line) => line.includes('live-credit:'))).toEqual([]);
  });
}

test('a backend that never answers looks failed after 3 s, while the question goes on', async ({ page, site, backend, problems }) => {
  await page.route('**/v1/**', () => new Promise(() => {}));
  await page.goto(site.set('/hole', document(snippet(backend), BADGE)));
  const badge = page.locator('live-credit-badge');
  await expect(badge.locator('[part=note]')).toHaveText('信息暂不可用', { timeout: 6_000 });
  await expect(badge).toHaveAttribute('status', 'loading');
  expect(problems.errors).toEqual([]);
});

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
