import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { nextShanghaiMidnight } from '../../src/domain/calendar.js';
import { document } from '../e2e/support/pages.js';
import { expect, test } from '../e2e/support/fixtures.js';
import { describeFaults, inPageOf, looks, type Fault } from './support/faults.js';
import { blackHole, bytesOf, first, reply, reset, resetWithin, slowly, startHostile } from './support/hostile-server.js';
import { FAILED, GOOD, LATE, report } from './support/looks.js';

const PORTAL = '<!doctype html><title>Log in</title><script>window.executed = 1</script><meta http-equiv="refresh" content="0;url=/login">';
const good = reply(200, () => report());
/** The backend's clock is 90 s before a day ends in Shanghai. */
const EVE = nextShanghaiMidnight(Date.now() - 86_400_000) - 90_000;
const beforeMidnight = reply(200, () => report({}, EVE), { date: new Date(EVE).toUTCString() });
const json = () => report({ padding: 'x'.repeat(5_000) });

/** A name that is nobody's, by RFC 2606. */
const NO_HOST = 'http://credit.invalid';

/** Where a connection breaks off before the first byte, browsers try again of their own: Chromium once, Firefox nine times. */
const BROWSERS_OWN = 30;

const NETWORK: Fault[] = [
  { fault: 'a name that no server has', endpoint: NO_HOST, expected: FAILED },
  { fault: 'a refused port', endpoint: 'http://127.0.0.1:9', expected: FAILED },
  { fault: 'a reset at the first byte', answer: reset, expected: FAILED, requests: BROWSERS_OWN },
  { fault: 'a reset at the first byte, once', answer: first(reset, good), expected: GOOD },
  { fault: 'a connection closed without a word', answer: (socket) => void socket.end(), expected: FAILED, requests: BROWSERS_OWN },
  { fault: 'a reset within the body', answer: resetWithin(json), expected: FAILED },
  { fault: 'a body shorter than its length says', answer: (socket) => void socket.end(bytesOf(200, json()).subarray(0, -9)), expected: FAILED },
  { fault: 'a black hole', answer: blackHole, expected: FAILED },
  { fault: 'a black hole, once', answer: first(blackHole, good), expected: GOOD },
  { fault: 'headers that come a byte a second', answer: slowly(() => bytesOf(200, report()), 1), expected: FAILED },
  { fault: 'a body that comes a byte a second', answer: slowly(() => bytesOf(200, report()), 400), expected: FAILED, requests: 1 },
  { fault: 'bytes that are no HTTP', answer: (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n'), expected: FAILED },
  { fault: 'an answer by HTTP/0.9', answer: (socket) => void socket.end(report()), expected: FAILED },
  { fault: 'headers without end', answer: (socket) => void socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(200_000)}`), expected: FAILED },
  { fault: 'a redirect to itself', answer: reply(302, '', { location: '/v1/again' }), expected: FAILED, requests: 100 },
  { fault: 'a redirect to an address that cannot be', answer: reply(302, '', { location: 'http://[' }), expected: FAILED },
  { fault: 'a redirect to a script', answer: reply(302, '', { location: 'javascript:window.executed=1' }), expected: FAILED },
  { fault: 'a redirect to data', answer: reply(302, '', { location: `data:application/json,${encodeURIComponent(report())}` }), expected: FAILED },
  { fault: 'a captive portal that answers in its own name', answer: reply(200, PORTAL, { 'content-type': 'text/html' }), expected: FAILED, requests: 1 },
  { fault: 'a captive portal without CORS', answer: reply(200, PORTAL, { 'access-control-allow-origin': undefined }), expected: FAILED },
  { fault: 'a captive portal that sends one elsewhere', answer: reply(302, '', { location: 'http://login.invalid/' }), expected: FAILED },
  { fault: 'a captive portal that wants to be logged into', answer: reply(511, PORTAL, { 'content-type': 'text/html' }), expected: FAILED, requests: 1 },
  { fault: 'no CORS header', answer: reply(200, () => report(), { 'access-control-allow-origin': undefined }), expected: FAILED },
  { fault: 'CORS for another origin', answer: reply(200, () => report(), { 'access-control-allow-origin': 'https://shop.example' }), expected: FAILED },
  { fault: 'CORS for two origins', answer: reply(200, () => report(), { 'access-control-allow-origin': '*, *' }), expected: FAILED },
];

describeFaults('Broken networks', NETWORK, { everywhere: true });

const BLOCKED_BY_CSP: Fault = { fault: 'a policy that allows another backend', answer: good, expected: FAILED, requests: 0 };
const ALLOWED: Fault = { fault: 'a policy that allows it', answer: good, expected: GOOD };

describeFaults('A policy of the page', [BLOCKED_BY_CSP, ALLOWED], {
  headers: (origins) => ({ 'content-security-policy': `connect-src ${origins.get(ALLOWED)}/` }),
});

const LISTED: Fault = { fault: 'a rule of an ad blocker', answer: good, expected: FAILED, requests: 0 };

describeFaults('An ad blocker', [LISTED, ALLOWED], {
  prepare: async (page, origins) => {
    await page.route(`${origins.get(LISTED)}/**`, (route) => route.abort('blockedbyclient'));
  },
});

test('promise 1: a redirect to another origin is followed where that one allows it', { tag: '@everywhere' }, async ({ browser, site, backend }) => {
  const other = await startHostile(good);
  const forbidding = await startHostile(reply(200, () => report(), { 'access-control-allow-origin': undefined }));
  const redirecting = await startHostile((socket, { path, nth }) =>
    reply(307, '', { location: (path.startsWith('/allowed') ? other : forbidding).url + `/v1/${nth}` })(socket, { path, nth }),
  );
  await inPageOf(browser, async (page) => {
    const badges = ['allowed', 'forbidden'].map((way) => `<live-credit-badge subject="anchor:a-1" endpoint="${redirecting.url}/${way}"></live-credit-badge>`);
    const script = `<script type="module" src="${backend}/cdn/live-credit.js"></script>`;
    await page.goto(site.set('/redirected', document(script, badges.join(''))));
    await expect.poll(() => looks(page)).toEqual([GOOD, FAILED]);
  });
  for (const server of [other, forbidding, redirecting]) await server.close();
});

test('promise 1: on a page by https, a backend by http is blocked as mixed content, and the badge neutral', async ({ page, problems }) => {
  const folder = new URL('../../dist/cdn/', import.meta.url);
  const badge = '<live-credit-badge subject="anchor:a-1" endpoint="http://credit.example"></live-credit-badge>';
  const html = document('<script type="module" src="/cdn/live-credit.js"></script>', badge);
  await page.route('https://shop.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(new URL(pathname.slice('/cdn/'.length), folder)) });
  });
  await page.goto('https://shop.example/');
  await expect.poll(() => looks(page)).toEqual([FAILED]);
  expect(problems.console.join()).toContain('Mixed Content');
  expect(problems.console.filter((line) => line.includes('live-credit:'))).toEqual([]);
  expect(problems.errors).toEqual([]);
});

/** Time of the page passes only here, so that nothing waits for 30 s. */
const minutes = async (page: Page, ms: number, rest = 200) => {
  await page.clock.runFor(ms);
  await page.waitForTimeout(rest);
};

test.describe('A viewer without a network', { tag: '@everywhere' }, () => {
  test('promise 2: at the start is told so, and sees the grade once they are back', async ({ page, site, backend, problems }) => {
    const server = await startHostile(good);
    await page.clock.install();
    const body = `<live-credit-badge subject="anchor:a-1" endpoint="${server.url}"></live-credit-badge>`;
    const script = `<script type="module" src="${backend}/cdn/live-credit.js"></script>`;
    await page.route(`${server.url}/**`, (route) => route.abort('internetdisconnected'));
    await page.goto(site.set('/offline', document(script, body)));
    await expect.poll(() => looks(page)).toEqual([FAILED]);
    await page.unroute(`${server.url}/**`);
    await minutes(page, 43_000);
    await expect.poll(() => looks(page)).toEqual([GOOD]);
    expect(problems.errors).toEqual([]);
    await server.close();
  });

  for (const [when, answer] of [['in the middle', good], ['as the day turns in Shanghai', beforeMidnight]] as const) {
    test(`promise 4: ${when} keeps the grade, and does not say that it failed`, async ({ page, site, backend, problems, context }) => {
      const server = await startHostile(answer);
      await page.clock.install();
      const body = `<live-credit-badge subject="anchor:a-1" endpoint="${server.url}"></live-credit-badge>`;
      const script = `<script type="module" src="${backend}/cdn/live-credit.js"></script>`;
      await page.goto(site.set('/midstream', document(script, body)));
      await expect.poll(() => looks(page)).toEqual([GOOD]);
      await context.setOffline(true);
      for (let i = 0; i < 5; i++) await minutes(page, 43_000);
      expect(await looks(page)).toEqual([GOOD]);
      const failed = await page.locator('live-credit-badge').evaluate((badge) => (badge as unknown as { snapshot: { error?: { code: string } } }).snapshot.error?.code);
      // Firefox lets the question hang while it is offline
      expect(['network', 'timeout']).toContain(failed);
      const asked = server.asked.length;
      await context.setOffline(false);
      // in steps, or the clock overtakes the answer and the question ends for want of time
      for (let i = 0; i < 90 && server.asked.length === asked; i++) await minutes(page, 1_000, 50);
      expect(server.asked.length).toBeGreaterThan(asked);
      expect(problems.errors).toEqual([]);
      expect(problems.console.filter((line) => line.includes('live-credit:'))).toEqual([]);
      await server.close();
    });
  }
});

// not in Firefox, which never asks again for a module that failed, as HTML has it
test('promise 1: a change that cannot be told for want of the code is told with the next', async ({ page, site, backend, problems }) => {
  let version = 0;
  const permissions = ['normal', 'limited', 'suspended'];
  const server = await startHostile((...about) => reply(200, report({ version: ++version, permission: permissions[version - 1] }))(...about));
  await page.route('**/panel-*.js', (route) => route.abort(), { times: 1 });
  const body = `<live-credit-badge subject="anchor:a-1" endpoint="${server.url}"></live-credit-badge>`;
  const script = `<script>
    window.told = [];
    document.addEventListener('live-credit-change', ({ before, after }) => told.push([before.permission, after.permission]));
  </script><script type="module" src="${backend}/cdn/live-credit.js"></script>`;
  await page.goto(site.set('/untold', document(script, body)));
  await expect.poll(() => looks(page)).toEqual([GOOD]);
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  const refresh = () => page.locator('live-credit-badge').evaluate((badge) => (badge as unknown as { refresh(): Promise<void> }).refresh());
  await refresh();
  await expect.poll(() => problems.console).toContain('warning: live-credit: the code that tells of changes could not be loaded');
  expect(await told()).toEqual([]);
  await refresh();
  await expect.poll(told).toEqual([['normal', 'suspended']]);
  expect(problems.errors).toEqual([]);
  await server.close();
});

test('promise 2: a body that comes a byte a second is no verdict until all of it is there', async ({ page, site, backend }) => {
  const bytes = () => bytesOf(200, report());
  const server = await startHostile((...about) => slowly(bytes, bytes().length - 8)(...about));
  const body = `<live-credit-badge subject="anchor:a-1" endpoint="${server.url}"></live-credit-badge>`;
  const script = `<script type="module" src="${backend}/cdn/live-credit.js"></script>`;
  await page.goto(site.set('/slow', document(script, body)));
  await expect.poll(() => looks(page)).toEqual([LATE]);
  await expect.poll(() => looks(page)).toEqual([GOOD]);
  await server.close();
});
