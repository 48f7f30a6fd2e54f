import type { Page } from '@playwright/test';
import { document, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const ROOM = `
  <live-credit-room room="r-8848" live="push">
    <live-credit-badge of="anchor" loading="eager"></live-credit-badge>
    <live-credit-badge of="merchant" loading="eager"></live-credit-badge>
    <live-credit-warning of="room"></live-credit-warning>
  </live-credit-room>`;

const act = async (backend: string, action: string, subject: string) => {
  const response = await fetch(`${backend}/desk/actions/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subject }),
  });
  expect(response.status).toBe(200);
};

/** What pages ask the backend for, as `path?query`. */
const record = (...pages: Page[]): string[] => {
  const asked: string[] = [];
  for (const page of pages) page.on('request', (request) => void (/\/v1\//.test(request.url()) && asked.push(request.url().replace(/^.*\/v1/, ''))));
  return asked;
};

const head = (backend: string) => '<link rel="icon" href="data:,">' + snippet(backend);

test('a change is shown, told and announced once while one watches, by one question for the version it named', async ({ page, site, backend, problems }) => {
  const asked = record(page);
  const streaming = page.waitForRequest(/\/v1\/changes/);
  await page.goto(site.set('/live', document(head(backend), ROOM)));
  const badge = page.locator('live-credit-badge[of=anchor]');
  await expect(badge).toHaveAttribute('status', 'ready');
  await streaming;
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.document.addEventListener('live-credit-change', (event) => heard.push([(event.target as Element).localName, event.before.permission, event.after.permission]));
  });
  const before = asked.length;
  await act(backend, 'suspend', 'anchor:a-1001');
  await expect(page.locator('live-credit-warning [data-code=suspended]')).toBeVisible();
  await expect(badge).toHaveAttribute('permission', 'suspended');
  await expect(page.locator('live-credit-warning [role=alert]')).toContainText('该账号暂停直播');
  expect(asked.slice(before)).toEqual([expect.stringMatching(/^\/credits\/anchor\/a-1001\?v=\d+$/)]);
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
    ['live-credit-badge', 'normal', 'suspended'],
    ['live-credit-warning', 'normal', 'suspended'],
  ]);
  await act(backend, 'lift-suspension', 'anchor:a-1001');
  await expect(page.locator('live-credit-warning [data-code=suspended]')).toHaveCount(0);
  await expect(page.locator('live-credit-warning [role=alert]')).toHaveText('');
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('twenty tabs on one room share one event stream and one question per change', async ({ context, site, backend }) => {
  test.setTimeout(120_000);
  const url = site.set('/tabs', document(head(backend), ROOM));
  const pages = await Promise.all(Array.from({ length: 20 }, () => context.newPage()));
  const asked = record(...pages);
  for (const page of pages) await page.goto(url);
  for (const page of pages) await expect(page.locator('live-credit-badge[of=anchor]')).toHaveAttribute('status', 'ready');
  await pages[0].waitForTimeout(2_000);
  expect(asked.filter((one) => one.startsWith('/changes'))).toHaveLength(1);

  const before = asked.length;
  await act(backend, 'suspend', 'anchor:a-1001');
  for (const page of pages) await expect(page.locator('live-credit-badge[of=anchor]')).toHaveAttribute('permission', 'suspended');
  await act(backend, 'lift-suspension', 'anchor:a-1001');
  for (const page of pages) await expect(page.locator('live-credit-badge[of=anchor]')).toHaveAttribute('permission', 'normal');
  expect(asked.slice(before)).toEqual([expect.stringMatching(/^\/credits\/anchor\/a-1001\?v=\d+$/), expect.stringMatching(/^\/credits\/anchor\/a-1001\?v=\d+$/)]);
});

test('when the tab that holds the stream is closed, another takes over', async ({ context, site, backend }) => {
  const url = site.set('/tabs', document(head(backend), ROOM));
  const [first, second] = [await context.newPage(), await context.newPage()];
  const streaming = first.waitForRequest(/\/v1\/changes/);
  await first.goto(url);
  await streaming;
  await second.goto(url);
  await expect(second.locator('live-credit-badge[of=anchor]')).toHaveAttribute('status', 'ready');
  const takingOver = second.waitForRequest(/\/v1\/changes/);
  await first.close();
  await takingOver;
  await act(backend, 'suspend', 'anchor:a-1001');
  await expect(second.locator('live-credit-badge[of=anchor]')).toHaveAttribute('permission', 'suspended');
  await act(backend, 'lift-suspension', 'anchor:a-1001');
  await expect(second.locator('live-credit-badge[of=anchor]')).toHaveAttribute('permission', 'normal');
});

for (const [mode, streams] of [['poll', 0], ['off', 0]] as const)
  test(`live="${mode}" opens no stream`, async ({ page, site, backend }) => {
    const asked = record(page);
    await page.goto(site.set('/mode', document(head(backend), ROOM.replace('push', mode))));
    await expect(page.locator('live-credit-badge[of=anchor]')).toHaveAttribute('status', 'ready');
    await page.waitForTimeout(1_000);
    expect(asked.filter((one) => one.startsWith('/changes'))).toHaveLength(streams);
  });

test('a stream that cannot be had leaves the page polling, without an error in it', async ({ page, site, backend, problems }) => {
  await page.route('**/v1/changes*', (route) => route.fulfill({ status: 204 }));
  await page.clock.install();
  const asked = record(page);
  await page.goto(site.set('/none', document(head(backend), ROOM)));
  await expect(page.locator('live-credit-badge[of=anchor]')).toHaveAttribute('status', 'ready');
  const before = asked.filter((one) => one.startsWith('/credits/anchor')).length;
  await page.clock.runFor(45_000);
  await expect.poll(() => asked.filter((one) => one.startsWith('/credits/anchor')).length).toBe(before + 1);
  expect(problems.errors).toEqual([]);
});
