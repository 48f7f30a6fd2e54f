import type { Page } from '@playwright/test';
import { document, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const SUBJECT = 'anchor:a-3001';

const act = async (backend: string, action: string): Promise<void> => {
  const body = JSON.stringify({ subject: SUBJECT });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${backend}/desk/actions/${action}`, { method: 'POST', headers, body });
  expect(response.status, `${action}: ${await response.text()}`).toBe(200);
};

const refresh = (page: Page) =>
  page.evaluate(() =>
    Promise.all(
      [...window.document.querySelectorAll<HTMLElement & { refresh(): Promise<void> }>('live-credit-badge,live-credit-warning')].map(
        (element) => element.refresh(),
      ),
    ),
  );

/** What each button of the director's desk does to badge and banner within one refresh, one after the other. */
const STEPS: [action: string, expected: { permission?: string; tone?: string; status?: string; shown?: string; gone?: string }][] = [
  ['publish-penalty', { shown: 'penalty' }],
  ['file-objection', { shown: 'penalty' }],
  ['uphold-objection', { gone: 'penalty' }],
  ['publish-penalty', { shown: 'penalty' }],
  ['repair-penalty', { gone: 'penalty' }],
  ['warn', { shown: 'platform-warning' }],
  ['limit', { permission: 'limited', shown: 'limited' }],
  ['lift-limit', { gone: 'limited' }],
  ['suspend', { permission: 'suspended', tone: 'poor', shown: 'suspended' }],
  ['lift-suspension', { gone: 'suspended' }],
  ['ban', { permission: 'banned', tone: 'poor', shown: 'platform-ban' }],
  ['lift-ban', { gone: 'platform-ban' }],
  ['publish-endorsement-penalty', { permission: 'endorsement_restricted', shown: 'endorsement-ban' }],
  ['repair-penalty', { gone: 'endorsement-ban' }],
  ['grade-down', {}],
  ['grade-up', {}],
  ['revoke-grade', { tone: 'unknown' }],
  ['withdraw', { status: 'empty', tone: 'unknown', gone: 'platform-warning' }],
  ['restore', { status: 'ready' }],
  ['reset-subject', { status: 'ready', gone: 'platform-warning' }],
];

test('badge and banner follow every button of the desk within one refresh', async ({ page, site, backend, problems }) => {
  const body = `<live-credit-badge subject="${SUBJECT}"></live-credit-badge><live-credit-warning subject="${SUBJECT}"></live-credit-warning>`;
  await page.goto(site.set('/desk', document(snippet(backend), body)));
  const badge = page.locator('live-credit-badge');
  await expect(badge).toHaveAttribute('status', 'ready');
  await act(backend, 'reset-subject');
  for (const [action, { permission, tone, status, shown, gone }] of STEPS) {
    await test.step(action, async () => {
      await act(backend, action);
      await refresh(page);
      if (permission) await expect(badge).toHaveAttribute('permission', permission);
      if (tone) await expect(badge).toHaveAttribute('tone', tone);
      if (status) await expect(badge).toHaveAttribute('status', status);
      if (shown) await expect(page.locator(`live-credit-warning [data-code=${shown}]`).first()).toBeVisible();
      if (gone) await expect(page.locator(`live-credit-warning [data-code=${gone}]`)).toHaveCount(0);
    });
  }
  expect(problems.errors).toEqual([]);
});

test('an objection that is filed is said on the banner, with where to object', async ({ page, site, backend }) => {
  await act(backend, 'reset-subject');
  await act(backend, 'publish-penalty');
  await act(backend, 'file-objection');
  const warning = `<live-credit-warning subject="${SUBJECT}" lang="en"></live-credit-warning>`;
  await page.goto(site.set('/objection', document(snippet(backend), warning)));
  const banner = page.locator('live-credit-warning [data-code=penalty]');
  await expect(banner).toContainText('disputed by the subject, under review');
  await expect(banner.getByRole('link', { name: 'source' })).toHaveAttribute('rel', 'noopener noreferrer');
  await act(backend, 'reset-subject');
});

test('a change shows by itself after the next poll, and never while the page is hidden', async ({ page, site, backend }) => {
  await page.clock.install();
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().includes('/v1/'))));
  await page.goto(site.set('/poll', document(snippet(backend), `<live-credit-badge subject="${SUBJECT}" loading="eager"></live-credit-badge>`)));
  const badge = page.locator('live-credit-badge');
  await expect(badge).toHaveAttribute('status', 'ready');
  await act(backend, 'ban');
  await page.clock.runFor(29_000);
  expect(asked).toBe(1);
  // a second at a time, for the answer itself comes in real time
  for (let second = 0; second < 14 && asked < 2; second++) {
    await page.clock.runFor(1_000);
    await new Promise((later) => setTimeout(later, 50));
  }
  await expect(badge).toHaveAttribute('permission', 'banned');
  expect(asked).toBe(2);
  await page.evaluate(() => {
    Object.defineProperty(window.document, 'visibilityState', { value: 'hidden', configurable: true });
    window.document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.clock.runFor(300_000);
  expect(asked).toBe(2);
  await act(backend, 'reset-subject');
});
