import { document, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const act = async (backend: string, action: string, subject: string) => {
  const response = await fetch(`${backend}/desk/actions/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subject }),
  });
  expect(response.status).toBe(200);
};

const head = (backend: string, more = '') =>
  '<link rel="icon" href="data:,">' + snippet(backend, `data-issuers="${backend}/trust-list.json" ${more}`);
const badge = (subject: string) => `<live-credit-badge subject="${subject}" loading="eager"></live-credit-badge>`;
const pathOf = (url: string) => new URL(url).pathname;

test('code, trust list and credential are fetched together; then keys and status are, and nothing more before the badge', async ({ page, site, backend, problems }) => {
  const [first, second]: [string[], string[]] = [[], []];
  let open: () => void = () => {};
  const gate = new Promise<void>((go) => (open = go));
  await page.route(/\/(trust-list\.json|v1\/credentials\/.*|cdn\/judge-.*)$/, async (route) => {
    first.push(pathOf(route.request().url()));
    await gate;
    await route.continue();
  });
  let release: () => void = () => {};
  const later = new Promise<void>((go) => (release = go));
  await page.route(/\/(jwks\.json|v1\/status\/.*)$/, async (route) => {
    second.push(pathOf(route.request().url()));
    await later;
    await route.continue();
  });
  await page.goto(site.set('/signed', document(head(backend), badge('anchor:a-1001'))));
  await expect.poll(() => first.length).toBe(3);
  open();
  await expect.poll(() => second.sort()).toEqual(['/.well-known/jwks.json', '/v1/status/1']);
  release();
  await expect(page.locator('live-credit-badge')).toHaveAttribute('trust', 'verified');
  expect([problems.errors, problems.violations]).toEqual([[], []]);
});

test('a page without a trust list fetches nothing of it', async ({ page, site, backend }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(pathOf(request.url())));
  await page.goto(site.set('/unsigned', document('<link rel="icon" href="data:,">' + snippet(backend), badge('anchor:a-1001'))));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'ready');
  expect(asked.filter((path) => /judge|credentials|status|jwks|trust-list/.test(path))).toEqual([]);
});

for (const [subject, endpoint, trust] of [
  ['anchor:a-1001', '', 'verified'],
  ['anchor:a-1005', '', 'expired'],
  ['anchor:a-3021', '', 'revoked'],
  ['anchor:a-3022', '', 'suspended'],
  ['anchor:a-1003', '/tampered', 'tampered'],
  ['anchor:a-1004', '/unknown-issuer', 'issuer-unknown'],
] as const)
  test(`${subject} of ${endpoint || 'the issuer'} is ${trust}`, async ({ page, site, backend, problems }) => {
    const one = `<live-credit-badge subject="${subject}" loading="eager" endpoint="${backend}${endpoint}"></live-credit-badge>`;
    await page.goto(site.set('/signed', document(head(backend), one)));
    await expect(page.locator('live-credit-badge')).toHaveAttribute('trust', trust);
    if (trust !== 'verified') await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'unknown');
    expect([problems.errors, problems.violations]).toEqual([[], []]);
  });

test('a credential is unverifiable where its keys are out of reach, and no accusation', async ({ page, site, backend }) => {
  const list = `data-issuers="${backend}/trust-list-out-of-reach.json"`;
  await page.goto(site.set('/signed', document('<link rel="icon" href="data:,">' + snippet(backend, list), badge('anchor:a-1001'))));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('trust', 'unverifiable');
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'unknown');
});

test('a credential that is revoked while one watches is taken from the page at once, and told', async ({ page, site, backend }) => {
  const subject = 'anchor:a-3005';
  const streaming = page.waitForRequest(/\/v1\/changes/);
  const body = `${badge(subject)}<live-credit-warning subject="${subject}"></live-credit-warning>`;
  await page.goto(site.set('/signed', document(head(backend, 'data-live="push"'), body)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('trust', 'verified');
  await streaming;
  await page.waitForTimeout(1_500);
  await act(backend, 'revoke-credential', subject);
  await expect(page.locator('live-credit-badge')).toHaveAttribute('trust', 'revoked');
  await expect(page.locator('live-credit-warning [data-code=credential-revoked]')).toBeVisible();
  await act(backend, 'restore-credential', subject);
  await expect(page.locator('live-credit-badge')).toHaveAttribute('trust', 'verified');
});

test('a ban on one platform is seen on the other, which nobody has to believe', async ({ page, backend }) => {
  await page.goto(`${backend}/other-live`);
  await expect(page.locator('live-credit-badge[trust=verified]').first()).toBeAttached();
  await act(backend, 'ban', 'anchor:a-1001');
  await page.reload();
  await expect(page.locator('live-credit-warning [data-code=shared-measure]').first()).toBeVisible();
  await expect(page.locator('live-credit-warning [data-code=platform-ban]')).toHaveCount(0);
  await act(backend, 'lift-ban', 'anchor:a-1001');
});
