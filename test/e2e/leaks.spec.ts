import type { CDPSession, Page } from '@playwright/test';
import { document, snippet } from './support/pages.js';
import { expect, test } from './support/fixtures.js';

/** A room with everything in it. */
const ROOM = `
  <live-credit-room room="r-8848" live="push">
    <div id="player" style="position:relative;width:360px;height:640px">
      <live-credit-badge of="anchor" loading="eager"></live-credit-badge>
      <live-credit-warning of="room" placement="overlay" for="player"></live-credit-warning>
    </div>
    <live-credit-badge of="merchant" loading="eager"></live-credit-badge>
    <live-credit-warning of="merchant" reserve></live-credit-warning>
    <live-credit-details of="merchant" open></live-credit-details>
    <live-credit-reviews of="merchant"></live-credit-reviews>
  </live-credit-room>`;

const CYCLES = 1000;

// machine code is on the heap too, and is made whenever the machine finds the time for it
test.use({
  launchOptions: [
    ({ launchOptions }, use) => use({ ...launchOptions, args: [...launchOptions.args!, '--js-flags=--no-opt --no-maglev --no-sparkplug'] }),
    { scope: 'worker' },
  ],
});

interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

/** What the page holds after garbage collection. */
const held = async (devtools: CDPSession): Promise<Held> => {
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)!.value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
};

/** Puts the room on the page and takes it off again, so many times; every tenth stays until it has its data. */
const cycle = (page: Page, times: number) =>
  page.evaluate(
    async ([html, count]) => {
      const place = window.document.getElementById('place')!;
      const template = window.document.createElement('template');
      template.innerHTML = html;
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      for (let i = 0; i < (count); i++) {
        place.append(template.content.cloneNode(true));
        if (i % 10 === 9) {
          const wait = (ready: () => unknown) => (ready() ? undefined : frame().then((): unknown => wait(ready)));
          await wait(() => place.querySelectorAll('live-credit-badge[status=ready]').length === 2);
          await frame();
        } else if (i % 2) await frame();
        place.replaceChildren();
      }
      // the browser itself remembers where the focus was and what was fetched
      window.document.querySelector('button')!.focus();
      performance.clearResourceTimings();
      await new Promise((rested) => setTimeout(rested, 1_500));
    },
    [ROOM, times] as const,
  );

test('a room with everything in it is given back whole, a thousand times', async ({ page, site, backend, problems }) => {
  test.setTimeout(480_000);
  await page.addInitScript(() => {
    const running = new Set<number>();
    Object.assign(window, { running });
    const { setTimeout: begin, clearTimeout: end, setInterval: repeat } = window;
    Object.assign(window, {
      setTimeout: (call: () => void, ms?: number) => {
        const id = begin(() => {
          running.delete(id);
          call();
        }, ms);
        running.add(id);
        return id;
      },
      clearTimeout: (id?: number) => {
        running.delete(id!);
        end(id);
      },
      setInterval: (call: () => void, ms?: number) => {
        const id = repeat(call, ms);
        running.add(id);
        return id;
      },
      clearInterval: (id?: number) => {
        running.delete(id!);
        end(id);
      },
    });
  });
  await page.goto(site.set('/leaks', document('<link rel="icon" href="data:,">' + snippet(backend), '<button>页面</button><div id="place"></div>')));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  // what is made once for a page and kept: words, formatters, records of subjects
  await cycle(page, CYCLES);
  const before = await held(devtools);
  await cycle(page, CYCLES);
  const after = await held(devtools);

  expect(after.heap, `heap ${before.heap} → ${after.heap}`).toBeLessThan(before.heap * 1.03);
  expect(after.nodes - before.nodes, `nodes ${before.nodes} → ${after.nodes}`).toBeLessThanOrEqual(10);
  expect(after.listeners - before.listeners, `listeners ${before.listeners} → ${after.listeners}`).toBeLessThanOrEqual(0);
  // a second long an element may come back
  await expect.poll(() => page.evaluate(() => (window as unknown as { running: Set<number> }).running.size), 'timers').toBe(0);
  expect(problems).toEqual({ errors: [], console: [], violations: [] });
});
