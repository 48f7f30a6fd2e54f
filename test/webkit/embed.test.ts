import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BADGE, snippet, strictPolicy, WARNING } from '../e2e/support/pages.js';
import { serve } from '../e2e/support/servers.js';
import { hasAttribute, problemsOf, setWatched, wordsOf } from './support/pages.js';
import { useWebKit } from './support/webkit.js';

const at = useWebKit();
const NONE = { errors: [], console: [], violations: [] };
const FALLBACK = '<live-credit-badge subject="anchor:a-1001">小鹿好物</live-credit-badge>';

/** The strictest policy under which the page may also watch itself, and MiniBrowser ask for the site's icon as it always does. */
const strict = () => {
  const headers = strictPolicy(at.backend, ` ${at.site.url}`);
  headers['content-security-policy'] += `; img-src ${at.site.url}/favicon.ico`;
  return headers;
};

test('five lines on another origin show badge and banner under the strictest policy', async () => {
  await at.page.goTo(setWatched(at.site, BADGE + WARNING, { head: snippet(at.backend), headers: strict() }));
  await hasAttribute(at.page, 'live-credit-badge', 'tone', 'good');
  assert.match(await wordsOf(at.page, 'live-credit-badge', '[part=pill]'), /AA.*信用优秀/);
  assert.match(await wordsOf(at.page, 'live-credit-warning', '[data-code=platform-warning]'), /主播 小鹿好物/);
  await at.page.screenshot('strict');
  assert.deepEqual(await problemsOf(at.page), NONE);
});

test('what goes against that policy, an uncaught error and a warning are all seen', async () => {
  const wrong = at.site.set('/wrong.js', 'console.warn("said"); throw new Error("thrown")', { 'content-type': 'text/javascript' });
  const head = `<script src="${wrong}"></script><style>p { color: red }</style>`;
  await at.page.goTo(setWatched(at.site, '<p>text</p>', { head, headers: strict() }));
  const { errors, console, violations } = await problemsOf(at.page);
  assert.deepEqual(console, ['said']);
  assert.match(errors.join(), /thrown/);
  assert.match(violations.join(), /^style-src/);
});

test('the classic loader does the same', async () => {
  const head = `<script async src="${at.backend}/cdn/live-credit.iife.js" data-endpoint="${at.backend}"></script>`;
  await at.page.goTo(setWatched(at.site, BADGE, { head, headers: strict() }));
  await hasAttribute(at.page, 'live-credit-badge', 'tone', 'good');
  assert.deepEqual(await problemsOf(at.page), NONE);
});

test('a page that refuses the Trusted Types policy keeps its light DOM and gets one warning', async () => {
  const headers = strict();
  headers['content-security-policy'] = headers['content-security-policy'].replace('trusted-types live-credit', 'trusted-types other');
  await at.page.goTo(setWatched(at.site, FALLBACK, { head: snippet(at.backend), headers }));
  const warned = await at.page.until(() => (window as unknown as { problems: { console: string[] } }).problems.console.join('\n'));
  assert.match(warned, /^live-credit: [^\n]*$/);
  assert.equal(await at.page.run(() => document.querySelector('live-credit-badge')!.shadowRoot), null);
});

for (const [name, status, body] of [
  ['500', 500, '{}'],
  ['a captive portal', 200, '<!doctype html><script>alert(1)</script>'],
  ['truncated JSON', 200, '{"subject":{"kind":"anchor"'],
] as const) {
  test(`${name} is failed, and throws nothing into the page`, async () => {
    const broken = await serve((_, response) => {
      response.writeHead(status, { 'access-control-allow-origin': '*', 'content-type': 'application/json' }).end(body);
    });
    try {
      const head = snippet(at.backend).replace(`data-endpoint="${at.backend}"`, `data-endpoint="${broken.url}"`);
      await at.page.goTo(setWatched(at.site, BADGE + WARNING, { head }));
      await hasAttribute(at.page, 'live-credit-badge', 'status', 'failed');
      assert.equal(await wordsOf(at.page, 'live-credit-badge', '[part=note]'), '信息暂不可用');
      assert.deepEqual(await problemsOf(at.page), NONE);
    } finally {
      await broken.close();
    }
  });
}

const NO_INTEGRITY = 'WebKit checks the integrity of script elements and import maps, not that of modulepreload';

test('a lazy chunk whose bytes were changed never runs', { skip: NO_INTEGRITY }, async () => {
  const cdn = await serve((request, response) => {
    void fetch(at.backend + request.url).then(async (original) => {
      const script = await original.text();
      const tampered = request.url!.includes('/overlay-') ? `globalThis.tampered = true;\n${script}` : script;
      const type = original.headers.get('content-type') ?? '';
      response.writeHead(original.status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(tampered);
    });
  });
  try {
    const body = `<div style="position:relative;height:400px">${WARNING.replace('>', ' placement="overlay">')}</div>`;
    const head = snippet(cdn.url).replace(`data-endpoint="${cdn.url}"`, `data-endpoint="${at.backend}"`);
    await at.page.goTo(setWatched(at.site, body, { head }));
    await wordsOf(at.page, 'live-credit-warning', '[data-code]');
    await at.page.until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/overlay-')));
    await new Promise((later) => setTimeout(later, 500));
    assert.equal(await at.page.run(() => 'tampered' in globalThis), false);
    assert.deepEqual((await problemsOf(at.page)).errors, []);
  } finally {
    await cdn.close();
  }
});

test('the badge is reached by Tab and pressed by Enter', async () => {
  await at.page.goTo(setWatched(at.site, BADGE, { head: snippet(at.backend) }));
  await hasAttribute(at.page, 'live-credit-badge', 'tone', 'good');
  await at.page.run(() => {
    document.addEventListener('live-credit-open', ({ target }) => (document.title = (target as Element).localName));
  });
  await at.page.press('\uE004');
  assert.equal(await at.page.run(() => document.activeElement?.localName), 'live-credit-badge');
  await at.page.press('\uE007');
  assert.equal(await at.page.until(() => document.title.startsWith('live-credit') && document.title), 'live-credit-badge');
});
