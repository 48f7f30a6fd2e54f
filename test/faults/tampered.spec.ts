import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/fixtures.js';
import { BADGE, document, snippet, WARNING } from '../e2e/support/pages.js';

const ours = (console: readonly string[]) => console.filter((line) => line.includes('live-credit:'));

/** What pages do to the browser's own things before any other script runs; all of it was seen on real ones. */
const TAMPERED: Record<string, () => void> = {
  'frozen prototypes': () => {
    for (const one of [Object, Array, Function, Promise, String, Number, RegExp, Map, Set, URL, Headers]) Object.freeze(one.prototype);
    for (const one of [Node, Element, HTMLElement, Document, EventTarget, Event]) Object.freeze(one.prototype);
  },
  'frozen constructors': () => {
    for (const one of [Object, Array, Promise, Date, JSON, Math, Reflect, URL, Intl]) Object.freeze(one);
  },
  'methods in every object, seen by every loop': () => {
    const extra = { extend: () => ({}), each: () => ({}), isEmpty: () => false, keys: () => [], clone: () => ({}), report: {}, tone: 'good', last: {} };
    Object.assign(Object.prototype, extra);
  },
  'methods in every list, seen by every loop': () => {
    Object.assign(Array.prototype, { last: () => undefined, first: () => undefined, remove: () => undefined, contains: () => false, each: () => undefined });
  },
  'toJSON of Prototype.js': () => {
    const toJSON = function (this: unknown[]) {
      return `[${this.map(String).join(', ')}]`;
    };
    Object.assign(Array.prototype, { toJSON });
    Object.assign(String.prototype, {
      toJSON(this: string) {
        return `"${String(this)}"`;
      },
    });
  },
  'Array.from of MooTools, which knows no iterables': () => {
    Object.assign(Array, { from: (all: ArrayLike<unknown> | null) => (all == null ? [] : (Array.prototype.slice.call(all) as unknown[])) });
  },
  'list methods of an old shim': () => {
    Object.assign(Array.prototype, {
      find(this: unknown[], found: (one: unknown, i: number, all: unknown[]) => boolean) {
        for (let i = 0; i < this.length; i++) if (found(this[i], i, this)) return this[i];
        return undefined;
      },
      includes(this: unknown[], one: unknown) {
        return this.indexOf(one) >= 0;
      },
    });
  },
  'a fetch that wraps another': () => {
    const real = window.fetch;
    window.fetch = function (...given: Parameters<typeof fetch>) {
      return real.apply(window, given).then((answer) => answer.clone());
    };
  },
  'a fetch that leaves out what it does not know': () => {
    const real = window.fetch;
    window.fetch = (address) => real(typeof address === 'string' ? address : (address as Request).url);
  },
  'a fetch over XMLHttpRequest': () => {
    window.fetch = (address) =>
      new Promise((done, fail) => {
        const request = new XMLHttpRequest();
        request.open('GET', address as string);
        request.onload = () => {
          const date = request.getResponseHeader('date');
          const headers = { get: (name: string) => (name.toLowerCase() === 'date' ? date : null) };
          done({ ok: request.status < 400, status: request.status, headers, text: () => Promise.resolve(request.responseText) } as unknown as Response);
        };
        request.onerror = fail;
        request.send();
      });
  },
  'a promise of an old library': () => {
    const Native = window.Promise;
    class Old<T> extends Native<T> {
      done() {
        return this;
      }
    }
    window.Promise = Old;
  },
  'timers that are objects': () => {
    const { setTimeout: later, clearTimeout: never } = window;
    Object.assign(window, {
      setTimeout: (...given: Parameters<typeof later>) => ({ id: later(...given) }),
      clearTimeout: (timer?: { id: number }) => never(timer?.id),
    });
  },
  'an addEventListener that wraps its listeners': () => {
    const real = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const wrapped = listener && function (this: unknown, event: Event) {
        return typeof listener === 'function' ? listener.call(this as EventTarget, event) : listener.handleEvent(event);
      };
      return real.call(this, type, wrapped, options);
    };
  },
  'a define that wraps classes': () => {
    const real = customElements.define.bind(customElements);
    customElements.define = (name, element, options) => real(name, class extends element {}, options);
  },
  'an attachShadow that opens and wraps': () => {
    const real = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return real.call(this, { ...init, mode: 'open' });
    };
  },
  'a Date that was replaced': () => {
    const Native = Date;
    class Other extends Native {}
    window.Date = Other as unknown as DateConstructor;
  },
  'a console without functions': () => {
    Object.assign(window, { console: { log: () => {}, warn: () => {}, error: () => {} } });
  },
  'a JSON.parse that hangs more on': () => {
    const real = JSON.parse;
    JSON.parse = (...given: Parameters<typeof real>) => {
      const value = real(...given) as unknown;
      return value && typeof value === 'object' && !Array.isArray(value) ? Object.assign(value, { $$hashKey: 'object:1' }) : value;
    };
  },
  'define, module and exports of loaders': () => {
    Object.assign(window, { define: Object.assign(() => {}, { amd: {} }), module: { exports: {} }, exports: {}, require: () => ({}), process: { env: {} }, global: window });
  },
};

const fine = async (page: Page) => {
  await expect(page.locator('live-credit-badge')).toHaveAttribute('tone', 'good', { timeout: 15_000 });
  await expect(page.locator('live-credit-badge [part=grade]')).toHaveText('AA');
  await expect(page.locator('live-credit-warning [part=banner]').first()).toBeVisible();
};

for (const [fault, tamper] of Object.entries(TAMPERED))
  test(`promise 6: a page with ${fault} shows badge and banners`, { tag: '@everywhere' }, async ({ page, site, backend, problems }) => {
    await page.addInitScript(tamper);
    await page.goto(site.set('/tampered', document(snippet(backend), BADGE + WARNING)));
    await fine(page);
    expect(problems.errors).toEqual([]);
    expect(ours(problems.console)).toEqual([]);
  });

/** Everything of ours at once, used as a viewer does. */
const ALL = `
  <live-credit-room room="r-8848" live="push">
    <live-credit-badge of="anchor" loading="eager"></live-credit-badge>
    <live-credit-warning of="room"></live-credit-warning>
    <live-credit-reviews of="merchant"></live-credit-reviews>
  </live-credit-room>`;

const useAll = async (page: Page) => {
  await expect(page.locator('live-credit-reviews [part=review]').first()).toBeVisible();
  await page.locator('live-credit-badge button').click();
  await expect(page.locator('live-credit-badge [part=name]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('live-credit-warning [part=dismiss]').first().click();
};

test('promise 6: no global is touched but one, and nothing that the browser has is changed', { tag: '@everywhere' }, async ({ page, site, backend }) => {
  await page.addInitScript(() => {
    const names = Object.getOwnPropertyNames(window);
    const owners = names.flatMap((name) => {
      try {
        const value = (window as unknown as Record<string, unknown>)[name];
        if (typeof value !== 'function') return [];
        const { prototype } = value as { prototype?: object };
        return prototype ? ([[name, value], [`${name}.prototype`, prototype]] as [string, object][]) : ([[name, value]] as [string, object][]);
      } catch {
        return [];
      }
    });
    const shape = (one: object) =>
      Reflect.ownKeys(one).map((key) => {
        const property = Reflect.getOwnPropertyDescriptor(one, key)!;
        return [key, property.get ?? property.value, property.set] as const;
      });
    const before = owners.map(([name, one]) => [name, one, shape(one)] as const);
    Object.assign(window, {
      changes: () => {
        const now = Reflect.ownKeys(window).filter((key) => !names.includes(key as string) && key !== 'changes');
        const touched = before.flatMap(([name, one, was]) => {
          const is = shape(one);
          const same = is.length === was.length && is.every(([key, get, set], i) => key === was[i][0] && Object.is(get, was[i][1]) && set === was[i][2]);
          return same || (window as unknown as Record<string, unknown>)[name] === undefined && !name.includes('.') ? [] : [name];
        });
        return { globals: now.map(String), touched, onDocument: Reflect.ownKeys(window.document).map(String) };
      },
    });
  });
  const address = site.set('/globals', document('', ''));
  await page.goto(address);
  const changes = () => page.evaluate(() => (window as unknown as { changes: () => { globals: string[]; touched: string[]; onDocument: string[] } }).changes());
  const without = await changes();
  await page.goto(site.set('/globals-of-ours', document(snippet(backend), ALL)));
  await useAll(page);
  const { globals, touched, onDocument } = await changes();
  // but for what the test tool itself puts there
  expect(globals.filter((key) => !without.globals.includes(key) && !key.startsWith('__p'))).toEqual(['Symbol(live-credit)']);
  expect(touched.filter((name) => !without.touched.includes(name))).toEqual([]);
  expect(onDocument).toEqual(without.onDocument);
});

test('promise 5: no cookie is set, and nothing is stored but what was dismissed', { tag: '@everywhere' }, async ({ page, site, backend, context }) => {
  await page.goto(site.set('/stored', document(snippet(backend), ALL)));
  await useAll(page);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => ({
    local: Object.entries(localStorage) as [string, string][],
    session: Object.keys(sessionStorage),
    databases: (await (indexedDB.databases as typeof indexedDB.databases | undefined)?.call(indexedDB))?.length ?? 0,
    caches: 'caches' in window ? await caches.keys() : [],
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }));
  const { local, ...rest } = stored;
  expect(rest).toEqual({ session: [], databases: 0, caches: [], workers: 0 });
  expect(local.map(([key]) => key)).toEqual(['live-credit:dismissed']);
  expect(Object.keys(JSON.parse(local[0][1]) as object).every((ref) => /^(anchor|merchant|operator|agency|platform|room):/.test(ref))).toBe(true);
});

test('promise 6: styles leak neither way', { tag: '@everywhere' }, async ({ page, site, backend }) => {
  const css = `<style>span, p, button, a, div, li, ul, bdi { color: rgb(1, 2, 3) !important; border: 9px solid red !important; font-size: 44px !important }
    :root { --lc-ink: red; --lc-surface: red; --lc-title: 90px } [part] { display: none !important }</style>`;
  const own = '<p id="own">text <span>and</span> <button part="pill" class="root hidden piece">button</button></p>';
  const looks = () => page.locator('#own, #own *').evaluateAll((all) => all.map((one) => JSON.stringify(Object.values({ ...getComputedStyle(one) }))));
  await page.goto(site.set('/plain', document('', own)));
  const plain = await looks();
  await page.goto(site.set('/ours', document(snippet(backend), own + ALL)));
  await useAll(page);
  expect((await looks()).length).toBe(plain.length);
  expect(await looks()).toEqual(plain);

  const inside = () =>
    page.locator('live-credit-badge').evaluate((badge) =>
      [...badge.shadowRoot!.querySelectorAll('[part=pill], [part=pill] span')].map((one) => {
        const { color, fontSize, borderTopWidth, display } = getComputedStyle(one);
        return [color, fontSize, borderTopWidth, display].join();
      }),
    );
  await page.goto(site.set('/calm', document(snippet(backend), BADGE)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'ready');
  const calm = await inside();
  await page.goto(site.set('/loud', document(css + snippet(backend), BADGE)));
  await expect(page.locator('live-credit-badge')).toHaveAttribute('status', 'ready');
  expect(await inside()).toEqual(calm);
});

test('promise 7: once removed, no element, style, popover or channel of theirs is left in the page', { tag: '@everywhere' }, async ({ page, site, backend }) => {
  await page.goto(site.set('/gone', document(snippet(backend), `<main>${ALL}</main>`)));
  const rest = () =>
    page.evaluate(() => [window.document.body.outerHTML, window.document.adoptedStyleSheets?.length, window.document.querySelectorAll('style').length, window.document.styleSheets.length]);
  await useAll(page);
  await page.evaluate(() => window.document.querySelector('main')!.replaceChildren());
  expect(await rest()).toEqual(['<body><main></main></body>', 0, 0, 1]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.waitForTimeout(2_500);
  expect(asked).toEqual([]);
});
