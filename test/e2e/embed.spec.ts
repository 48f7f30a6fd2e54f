import { BADGE, document, snippet, strictPolicy, WARNING } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

test('five lines on another origin show badge and warning under the strictest policy', async ({ page, site, backend, problems }) => {
  const url = site.set('/strict', document(snippet(backend), BADGE + WARNING), strictPolicy(backend));
  await page.goto(url);
  const badge = page.locator('live-credit-badge');
  await expect(badge).toHaveAttribute('tone', 'good');
  await expect(badge).toHaveAttribute('status', 'ready');
  await expect(badge).toHaveAttribute('trust', 'unsigned');
  await expect(badge.getByRole('button')).toContainText('AA');
  await expect(badge.getByRole('button')).toContainText('信用优秀');
  const banner = page.locator('live-credit-warning [data-code]').first();
  await expect(banner).toHaveAttribute('data-code', 'platform-warning');
  await expect(banner).toContainText('主播 小鹿好物');
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('the classic loader does the same', async ({ page, site, backend, problems }) => {
  const head = `<link rel="stylesheet" href="${backend}/cdn/live-credit.css">
    <script async src="${backend}/cdn/live-credit.iife.js" data-endpoint="${backend}"></script>`;
  await page.goto(site.set('/classic', document(head, BADGE), strictPolicy(backend)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('one script and one request a subject, and English one chunk beside the data', async ({ page, site, backend }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const merchant = '<live-credit-badge subject="merchant:m-2001"></live-credit-badge>';
  await page.goto(site.set('/requests', document(snippet(backend), BADGE + BADGE + merchant)));
  await expect(page.locator('live-credit-badge').last()).toHaveAttribute('status', 'ready');
  expect(asked.sort()).toEqual([
    '/cdn/live-credit.css',
    '/cdn/live-credit.js',
    '/requests',
    '/v1/credits/anchor/a-1001',
    '/v1/credits/merchant/m-2001',
  ]);
});

for (const [name, attribute, requests] of [
  ['40 requests for 200 badges of 40 subjects', '', 40],
  ['one with batch', 'data-batch', 1],
] as const) {
  test(name, async ({ page, site, backend }) => {
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/v1/') && asked.push(request.url()));
    const badges = Array.from(
      { length: 200 },
      (_, i) => `<live-credit-badge loading="eager" subject="anchor:a-${3001 + (i % 40)}"></live-credit-badge>`,
    );
    // time hardly passes: on a busy machine an answer may take longer than the 5 s after which one asks again
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60_000);
    await page.goto(site.set('/hall', document(snippet(backend, `${attribute} data-live="off"`), badges.join(''))));
    const ready = async () => {
      await page.clock.runFor(1);
      return page.locator('live-credit-badge[status=ready]').count();
    };
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    expect(asked).toHaveLength(requests);
  });
}

test('a lazy badge asks when it comes near the viewport', async ({ page, site, backend }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/v1/') && asked.push(request.url()));
  const css = `<style>main{display:block;block-size:5000px}</style>`;
  await page.goto(site.set('/lazy', document(css + snippet(backend), `<main></main>${BADGE}`)));
  const badge = page.locator('live-credit-badge');
  await expect(badge).toHaveAttribute('status', 'idle');
  expect(asked).toEqual([]);
  await badge.scrollIntoViewIfNeeded();
  await expect(badge).toHaveAttribute('status', 'ready');
  expect(asked).toHaveLength(1);
});

test('a switched-off page shows nothing and asks nothing', async ({ page, site, backend }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/v1/') && asked.push(request.url()));
  await page.goto(site.set('/off', document(snippet(backend, 'data-enabled="false"'), BADGE)));
  await page.waitForFunction(() => customElements.get('live-credit-badge'));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'idle');
  await expect(page.locator('live-credit-badge')).toHaveText('');
  expect(asked).toEqual([]);
});
