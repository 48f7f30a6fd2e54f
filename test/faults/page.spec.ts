import type { Page } from '@playwright/test';
import { BADGE, document as written, snippet } from '../e2e/support/pages.js';
import { expect, test, type Problems } from '../e2e/support/fixtures.js';
import { looks } from './support/faults.js';
import { reply, startHostile, type Behaviour, type Hostile } from './support/hostile-server.js';
import { FAILED, GOOD, report } from './support/looks.js';

const good = reply(200, () => report());
const later =
  (ms: number): Behaviour =>
  (...about) =>
    void setTimeout(() => good(...about), ms);

/** The script without an endpoint of its own: each badge names the hostile one. */
const script = (backend: string) => `<script type="module" src="${backend}/cdn/live-credit.js"></script>`;
const badge = (server: Hostile, subject = 'anchor:a-1') => `<live-credit-badge subject="${subject}" loading="eager" endpoint="${server.url}"></live-credit-badge>`;

const expectQuiet = (problems: Problems) => {
  expect(problems.errors).toEqual([]);
  expect(problems.console.filter((line) => line.includes('live-credit:'))).toEqual([]);
};

/** What a page may do with an element while it waits for its answer, and what is then to be seen of it. */
const MOVES: [what: string, act: (page: Page) => Promise<unknown>][] = [
  ['is taken out and put back', (page) => page.evaluate(() => {
    const one = document.querySelector('live-credit-badge')!;
    const place = one.parentElement!;
    one.remove();
    setTimeout(() => place.append(one), 100);
  })],
  ['is moved a hundred times', (page) => page.evaluate(() => {
    const one = document.querySelector('live-credit-badge')!;
    for (let i = 0; i < 100; i++) document.body.append(one);
  })],
  ['is moved into a shadow root and out of it', (page) => page.evaluate(() => {
    const one = document.querySelector('live-credit-badge')!;
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.append(one);
    setTimeout(() => document.body.append(one), 50);
  })],
  ['is adopted into a frame and brought back', (page) => page.evaluate(async () => {
    const one = document.querySelector('live-credit-badge')!;
    const frame = document.body.appendChild(document.createElement('iframe'));
    await new Promise((ready) => setTimeout(ready, 50));
    frame.contentDocument!.body.append(one);
    await new Promise((ready) => setTimeout(ready, 50));
    document.body.append(one);
  })],
  ['is cloned with its template', (page) => page.evaluate(() => {
    const template = document.createElement('template');
    const one = document.querySelector('live-credit-badge')!;
    template.innerHTML = one.outerHTML;
    one.replaceWith(template.content.cloneNode(true));
  })],
];

for (const [what, act] of MOVES)
  test(`promise 1: an element that ${what} while it waits shows its grade, asked for once`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    const server = await startHostile(later(800));
    await page.goto(site.set('/moves', written(script(backend), `<p>${badge(server)}</p>`)));
    await expect.poll(() => server.asked.length).toBe(1);
    await act(page);
    await expect.poll(() => looks(page)).toEqual([GOOD]);
    expect(server.asked).toHaveLength(1);
    expectQuiet(problems);
    await server.close();
  });

test('promise 3: a subject that changes a thousand times a second is asked about once', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const slow = await startHostile(later(300));
  await page.goto(site.set('/changes', written(script(backend), badge(slow))));
  await page.evaluate(async () => {
    const one = document.querySelector('live-credit-badge')!;
    const end = performance.now() + 2_000;
    for (let i = 0; performance.now() < end; i++) {
      one.setAttribute('subject', i % 2 ? 'anchor:a-1' : 'anchor:a-2');
      await new Promise((turn) => setTimeout(turn));
    }
    one.setAttribute('subject', 'anchor:a-1');
  });
  await expect.poll(() => looks(page)).toEqual([GOOD]);
  // the report of a-1 for a-2 is refused, and that question is not asked again either
  expect([...slow.asked].sort()).toEqual(['/v1/credits/anchor/a-1', '/v1/credits/anchor/a-2']);
  expectQuiet(problems);
  await slow.close();
});

test('promise 3: an element that a page draws anew ten times a second does not press a backend that fails', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const server = await startHostile(reply(500, '{}'));
  await page.goto(site.set('/redraws', written(script(backend), `<p>${badge(server)}</p>`)));
  await page.evaluate(async () => {
    const place = document.querySelector('p')!;
    for (let i = 0; i < 30; i++) {
      await new Promise((turn) => setTimeout(turn, 100));
      place.innerHTML = String(place.innerHTML);
    }
  });
  await expect.poll(() => looks(page)).toEqual([FAILED]);
  expect(server.asked.length).toBeLessThanOrEqual(3);
  expectQuiet(problems);
  await server.close();
});

test('promise 3: 500 elements at once ask one question a subject, and a dead backend is soon left alone', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const alive = await startHostile((socket, asked) => reply(200, () => report().replace('"a-1"', `"${asked.path.split('/').pop()}"`))(socket, asked));
  const dead = await startHostile(reply(503, '{}'));
  const many = (server: Hostile, until: number) => Array.from({ length: 250 }, (_, i) => badge(server, `anchor:b-${i % until}`)).join('');
  await page.goto(site.set('/many', written(script(backend), many(alive, 50) + many(dead, 250))));
  await expect(page.locator('live-credit-badge[status=ready]')).toHaveCount(250, { timeout: 30_000 });
  await expect(page.locator('live-credit-badge[status=failed]')).toHaveCount(250, { timeout: 30_000 });
  expect(alive.asked).toHaveLength(50);
  expect(dead.asked.length).toBeLessThanOrEqual(250 * 3);
  const asked = dead.asked.length;
  await page.evaluate((one) => document.body.insertAdjacentHTML('beforeend', one), many(dead, 250).replaceAll('b-', 'c-'));
  await expect(page.locator('live-credit-badge[status=failed]')).toHaveCount(500);
  expect(dead.asked).toHaveLength(asked);
  expectQuiet(problems);
  await alive.close();
  await dead.close();
});

test('promise 1: a page written by document.write works', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const js = { 'content-type': 'text/javascript' };
  const writer = site.set('/writer.js', `document.write(${JSON.stringify(BADGE)})`, js);
  await page.goto(site.set('/written', written(snippet(backend), `<script src="${writer}"></script>`)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  expectQuiet(problems);
});

test('promise 7: a document written over the page leaves nothing that asks', async ({ page, site, backend, problems }) => {
  await page.clock.install();
  const server = await startHostile(good);
  await page.goto(site.set('/over', written(script(backend), badge(server))));
  await expect.poll(() => looks(page)).toEqual([GOOD]);
  await page.evaluate(() => {
    document.open();
    document.write('<p>another page</p>');
    document.close();
  });
  await page.clock.runFor(120_000);
  await expect(page.getByText('another page')).toBeVisible();
  expect(server.asked).toHaveLength(1);
  expectQuiet(problems);
  await server.close();
});

test('promise 4: the way back to a page shows its grade, and asks when it is time', { tag: '@everywhere' }, async ({ page, site, backend, problems, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox takes the page back whole, and Playwright waits for a load that never comes');
  await page.goto(site.set('/first', written(snippet(backend), BADGE)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  await page.goto(site.set('/second', written('', '<p>second</p>')));
  await page.goBack();
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  expectQuiet(problems);
});

test('promise 7: routes that come and go in an SPA leave no element asking', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  await page.clock.install();
  const server = await startHostile((socket, asked) => reply(200, () => report().replace('"a-1"', `"${asked.path.split('/').pop()}"`))(socket, asked));
  await page.goto(site.set('/spa', written(script(backend), '<main></main>')));
  for (let route = 0; route < 20; route++) {
    await page.evaluate(
      ([url, id]) => {
        history.pushState({}, '', `?route=${id}`);
        document.querySelector('main')!.innerHTML = `<live-credit-badge subject="anchor:r-${id}" loading="eager" endpoint="${url}"></live-credit-badge>`;
      },
      [server.url, route] as const,
    );
    await expect(page.locator('live-credit-badge[status=ready]')).toBeVisible();
  }
  await page.evaluate(() => document.querySelector('main')!.replaceChildren());
  await page.clock.runFor(120_000);
  expect(server.asked).toHaveLength(20);
  expectQuiet(problems);
  await server.close();
});

const RESETS = [
  '* { all: unset !important }',
  '*, *::before, *::after { all: unset !important; position: static !important; color: red !important; content: "x" !important }',
  '* { font: 40px cursive !important; letter-spacing: 1em !important; text-transform: uppercase !important; float: left !important }',
  '::part(pill) { color: inherit } :not(:defined) { display: none } [tone] { filter: none }',
];

for (const css of RESETS)
  test(`promise 6: a page that sets ${css.slice(0, 70)} does not reach inside`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    const sheet = site.set('/reset.css', css, { 'content-type': 'text/css' });
    await page.goto(site.set('/resets', written(`<link rel="stylesheet" href="${sheet}">${snippet(backend)}`, BADGE)));
    const grade = page.locator('live-credit-badge [part=grade]');
    await expect(grade).toHaveCSS('font-size', '12px');
    await expect(grade).toHaveCSS('letter-spacing', 'normal');
    await expect(grade).toHaveCSS('text-transform', 'none');
    await expect(page.locator('live-credit-badge [part=pill]')).not.toHaveCSS('color', 'rgb(255, 0, 0)');
    expectQuiet(problems);
  });

test('promise 6: what a page hides stays hidden, and is not in anybody’s way', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const sheet = site.set('/hide.css', 'live-credit-badge { display: none !important }', { 'content-type': 'text/css' });
  await page.goto(site.set('/hidden', written(`<link rel="stylesheet" href="${sheet}">${snippet(backend)}`, BADGE)));
  await page.waitForFunction(() => !!customElements.get('live-credit-badge'));
  await expect(page.locator('live-credit-badge')).toBeHidden();
  expectQuiet(problems);
});

/** Storage as browsers give it where it is switched off, full, or a page has put something else in its place. */
const STORAGES: [what: string, spoil: () => void][] = [
  ['throws at every touch', () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  }],
  ['is full', () => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  }],
  ['is missing', () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: undefined });
  }],
  ['holds what somebody else put there', () => {
    Storage.prototype.getItem = () => '{"__proto__":{"tone":"good"},"length":1e9';
  }],
];

const WARNING = '<live-credit-warning subject="anchor:a-1003"></live-credit-warning>';

for (const [what, spoil] of STORAGES)
  test(`promise 1: storage that ${what} costs nothing: warnings are shown and dismissed all the same`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    await page.addInitScript(spoil);
    await page.goto(site.set('/storage', written(snippet(backend), BADGE + WARNING)));
    await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
    await expect(page.locator('live-credit-warning [data-code]').first()).toBeVisible();
    const dismiss = page.locator('live-credit-warning [part=dismiss]').first();
    if (await dismiss.count()) await dismiss.click();
    expectQuiet(problems);
  });

test('promise 2: in print the grade is there, in words', async ({ page, site, backend, problems }) => {
  await page.goto(site.set('/print', written(snippet(backend), BADGE)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('live-credit-badge [part=grade]')).toBeVisible();
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(1_000);
  expectQuiet(problems);
});

test('promise 6: a page with the same Lit, not bundled with ours, shares nothing with it', { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
  const lit = (path: string) => `/node_modules/${path}`;
  await page.route('**/node_modules/**', (route) => route.fulfill({ path: `.${new URL(route.request().url()).pathname}`, contentType: 'text/javascript' }));
  const map = JSON.stringify({
    imports: {
      lit: lit('lit/index.js'),
      'lit-html': lit('lit-html/lit-html.js'),
      'lit-html/is-server.js': lit('lit-html/is-server.js'),
      '@lit/reactive-element': lit('@lit/reactive-element/reactive-element.js'),
      'lit-element/lit-element.js': lit('lit-element/lit-element.js'),
    },
  });
  const host = `import { html, LitElement } from 'lit'; customElements.define('host-element', class extends LitElement { render() { return html\`<b>host</b>\`; } });`;
  const head = `<script type="importmap">${map}</script><script type="module">${host}</script>${snippet(backend)}`;
  await page.goto(site.set('/own-lit', written(head, `<host-element></host-element>${BADGE}`)));
  await expect(page.getByText('host', { exact: true })).toBeVisible();
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good');
  expectQuiet(problems);
});
