import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { elsewhere, frameTag, frameUrl, framing, heightOf, inFrame } from './support/frames.js';

const BANNERS = { element: 'live-credit-warning', subject: 'anchor:a-1002' };
const SIGNED = { issuers: '/trust-list.json' };

/** Asks a frame from the page around for its height, as the script would; `heard` of the page then holds what it said. */
const ask = (page: Page, id = 'frame') =>
  page.evaluate((one) => {
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    port1.onmessage = ({ data }) => heard.push(data);
    document.querySelector<HTMLIFrameElement>(`#${one}`)!.contentWindow!.postMessage('live-credit-frame', '*', [port2]);
  }, id);

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

/** A page of an attacker's, who is in the frame instead. */
const attacker = (script: string) => framing(`<script>${script}</script>`);

test('the page can neither read nor alter what is in the frame', async ({ page, site, backend }) => {
  await page.goto(site.set('/host', framing(frameTag(frameUrl(backend)))));
  await expect(inFrame(page).locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  const reached = await page.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    const attempts = [
      () => frame.contentDocument!.body.innerHTML,
      () => frame.contentWindow!.document.body.append('forged'),
      () => frame.contentWindow!.customElements.get('live-credit-badge'),
      () => frame.contentWindow!.localStorage.length,
      () => (frame.contentWindow as unknown as { eval(code: string): void }).eval('1'),
    ];
    return attempts.filter((attempt) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    }).length;
  });
  expect(reached).toBe(0);
});

for (const [what, query] of [
  ['data of another origin, where nothing is signed', (url: string) => ({ endpoint: url })],
  ['a trust list of another origin', (url: string) => ({ issuers: `${url}/trust-list.json` })],
  ['a trust list and data of another origin', (url: string) => ({ endpoint: url, issuers: `${url}/trust-list.json` })],
  ['a trust list at an address that only begins like its own', (url: string, own: string) => ({ issuers: `${own}@${url.slice('http://'.length)}/trust-list.json` })],
  ['a trust list in the address itself', () => ({ issuers: 'data:application/json,[]' })],
  ['data of another origin with an empty trust list', (url: string) => ({ endpoint: `${url}//`, issuers: '' })],
] as const)
  test(`the page cannot say whom to believe: ${what}`, async ({ page, site, backend }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.set('/believe', framing(frameTag(frameUrl(backend, query(site.url, backend))))));
    const badge = inFrame(page).locator('live-credit-badge');
    await expect(badge).toHaveAttribute('status', 'failed');
    await expect(badge).toHaveAttribute('tone', 'unknown');
    expect(asked.filter((path) => /trust-list|\/v1\//.test(path))).toEqual([]);
  });

test('data of another origin is shown as far as an issuer on the list signed it', async ({ page, site, backend }) => {
  const names = (subject: string, id: string, endpoint: string) => frameTag(frameUrl(backend, { ...SIGNED, subject, endpoint }), { id });
  const other = backend.replace('localhost', '127.0.0.1');
  await page.goto(site.set('/others', framing(names('anchor:a-1001', 'true', other) + names('anchor:a-1003', 'forged', `${other}/tampered`))));
  await expect(inFrame(page, 'true').locator('live-credit-badge')).toHaveAttribute('trust', 'verified');
  await expect(inFrame(page, 'forged').locator('live-credit-badge')).toHaveAttribute('trust', 'tampered');
});

test('the word of whoever serves the frame counts before that of the page', async ({ page, site, backend }) => {
  const served = await (await fetch(`${backend}/cdn/frame.html`)).text();
  const signing = served.replace('data-endpoint="/"', 'data-endpoint="/" data-issuers="/trust-list.json"');
  await page.route('**/cdn/frame.html?*', async (route) => route.fulfill({ response: await route.fetch(), body: signing }));
  const query = { subject: 'anchor:a-1003', endpoint: `${backend}/tampered`, issuers: '' };
  await page.goto(site.set('/served', framing(frameTag(frameUrl(backend, query)))));
  await expect(inFrame(page).locator('live-credit-badge')).toHaveAttribute('trust', 'tampered');
});

test('what stands in the address is text, and only what the elements know of is taken over', async ({ page, site, backend, problems }) => {
  const markup = '"><img src=x onerror="top.hacked = 1">';
  const all = ['subject', 'lang', 'theme', 'size', 'variant', 'platform', 'live', 'onclick', 'style', 'id', 'of', 'report', 'nonce', '__proto__', 'constructor'];
  const query = Object.fromEntries(all.map((name) => [name, markup]));
  await page.goto(site.set('/markup', framing(frameTag(frameUrl(backend, query)))));
  const badge = inFrame(page).locator('live-credit-badge');
  await expect(badge).toHaveAttribute('status', 'failed');
  await expect(badge).toHaveAttribute('subject', markup);
  await expect(inFrame(page).locator('img')).toHaveCount(0);
  const names = await badge.evaluate((one) => one.getAttributeNames().sort());
  expect(names).toEqual(['lang', 'loading', 'permission', 'size', 'status', 'subject', 'theme', 'tone', 'trust', 'variant']);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect([...problems.errors, ...problems.violations]).toEqual([]);
});

for (const element of ['script', 'live-credit-room', 'LIVE-CREDIT-WARNING', 'constructor', '<b>', ''])
  test(`an element that is none of the two is a badge: "${element}"`, async ({ page, site, backend, problems }) => {
    await page.goto(site.set('/unknown', framing(frameTag(frameUrl(backend, { element })))));
    await expect(inFrame(page).locator('body > :not(noscript)')).toHaveCount(1);
    await expect(inFrame(page).locator('live-credit-badge')).toHaveAttribute('status', 'ready');
    expect(problems).toEqual({ errors: [], console: [], violations: [] });
  });

test('a subject that is none, or is missing, is neutral', async ({ page, site, backend }) => {
  const none = `${backend}/cdn/frame.html`;
  await page.goto(site.set('/none', framing(frameTag(frameUrl(backend, { subject: 'nobody' }), { id: 'wrong' }) + frameTag(none, { id: 'none' }))));
  await expect(inFrame(page, 'wrong').locator('live-credit-badge')).toHaveAttribute('status', 'failed');
  await expect(inFrame(page, 'none').locator('live-credit-badge')).toHaveAttribute('status', 'idle');
  for (const id of ['wrong', 'none']) await expect(inFrame(page, id).locator('live-credit-badge')).toHaveAttribute('tone', 'unknown');
});

test('another window than the page around is not told the height', async ({ page, site, backend }) => {
  const script = `
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (document.title = 'told ' + data.height);
    addEventListener('message', () => {
      parent.frames[0].postMessage('live-credit-frame', '*', [port2]);
      document.title = 'asked';
    });`;
  const sibling = elsewhere(site.set('/sibling', attacker(script)));
  await page.goto(site.set('/family', framing(frameTag(frameUrl(backend, BANNERS), { width: 420 }) + frameTag(sibling, { id: 'sibling' }))));
  await expect(inFrame(page).locator('[part=banner]').first()).toBeVisible();
  const title = () => inFrame(page, 'sibling').locator('html').evaluate(() => document.title);
  await page.evaluate(() => window.frames[1].postMessage('ask', '*'));
  await expect.poll(title).toBe('asked');
  await ask(page);
  await expect.poll(() => heard(page)).toHaveLength(1);
  // both would be told of a change
  await page.locator('#frame').evaluate((one: HTMLIFrameElement) => (one.width = '280'));
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(1);
  expect(await title()).toBe('asked');
});

test('a page that a frame was not meant for is not told the height', async ({ page, site, backend }) => {
  const meant = frameTag(frameUrl(backend, { ...BANNERS, host: site.url }), { id: 'meant', width: 420 });
  const other = frameTag(frameUrl(backend, { ...BANNERS, host: elsewhere(site.url) }), { id: 'other', width: 420 });
  await page.goto(site.set('/meant', framing(meant + other, backend)));
  await expect(inFrame(page, 'other').locator('[part=banner]').first()).toBeVisible();
  await expect.poll(() => heightOf(page, 'meant')).toBeGreaterThan(60);
  expect(await heightOf(page, 'other')).toBe(24);
});

test('a frame that went elsewhere gets no port', async ({ page, site, backend }) => {
  const script = `
    document.title = 'here';
    addEventListener('message', ({ data, ports }) => (document.title += ' ' + data + ' ' + ports.length));`;
  const evil = elsewhere(site.set('/elsewhere', attacker(script)));
  await page.goto(site.set('/gone', framing(frameTag(frameUrl(backend)), backend)));
  await expect(page.locator('#frame')).toHaveAttribute('style', 'height: 24px;');
  // the attribute stays as it was, and the script hears of the load
  await page.evaluate((url) => {
    document.querySelector('iframe')!.addEventListener('load', () => (document.title = 'loaded'));
    window.frames[0].location.href = url;
  }, evil);
  await expect(page).toHaveTitle('loaded');
  await page.evaluate(() => window.frames[0].postMessage('last', '*'));
  await expect.poll(() => inFrame(page).locator('html').evaluate(() => document.title)).toBe('here last 0');
});

test('only a height that can be one is taken, and nothing else', async ({ page, site, backend }) => {
  const script = `
    addEventListener('message', ({ ports: [port] }) => {
      const none = [1e9, 601, -1, NaN, Infinity, '50', '50px', null, true, [50], {}];
      for (const height of none) port.postMessage({ height });
      for (const data of [null, undefined, 50, '50', [], { Height: 50 }]) port.postMessage(data);
      port.postMessage({ height: 77, width: 999, style: 'position:fixed', cssText: 'inset:0' });
    });`;
  const evil = elsewhere(site.set('/sizes', attacker(script)));
  await page.addInitScript(() => {
    const seen: (string | null)[] = [];
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { target } of records) if (target instanceof HTMLIFrameElement) seen.push(target.getAttribute('style'));
    }).observe(document, { subtree: true, attributeFilter: ['style', 'width', 'height'] });
  });
  await page.goto(site.set('/sized', framing(frameTag(evil), backend)));
  await expect.poll(() => heightOf(page)).toBe(77);
  expect(await page.evaluate(() => (window as unknown as { seen: unknown }).seen)).toEqual(['height: 77px;']);
});

test('a frame whose address the page changed is no longer listened to', async ({ page, site, backend }) => {
  const script = `
    let port;
    addEventListener('message', ({ data, ports }) => {
      // a page may open another channel, which takes the place of the one before
      port = ports[0] ?? port;
      port.postMessage({ height: data === 'again' ? 300 : 77 });
      if (data === 'again') parent.postMessage('sent', '*');
    });`;
  const evil = elsewhere(site.set('/old', attacker(script)));
  await page.goto(site.set('/changed', framing(frameTag(evil), backend)));
  await expect.poll(() => heightOf(page)).toBe(77);
  // the new page never comes, so that the old one is still there
  await page.route('**/never', () => {});
  await page.evaluate(async (url) => {
    const sent = new Promise((heard) => addEventListener('message', heard, { once: true }));
    document.querySelector('iframe')!.src = url;
    window.frames[0].postMessage('again', '*');
    await sent;
    await new Promise((later) => setTimeout(later, 200));
  }, `${site.url}/never`);
  expect(await heightOf(page)).toBe(77);
});

test('a page opened by itself talks to nobody, and is a badge all the same', async ({ page, backend, problems }) => {
  await page.goto(frameUrl(backend, { lang: 'en' }));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'ready');
  const { port } = await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    window.postMessage('live-credit-frame', '*', [port2]);
    return new Promise<{ port: string }>((told) => {
      port1.onmessage = () => told({ port: 'told' });
      setTimeout(() => told({ port: 'silent' }), 500);
    });
  });
  expect(port).toBe('silent');
  expect(problems.errors).toEqual([]);
});

test('a frame whose script is not the one that was built shows nothing', async ({ page, site, backend }) => {
  await page.route('**/cdn/live-credit.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};document.body.append('forged')` });
  });
  await page.goto(site.set('/tampered', framing(frameTag(frameUrl(backend)))));
  await expect(inFrame(page).locator('live-credit-badge')).toBeAttached();
  await page.waitForLoadState('load');
  expect(await inFrame(page).locator('body').evaluate((body: HTMLElement) => [body.innerText.trim(), !!customElements.get('live-credit-badge')])).toEqual(['', false]);
});
