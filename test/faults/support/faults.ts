import type { Browser, Page } from '@playwright/test';
import { expect, test, watch, type Problems } from '../../e2e/support/fixtures.js';
import { document, snippet } from '../../e2e/support/pages.js';
import type { PageServer } from '../../e2e/support/servers.js';
import { startHostile, type Behaviour, type Hostile } from './hostile-server.js';
import { LATE, type Look } from './looks.js';

/** One thing that may go wrong, and what a viewer then sees. */
export interface Fault {
  readonly fault: string;
  /** What an origin of its own does with each request. */
  readonly answer?: Behaviour;
  /** Asked in place of an origin of its own. */
  readonly endpoint?: string;
  readonly expected: Look;
  /** Most requests that the question makes of it: one attempt and two retries where nothing else is said. */
  readonly requests?: number;
}

export interface Circumstances {
  /** Policy of the page, and what else is to be done to it before it loads. */
  readonly headers?: (origins: Map<Fault, string>) => Record<string, string>;
  readonly prepare?: (page: Page, origins: Map<Fault, string>) => Promise<void>;
  /** Whether other engines try these too. */
  readonly everywhere?: boolean;
}

/** What a page came to. */
interface Seen {
  /** At the moment from which a viewer has a verdict or is told that there is none yet. */
  readonly soon: Look[];
  /** Once the deadline of every question has passed. */
  readonly last: Look[];
  readonly problems: Problems;
  readonly shifts: number[];
  readonly boxes: [before: string[], after: string[]];
  /** Whether anything that was answered has run, and where the page is then. */
  readonly ran: boolean;
  readonly navigated: boolean;
  readonly requests: number[];
}

interface Marked {
  shifts: number[];
  executed?: unknown;
}

export const looks = (page: Page): Promise<Look[]> =>
  page.locator('live-credit-badge').evaluateAll((badges) =>
    badges.map((badge) => ({
      status: badge.getAttribute('status') ?? '',
      tone: badge.getAttribute('tone') ?? '',
      shows: [...(badge.shadowRoot?.querySelectorAll('[part=pill] > span') ?? [])].map((span) => span.textContent).join(' '),
    })),
  );

const boxesOf = (page: Page): Promise<string[]> =>
  page.locator('live-credit-badge, p').evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));

/** Moves the page's clock on in steps, leaving the network, whose time is real, its turn between them. */
const pass = async (page: Page, ms: number, step: number): Promise<void> => {
  for (let passed = 0; passed < ms; passed += step) {
    await page.clock.runFor(Math.min(step, ms - passed));
    await page.waitForTimeout(40);
  }
};

const play = async (page: Page, browserName: string, backend: string, site: PageServer, faults: readonly Fault[], around: Circumstances): Promise<Seen> => {
  const servers = new Map<Fault, Hostile>();
  for (const fault of faults) if (fault.answer) servers.set(fault, await startHostile(fault.answer));
  const origins = new Map(faults.map((fault) => [fault, fault.endpoint ?? servers.get(fault)!.url]));
  try {
    const problems = await watch(page, browserName);
    await page.addInitScript(() => {
      const shifts: number[] = ((window as unknown as Marked).shifts = []);
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const start = Date.now();
    await page.clock.install({ time: start });
    // later than it can be by now
    await page.clock.pauseAt(start + 60_000);
    await around.prepare?.(page, origins);
    const body = faults.map((fault) => `<p>text <live-credit-badge subject="anchor:a-1" loading="eager" endpoint="${origins.get(fault)}"></live-credit-badge> text</p>`);
    const address = site.set('/faults', document(snippet(backend), body.join('')), around.headers?.(origins));
    await page.goto(address);
    await expect(page.locator('live-credit-badge[status]')).toHaveCount(faults.length);
    const before = await boxesOf(page);
    await page.waitForTimeout(300);
    await pass(page, 3_000, 100);
    const soon = await looks(page);
    await pass(page, 13_000, 500);
    await page.waitForTimeout(500);
    return {
      soon,
      last: await looks(page),
      problems,
      shifts: await page.evaluate(() => (window as unknown as Marked).shifts),
      boxes: [before, await boxesOf(page)],
      ran: await page.evaluate(() => 'executed' in window),
      navigated: page.url() !== address || page.context().pages().length > 1,
      requests: faults.map((fault) => servers.get(fault)?.asked.length ?? 0),
    };
  } finally {
    for (const server of servers.values()) await server.close();
  }
};

export const inPageOf = async <T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
};

/** Tries faults beside each other on one page, each against its own origin, and holds every promise that they might break. */
export const describeFaults = (group: string, faults: readonly Fault[], around: Circumstances = {}): void => {
  test.describe(group, { tag: around.everywhere ? '@everywhere' : [] }, () => {
    let seen: Seen;
    test.beforeAll(async ({ browser, browserName, backend, site }) => {
      seen = await inPageOf(browser, (page) => play(page, browserName, backend, site, faults, around));
    });
    test.beforeEach(() => void test.info().annotations.push({ type: 'faults', description: String(faults.length) }));

    const named = <T>(of: (fault: Fault, i: number) => T): Record<string, T> => Object.fromEntries(faults.map((fault, i) => [fault.fault, of(fault, i)]));

    test('promise 1: nothing is thrown, and nothing said in the console', () => {
      expect(seen.problems.errors).toEqual([]);
      expect(seen.problems.console.filter((line) => line.includes('live-credit:'))).toEqual([]);
    });

    test('promise 2: after 3 s there is a verdict or the word that there is none, and nothing has moved', () => {
      // what is still asked for is told from what came
      expect(named((_, i) => seen.soon[i])).toEqual(named(({ expected }, i) => (seen.soon[i].status === 'loading' ? LATE : expected)));
      expect(seen.boxes[1]).toEqual(seen.boxes[0]);
      expect(seen.shifts).toEqual([]);
    });

    test('promise 2: once the deadline has passed every badge says what it knows', () => {
      expect(named((_, i) => seen.last[i])).toEqual(named(({ expected }) => expected));
    });

    test('promise 3: a question is one attempt and two more at most', () => {
      const most = ({ answer, requests = 3 }: Fault) => (answer ? requests : 0);
      expect(named((fault, i) => Math.max(seen.requests[i], most(fault)))).toEqual(named(most));
    });

    test('promise 5: nothing that was answered runs or takes the page elsewhere', () => {
      expect(seen.ran).toBe(false);
      expect(seen.navigated).toBe(false);
    });
  });
};
