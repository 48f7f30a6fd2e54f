import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { elsewhere, frameTag, frameUrl, framing, heightOf, inFrame } from './support/frames.js';

/** Firefox hands what WebDriver BiDi presses in a frame of another origin to the page around (w3c/webdriver-bidi#795). */
const NO_PRESS = 'no tool presses anything in a frame of another origin in Firefox';

const SIGNED = { issuers: '/trust-list.json' };
const BANNERS = { element: 'live-credit-warning' };
const NONE = { errors: [], console: [], violations: [] };

const act = async (backend: string, action: string, subject: string) => {
  const response = await fetch(`${backend}/desk/actions/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subject }),
  });
  expect(response.status).toBe(200);
};

/** Waits until a frame is as high as what is in it. */
const expectFitting = async (page: Page, id = 'frame') => {
  const content = () => inFrame(page, id).locator('live-credit-warning').evaluate((one) => Math.ceil(one.getBoundingClientRect().height));
  await expect.poll(async () => (await heightOf(page, id)) === (await content())).toBe(true);
};

test("a badge of the issuer's own origin stands in somebody else's page, which allows nothing but the frame", async ({ page, site, backend, problems }) => {
  const headers = { 'content-security-policy': `default-src 'none'; frame-src ${backend}; style-src 'unsafe-inline'; img-src data:` };
  await page.goto(site.set('/framed', framing(frameTag(frameUrl(backend, SIGNED))), headers));
  const badge = inFrame(page).locator('live-credit-badge');
  await expect(badge).toHaveAttribute('trust', 'verified');
  await expect(badge).toHaveAttribute('tone', 'good');
  await expect(badge.getByRole('button')).toContainText('信用优秀');
  expect(problems).toEqual(NONE);
});

for (const [size, width, height] of [
  ['small', 180, 20],
  ['medium', 200, 24],
  ['large', 240, 32],
] as const)
  test(`a ${size} badge fits the box that its page keeps free, and shifts nothing`, async ({ page, site, backend }) => {
    await page.goto(site.set(`/${size}`, framing(frameTag(frameUrl(backend, { size }), { width, height }), backend)));
    await expect(inFrame(page).locator('live-credit-badge')).toHaveAttribute('status', 'ready');
    await expect(page.locator('#frame')).toHaveAttribute('style', `height: ${height}px;`);
    const fits = await inFrame(page).locator('html').evaluate((one) => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight);
    expect(fits).toBe(true);
  });

test('banners give their frame its height, and follow its width', async ({ page, site, backend, problems }) => {
  const frame = frameTag(frameUrl(backend, { ...BANNERS, subject: 'anchor:a-1002' }), { width: 420, height: 60 });
  await page.goto(site.set('/banners', framing(frame, backend)));
  await expect(inFrame(page).locator('[part=banner]').first()).toBeVisible();
  await expectFitting(page);
  const wide = await heightOf(page);
  await page.locator('#frame').evaluate((one: HTMLIFrameElement) => (one.width = '280'));
  await expect.poll(() => heightOf(page)).toBeGreaterThan(wide);
  await expectFitting(page);
  expect(problems).toEqual(NONE);
});

test('a frame that had nothing to say grows when there is something', async ({ page, site, backend }) => {
  const subject = 'anchor:a-3005';
  const streaming = page.waitForRequest(/\/v1\/changes/);
  await page.goto(site.set('/later', framing(frameTag(frameUrl(backend, { ...BANNERS, subject, live: 'push' }), { width: 420, height: 60 }), backend)));
  await streaming;
  await expect(inFrame(page).locator('live-credit-warning')).toHaveAttribute('status', 'ready');
  await expect.poll(() => heightOf(page)).toBe(0);
  await act(backend, 'suspend', subject);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(40);
  await expectFitting(page);
  await act(backend, 'lift-suspension', subject);
});

test('two frames of one page and one that comes later have each their own height', async ({ page, site, backend }) => {
  const banners = (subject: string) => frameUrl(backend, { ...BANNERS, subject });
  const two = frameTag(banners('anchor:a-1002'), { id: 'one', width: 420 }) + frameTag(banners('anchor:a-1001'), { id: 'two', width: 420 });
  await page.goto(site.set('/two', framing(two, backend)));
  await expect(inFrame(page, 'one').locator('[part=banner]').first()).toBeVisible();
  await expect(inFrame(page, 'two').locator('[part=banner]').first()).toBeVisible();
  await expectFitting(page, 'one');
  await expectFitting(page, 'two');
  expect(await heightOf(page, 'one')).not.toBe(await heightOf(page, 'two'));
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { id: 'late', width: '420', src });
    frame.dataset.liveCredit = '';
    document.body.append(frame);
  }, banners('anchor:a-1002'));
  await expect(inFrame(page, 'late').locator('[part=banner]').first()).toBeVisible();
  await expectFitting(page, 'late');
  expect(await heightOf(page, 'late')).toBe(await heightOf(page, 'one'));
});

test('a script that comes after the frame was loaded sizes it too, and a frame that is loaded anew goes on', async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/after', framing(frameTag(frameUrl(backend, { ...BANNERS, subject: 'anchor:a-1002' }), { width: 420 }))));
  await expect(inFrame(page).locator('[part=banner]').first()).toBeVisible();
  expect(await heightOf(page)).toBe(24);
  await page.addScriptTag({ type: 'module', url: `${backend}/cdn/frame.js` });
  await expectFitting(page);
  await page.locator('#frame').evaluate((one: HTMLIFrameElement, src) => (one.src = src), frameUrl(backend, { ...BANNERS, subject: 'anchor:a-1001' }));
  await expect(inFrame(page).locator('[data-code=platform-warning]')).toBeVisible();
  await expectFitting(page);
  expect(problems).toEqual(NONE);
});

test("a press opens the issuer's page about the subject in a tab of its own, which does not know who opened it", async ({ page, context, site, backend, browserName }) => {
  test.skip(browserName === 'firefox', NO_PRESS);
  await page.goto(site.set('/press', framing(frameTag(frameUrl(backend, SIGNED)))));
  const badge = inFrame(page).locator('live-credit-badge');
  await expect(badge).toHaveAttribute('trust', 'verified');
  const opening = context.waitForEvent('page');
  await badge.getByRole('button').click();
  const opened = await opening;
  await expect(opened.locator('.state[data-state=valid]')).toBeVisible();
  expect(opened.url()).toBe(`${backend}/verify?subject=anchor%3Aa-1001`);
  expect(await opened.evaluate(() => window.opener === null && document.referrer === '')).toBe(true);
  await expect(inFrame(page).locator('live-credit-details')).toHaveCount(0);
});

test('the details button of a banner opens the site of whoever graded, where nothing is signed', async ({ page, context, site, backend, browserName }) => {
  test.skip(browserName === 'firefox', NO_PRESS);
  await context.route('https://credit.example.org/**', (route) => route.fulfill({ body: 'the issuer' }));
  await page.goto(site.set('/banner', framing(frameTag(frameUrl(backend, BANNERS), { width: 420, height: 120 }))));
  const opening = context.waitForEvent('page');
  await inFrame(page).locator('[part=details]').first().click();
  await expect(await opening).toHaveURL('https://credit.example.org/');
});

test('without popups a press does nothing, and harms nothing', async ({ page, context, site, backend, problems }) => {
  const sandbox = 'allow-scripts allow-same-origin';
  await page.goto(site.set('/no-popups', framing(frameTag(frameUrl(backend), { sandbox }))));
  const badge = inFrame(page).locator('live-credit-badge');
  await badge.getByRole('button').click();
  await expect(badge.getByRole('button')).toContainText('信用优秀');
  expect(context.pages()).toHaveLength(1);
  expect(problems.errors).toEqual([]);
});

test('without an origin of its own the badge is there too, in the box that its page gives it', async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/opaque', framing(frameTag(frameUrl(backend, SIGNED), { sandbox: 'allow-scripts' }), backend)));
  await expect(inFrame(page).locator('live-credit-badge')).toHaveAttribute('trust', 'verified');
  expect(await page.locator('#frame').getAttribute('style')).toBe(null);
  expect(problems).toEqual(NONE);
});

test('what a viewer dismissed stays dismissed where the browser lets the frame keep it', async ({ page, site, backend }) => {
  const frame = frameTag(frameUrl(backend, { ...BANNERS, subject: 'anchor:a-1002' }), { width: 420, height: 300 });
  await page.goto(elsewhere(site.set('/dismissed', framing(frame))));
  const banners = inFrame(page).locator('[part=banner]');
  await expect(banners).toHaveCount(2);
  await inFrame(page).locator('[part=dismiss]').last().evaluate((one: HTMLElement) => one.click());
  await expect(banners).toHaveCount(1);
  await page.reload();
  await expect(banners.first()).toBeVisible();
  await expect(banners).toHaveCount(1);
});

test('a browser that lets it keep nothing forgets that with the page, without an error', async ({ page, site, backend, problems }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('', 'SecurityError'); } }));
  const frame = frameTag(frameUrl(backend, { ...BANNERS, subject: 'anchor:a-1002' }), { width: 420, height: 300 });
  await page.goto(site.set('/forgotten', framing(frame)));
  const banners = inFrame(page).locator('[part=banner]');
  await expect(banners).toHaveCount(2);
  await inFrame(page).locator('[part=dismiss]').last().evaluate((one: HTMLElement) => one.click());
  await expect(banners).toHaveCount(1);
  await page.reload();
  await expect(banners).toHaveCount(2);
  expect(problems).toEqual(NONE);
});

test('the frame has no axe violation, and its focus is to be seen', async ({ page, backend }) => {
  for (const query of [BANNERS, {}]) {
    await page.goto(frameUrl(backend, query));
    await expect(page.locator('[part=banner], [part=grade]').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await page.keyboard.press('Tab');
  await expect(page.locator('[part=pill]')).toHaveCSS('outline-offset', '-2px');
});
