import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { en } from '../../src/i18n/en.js';
import { enPanels } from '../../src/i18n/en-panels.js';
import { mapWords } from '../support/words.js';
import { BADGE, document, snippet, strictPolicy, WARNING } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const japanese = readFileSync(new URL('../../dist/cdn/locales/ja.js', import.meta.url));
const integrity = `sha384-${createHash('sha384').update(japanese).digest('base64')}`;

/** The address of the script as pages write it that want the newest one. */
const versioned = (head: string) => head.replace('live-credit.js"', 'live-credit.js?v=1.2.3"');
const classic = (backend: string) => `<script async src="${backend}/cdn/live-credit.iife.js" data-endpoint="${backend}"></script>`;
const ja = (backend: string, kind = 'type="module"') =>
  `<script ${kind} src="${backend}/cdn/locales/ja.js?v=1.2.3" integrity="${integrity}" crossorigin="anonymous"></script>`;

for (const [what, head] of [
  ['after the bundle', (backend: string) => snippet(backend) + ja(backend)],
  ['before it', (backend: string) => ja(backend) + snippet(backend)],
  ['as a classic script', (backend: string) => ja(backend, '') + snippet(backend)],
  ['beside a bundle whose address has a query', (backend: string) => versioned(snippet(backend)) + ja(backend)],
  ['before the classic loader', (backend: string) => ja(backend, '') + classic(backend)],
] as const)
  test(`Japanese comes as a script of its own, ${what}, under the strictest policy`, async ({ page, site, backend, problems }) => {
    await page.goto(site.set('/ja', document(head(backend), BADGE + WARNING, 'ja'), strictPolicy(backend)));
    await expect(page.locator('live-credit-badge [part=pill]')).toHaveAttribute('aria-label', /^配信者 小鹿好物/);
    await expect(page.locator('live-credit-warning [part=banner]').first()).toContainText('プラットフォームが');
    await expect(page.locator('live-credit-warning .root')).toHaveAttribute('lang', 'ja');
    expect(problems).toEqual({ errors: [], console: [], violations: [] });
  });

test('a language without the bundle waits for it and harms nothing', async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/alone', document(ja(backend), BADGE, 'ja')));
  await page.waitForLoadState('networkidle');
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('a page registers a language from right to left, by whichever address it imports the bundle', async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/ar', document(snippet(backend), BADGE + WARNING, 'ar')));
  const badge = page.locator('live-credit-badge');
  await expect(badge).toHaveAttribute('status', 'ready');
  const messages = mapWords({ ...en, ...enPanels }, (text) => `ع ${text}`);
  const register = (given: object) =>
    page.evaluate(
      async ([url, words]) => {
        const { registerLocale } = (await import(`${url}/cdn/live-credit.js?other`)) as { registerLocale: (tag: string, words: object) => Promise<boolean> };
        return registerLocale('ar', words);
      },
      [backend, given] as const,
    );
  expect(await register({ ...messages, roles: {} })).toBe(false);
  expect(problems.console).toEqual([expect.stringMatching(/^warning: live-credit: language "ar" is not registered: roles\.anchor is missing;/)]);
  expect(await register(messages)).toBe(true);
  await expect(badge.locator('.root')).toHaveAttribute('dir', 'rtl');
  await expect(badge.locator('[part=pill]')).toHaveAttribute('aria-label', /^ع Anchor/);
  const [glyph, code] = await Promise.all([badge.locator('svg').boundingBox(), badge.locator('[part=grade]').boundingBox()]);
  expect(glyph!.x).toBeGreaterThan(code!.x);
  await expect(page.locator('live-credit-warning .root')).toHaveAttribute('dir', 'rtl');
  expect(problems.errors).toEqual([]);
});

test('elements follow the language of the page without a reload', async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/follow', document(snippet(backend), `<main>${BADGE}${WARNING}</main>`)));
  const label = page.locator('live-credit-badge [part=pill]');
  const banner = page.locator('live-credit-warning [part=banner]').first();
  for (const [lang, role, source] of [
    ['zh-CN', '主播', '来源'],
    ['zh-HK', '直播主', '來源'],
    ['en-AU', 'Anchor', 'source'],
    ['zh_TW', '直播主', '來源'],
    ['xx', '主播', '来源'],
  ]) {
    await page.evaluate((tag) => window.document.documentElement.setAttribute('lang', tag), lang);
    await expect(label).toHaveAttribute('aria-label', new RegExp(`^${role} `));
    await expect(banner).toContainText(source);
  }
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('where the words of a language cannot be had, the next language wanted stands in', async ({ page, site, backend, problems }) => {
  const asked: string[] = [];
  await page.route(/\/cdn\/words-/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(site.set('/gone', document(snippet(backend), BADGE + WARNING, 'zh-TW')));
  // the browser of these tests is Chinese
  await expect(page.locator('live-credit-badge [part=pill]')).toHaveAttribute('aria-label', /^主播 /);
  await expect(page.locator('live-credit-warning [part=banner]').first()).toContainText('来源');
  const before = asked.length;
  await page.locator('live-credit-badge').evaluate((badge: HTMLElement & { refresh(): Promise<void> }) => badge.refresh());
  expect(asked).toHaveLength(before);
  expect(problems.errors).toEqual([]);
});
