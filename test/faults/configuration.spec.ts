import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/fixtures.js';
import { BADGE, document, snippet, WARNING } from '../e2e/support/pages.js';
import { startHostile, type Hostile } from './support/hostile-server.js';
import { reply } from './support/hostile-server.js';

/** Where nobody may be led to; it would answer anything. */
let evil: Hostile;
test.beforeAll(async () => {
  evil = await startHostile(reply(200, '{}'));
});
test.afterAll(() => evil.close());

const shows = async (page: Page, tone = 'good') => expect(page.locator('live-credit-badge').first()).toHaveAttribute('tone', tone);

const ours = (console: readonly string[]) => console.filter((line) => line.includes('live-credit:'));

/** Where a page lets its users write HTML without scripts, this may be in it, before anything of ours. */
const CLOBBERING: [fault: string, html: (url: string) => string][] = [
  ['an image named currentScript', (url) => `<img name="currentScript" src="${url}/x.png">`],
  ['a form named currentScript with fields', (url) => `<form name="currentScript"><input name="src" value="${url}/x.js"><input name="dataset"></form>`],
  ['links whose ids are options', (url) => ['endpoint', 'issuers', 'platform', 'batch', 'nonce', 'enabled'].map((id) => `<a id="${id}" name="${id}" href="${url}"></a>`).join('')],
  ['a form whose id is that of the package', (url) => `<form id="live-credit"><input name="endpoint" value="${url}"></form><form id="LiveCredit"></form>`],
  ['two links of one id, which are a list by name', (url) => `<a id="config"></a><a id="config" name="endpoint" href="${url}"></a>`],
  ['frames named as globals', () => '<iframe name="fetch" srcdoc=""></iframe><iframe name="customElements" srcdoc=""></iframe><iframe name="location" srcdoc=""></iframe>'],
  ['a script of another type with an endpoint', (url) => `<script type="text/plain" data-endpoint="${url}" src="${url}/live-credit.js"></script>`],
  ['a script of another type with a trust list', (url) => `<script type="application/json" data-endpoint="${url}" data-issuers="${url}/list.json">{}</script>`],
  ['a picture of vectors with a script element', (url) => `<svg><script type="text/plain" data-endpoint="${url}"></script></svg>`],
  ['a base for addresses', (url) => `<base href="${url}/">`],
];

for (const [fault, html] of CLOBBERING)
  test(`promise 5: ${fault} says nothing about where to ask`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    await page.goto(site.set('/clobbering', document('', html(evil.url) + snippet(backend) + BADGE + WARNING)));
    await shows(page);
    const asked = evil.asked.splice(0).filter((path) => path.includes('/v1/') || path.includes('json') || path.includes('cdn'));
    expect(asked).toEqual([]);
    expect(problems.errors).toEqual([]);
    expect(ours(problems.console)).toEqual([]);
  });

/** What of `document` a named element stands before. */
const MEMBERS = ['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'importNode', 'createComment', 'createTextNode', 'addEventListener', 'head', 'body', 'documentElement', 'visibilityState', 'hidden', 'activeElement', 'fullscreenElement', 'adoptedStyleSheets', 'createDocumentFragment', 'currentScript', 'readyState', 'fonts', 'baseURI', 'defaultView', 'URL'];

for (const member of MEMBERS)
  test(`promise 6: an image named ${member} throws nothing into the page, and leads nowhere`, async ({ page, site, backend, problems }) => {
    await page.goto(site.set('/member', document('', `<img name="${member}" src="data:,"><form name="${member}"></form>${snippet(backend)}${BADGE}${WARNING}`)));
    await page.waitForLoadState('networkidle');
    const tone = await page.locator('live-credit-badge').getAttribute('tone');
    // without what templates are made with, nothing of ours is there
    expect([null, 'good']).toContain(tone);
    expect(problems.errors).toEqual([]);
    expect(ours(problems.console).length).toBeLessThanOrEqual(1);
  });

const OPTIONS = ['endpoint', 'issuers', 'platform', 'nonce', 'lang', 'theme', 'live', 'batch', 'enabled'];

for (const name of OPTIONS)
  test(`promise 6: ${name} in every object's prototype is no option`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    const value = ['endpoint', 'issuers'].includes(name) ? evil.url : name === 'enabled' ? false : 'evil';
    await page.addInitScript(([key, given]) => Object.assign(Object.prototype, { [key]: given }), [name, value] as const);
    await page.goto(site.set('/polluted', document(snippet(backend), BADGE + WARNING)));
    await shows(page);
    expect(evil.asked.splice(0)).toEqual([]);
    expect(problems.errors).toEqual([]);
    expect(ours(problems.console)).toEqual([]);
  });

test('promise 6: an endpoint in every object’s prototype is none where the page names none', async ({ page, site, backend }) => {
  await page.addInitScript((url) => Object.assign(Object.prototype, { endpoint: url }), evil.url);
  await page.goto(site.set('/polluted', document(`<script type="module" src="${backend}/cdn/live-credit.js"></script>`, BADGE)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'failed');
  expect(evil.asked.splice(0)).toEqual([]);
});

/** What an endpoint is not. */
const ENDPOINTS = [
  'javascript:alert(1)//',
  'JaVaScRiPt:alert(1)//',
  'java\nscript:alert(1)',
  'data:application/json,{}',
  'blob:http://127.0.0.1/1',
  'file:///etc/passwd',
  'about:blank',
  'view-source:http://127.0.0.1/',
  'ws://127.0.0.1/',
  'vbscript:msgbox(1)',
  'http://user:secret@127.0.0.1/',
  'https://user@127.0.0.1/',
  'https://credit.example.com/?key=1',
  'https://credit.example.com/#x',
  'http://',
  'http://[::1',
  'http://%00/',
];

test(`promise 5: what is no address of a backend is asked for nothing ×${ENDPOINTS.length * 2}`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => asked.push('dialog')));
  await page.goto(site.set('/endpoints', document(snippet(backend), '<main></main>')));
  await page.waitForFunction(() => customElements.get('live-credit-badge'));
  asked.length = 0;
  await page.evaluate((endpoints) => {
    for (const endpoint of endpoints) {
      const badge = window.document.createElement('live-credit-badge');
      const room = window.document.createElement('live-credit-room');
      for (const [name, value] of Object.entries({ subject: 'anchor:a-1001', loading: 'eager', endpoint })) badge.setAttribute(name, value);
      for (const [name, value] of Object.entries({ room: 'r-8848', endpoint })) room.setAttribute(name, value);
      const inner = window.document.createElement('live-credit-badge');
      inner.setAttribute('of', 'anchor');
      inner.setAttribute('loading', 'eager');
      room.append(inner);
      window.document.querySelector('main')!.append(badge, room);
    }
  }, ENDPOINTS);
  await expect(page.locator('live-credit-badge[status=failed][tone=unknown]')).toHaveCount(ENDPOINTS.length * 2);
  expect(asked.filter((url) => !url.includes('/cdn/'))).toEqual([]);
  expect(problems.errors).toEqual([]);
  expect(new Set(ours(problems.console)).size).toBe(ours(problems.console).length);
});

test('promise 5: an address without a scheme is that of the page', async ({ page, site, backend }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const head = `<script type="module" src="${backend}/cdn/live-credit.js" data-endpoint="${backend.replace('http:', '')}"></script>`;
  await page.goto(site.set('/relative', document(head, BADGE)));
  await shows(page);
  expect(asked.filter((url) => url.includes('/v1/'))).toEqual([`${backend}/v1/credits/anchor/a-1001`]);
});
