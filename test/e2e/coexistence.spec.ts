import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BADGE, document, snippet, strictPolicy } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

const bundle = readFileSync(new URL('../../dist/cdn/live-credit.js', import.meta.url), 'utf8');
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
const FALLBACK = '<live-credit-badge subject="anchor:a-1001">小鹿好物</live-credit-badge>';
const js = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };

test('loading the script twice is harmless', async ({ page, site, backend, problems }) => {
  const again = `<script type="module" src="${backend}/cdn/live-credit.js?again" data-endpoint="${backend}"></script>`;
  await page.goto(site.set('/twice', document(snippet(backend) + again, BADGE), strictPolicy(backend)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('another version of itself on the page stays idle and says so once', async ({ page, site, backend, problems }) => {
  expect(bundle).toContain(`"${version}"`);
  const newer = site.set('/newer.js', bundle.replaceAll(`"${version}"`, '"99.0.0"'), js);
  const head = `${snippet(backend)}<script type="module" src="${newer}" data-endpoint="${backend}"></script>`;
  await page.goto(site.set('/versions', document(head, BADGE), strictPolicy(backend, ` ${site.url}`)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  await expect.poll(() => problems.console).toEqual([`warning: live-credit: version ${version} is on this page already, 99.0.0 stays idle`]);
  expect(problems.errors).toEqual([]);
  expect(problems.violations).toEqual([]);
});

test('another copy of Lit with its own policy lives beside it', async ({ page, site, backend, problems }) => {
  // what any bundle with Lit does when it is imported, under its own policy name
  const host = site.set(
    '/host.js',
    `const policy = trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });
     (globalThis.litHtmlVersions ??= []).push('3.3.3');
     (globalThis.reactiveElementVersions ??= []).push('2.1.2');
     const template = document.createElement('template');
     template.innerHTML = policy.createHTML('<b id="host">host</b>');
     document.body.append(template.content);
     window.hostRan = true;`,
    js,
  );
  const headers = strictPolicy(backend, ` ${site.url}`);
  headers['content-security-policy'] += ' lit-html';
  const head = `<script type="module" src="${host}"></script>${snippet(backend)}`;
  await page.goto(site.set('/lit', document(head, BADGE), headers));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  await expect(page.locator('#host')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { litHtmlVersions: string[] }).litHtmlVersions)).toEqual(['3.3.3']);
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('a page that refuses the policy keeps the light DOM and gets one warning of ours', async ({ page, site, backend, problems }) => {
  const headers = strictPolicy(backend);
  headers['content-security-policy'] = headers['content-security-policy'].replace('trusted-types live-credit', 'trusted-types other');
  await page.goto(site.set('/refused', document(snippet(backend), FALLBACK), headers));
  await expect.poll(() => problems.console.filter((line) => line.startsWith('warning: live-credit'))).toHaveLength(1);
  await expect(page.getByText('小鹿好物')).toBeVisible();
  expect(await page.evaluate(() => !!customElements.get('live-credit-badge'))).toBe(false);
  expect(problems.errors).toEqual([]);
});

test('element ids that clobber globals change nothing', async ({ page, site, backend, problems }) => {
  const names = [
    'trustedTypes', 'litHtmlVersions', 'reactiveElementVersions', 'litElementVersions', 'litHtmlPolyfillSupport',
    'litElementPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementHydrateSupport', 'litPropertyMetadata', 'litNonce',
    'ShadyCSS', 'ShadyDOM', 'customElements', 'fetch', 'liveCredit', 'live-credit', 'location', 'performance',
  ];
  const clobbering = names.map((name) => `<a id="${name}" name="${name}" href="https://evil.example/${name}"></a>`).join('');
  const forms = '<form name="host" id="host"></form><img name="endpoint" alt="">';
  await page.goto(site.set('/ids', document('', clobbering + forms + BADGE + snippet(backend)), strictPolicy(backend)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});

test('an image that clobbers document.currentScript cannot make the loader fetch from elsewhere', async ({ page, site, backend, problems }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const image = `<img name="currentScript" alt="" src="${site.url}/evil/x.png">`;
  const loader = `<script src="${backend}/cdn/live-credit.iife.js" data-endpoint="${backend}"></script>`;
  await page.goto(site.set('/current', document('', image + loader + BADGE)));
  await page.waitForTimeout(500);
  expect(asked.filter((url) => url.endsWith('/evil/live-credit.js'))).toEqual([]);
  expect(problems.errors).toEqual([]);
});

test('a lazy chunk whose bytes were changed never runs', async ({ page, site, backend, problems }) => {
  await page.route(/\/cdn\/overlay-/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `globalThis.tampered = true;\n${await response.text()}` });
  });
  const body = '<div style="position:relative;height:400px"><live-credit-warning subject="anchor:a-1001" placement="overlay"></live-credit-warning></div>';
  await page.goto(site.set('/tampered', document(snippet(backend), body)));
  await expect(page.locator('live-credit-warning [data-code]').first()).toBeVisible();
  await expect.poll(() => problems.console.join()).toContain('integrity');
  expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);
  expect(problems.errors).toEqual([]);
});
