import type { Page } from '@playwright/test';
import { document } from '../e2e/support/pages.js';
import { expect, test } from '../e2e/support/fixtures.js';
import { inPageOf, looks } from './support/faults.js';
import { reply, startHostile, type Behaviour, type Hostile } from './support/hostile-server.js';
import { FAILED, GOOD, report } from './support/looks.js';

const HOUR = 3_600_000;
const good = reply(200, () => report());

const pageOf = (backend: string, server: Hostile): string =>
  document(
    `<script type="module" src="${backend}/cdn/live-credit.js"></script>`,
    `<live-credit-badge subject="anchor:a-1" loading="eager" endpoint="${server.url}"></live-credit-badge>`,
  );

const nameOf = (page: Page) => page.locator('live-credit-badge [part=pill]').getAttribute('aria-label');

const statusOf = (page: Page) => page.locator('live-credit-badge').evaluate((one) => `${one.getAttribute('status')} ${one.getAttribute('tone')}`);

for (const [what, hours] of [
  ['a day fast', 25],
  ['a day slow', -25],
  ['ten years fast', 87_600],
  ['at the beginning of time', -490_000],
] as const)
  test(`promise 4: a viewer’s clock that is ${what} changes nothing: dates go by the backend’s`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    const server = await startHostile(good);
    await page.clock.install({ time: Date.now() + hours * HOUR });
    await page.goto(site.set('/clock', pageOf(backend, server)));
    await expect.poll(() => looks(page)).toEqual([GOOD]);
    expect(problems.errors).toEqual([]);
    await server.close();
  });

test('promise 4: where the backend’s date cannot be read, a clock a day fast makes a report stale and never better', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const server = await startHostile(reply(200, () => report(), { 'access-control-expose-headers': undefined }));
  await page.clock.install({ time: Date.now() + 25 * HOUR });
  await page.goto(site.set('/unread', pageOf(backend, server)));
  await expect.poll(() => statusOf(page)).toBe('stale unknown');
  expect(problems.errors).toEqual([]);
  await server.close();
});

for (const hours of [24, -24, 24 * 365])
  test(`promise 4: a clock that jumps by ${hours} h during the stream changes nothing`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    const server = await startHostile(good);
    await page.clock.install();
    await page.goto(site.set('/jump', pageOf(backend, server)));
    await expect.poll(() => looks(page)).toEqual([GOOD]);
    await page.clock.setSystemTime(Date.now() + hours * HOUR);
    await page.clock.runFor(43_000);
    await expect.poll(() => server.asked.length).toBeGreaterThan(1);
    expect(await looks(page)).toEqual([GOOD]);
    expect(problems.errors).toEqual([]);
    await server.close();
  });

test('promise 4: in every time zone the same dates are shown, those of Shanghai ×4', async ({ browser, site, backend }) => {
  // 23:30 on the 20th in Shanghai: another day in each of these
  const asOf = Date.parse('2026-11-20T23:30:00+08:00');
  const server = await startHostile(reply(200, () => report({}, asOf), { date: new Date(asOf + HOUR / 6).toUTCString() }));
  const names = [];
  for (const timezoneId of ['Asia/Shanghai', 'Pacific/Kiritimati', 'Etc/GMT+12', 'America/New_York']) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.goto(site.set('/zones', pageOf(backend, server)));
    await expect.poll(() => looks(page)).toEqual([GOOD]);
    names.push(await nameOf(page));
    await context.close();
  }
  expect(new Set(names).size).toBe(1);
  expect(names[0]).toContain('11月20日');
  await server.close();
});

/** Answers once, and is gone for ever. */
const once: Behaviour = (socket, asked) => (asked.nth === 1 ? good(socket, asked) : void socket.resetAndDestroy());

test('promise 4: a tab that slept for 12 h asks at once, and keeps its grade meanwhile', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const server = await startHostile(good);
  await page.clock.install();
  await page.goto(site.set('/sleep', pageOf(backend, server)));
  await expect.poll(() => looks(page)).toEqual([GOOD]);
  await page.clock.fastForward(12 * HOUR);
  await expect.poll(() => server.asked.length).toBe(2);
  expect(await looks(page)).toEqual([GOOD]);
  expect(problems.errors).toEqual([]);
  await server.close();
});

test('promise 4: without a backend a grade loses its colour after a day, and is gone after two', { tag: '@everywhere' }, async ({ browser, site, backend }) => {
  const server = await startHostile(once);
  await inPageOf(browser, async (page) => {
    await page.clock.install();
    await page.goto(site.set('/old', pageOf(backend, server)));
    await expect.poll(() => looks(page)).toEqual([GOOD]);
    await page.clock.fastForward(23 * HOUR);
    expect(await statusOf(page)).toBe('ready good');
    await page.clock.fastForward(2 * HOUR);
    await expect.poll(() => statusOf(page)).toBe('stale unknown');
    await page.clock.fastForward(24 * HOUR);
    await expect.poll(() => looks(page)).toEqual([FAILED]);
  });
  await server.close();
});
