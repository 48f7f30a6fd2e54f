import { test as base, type Page } from '@playwright/test';
import { startBackend } from '../../../demo/backend/start-backend.js';
import { firefoxPreferences, type Media } from './media.js';
import { PageServer } from './servers.js';

export interface Problems {
  /** Uncaught errors and rejections of the page. */
  readonly errors: string[];
  /** What was written to the console, as `type: text`. */
  readonly console: string[];
  /** Directives of the page's CSP that something went against. */
  readonly violations: string[];
}

interface WorkerFixtures {
  /** What the viewer asked their system for. */
  media: Media;
  /** Origin of the real backend, fresh for each worker, its database in memory. */
  backend: string;
  /** Another site, on another origin. */
  site: PageServer;
}

interface TestFixtures {
  problems: Problems;
}

/** Of `body {}`, the style that Playwright puts into a page in Firefox whenever it takes a screenshot, against the page's policy. */
const STYLE_OF_SCREENSHOTS = 'sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA=';

/** Firefox reports what it refused (CSP, CORS, integrity) as errors of the page too: there the page itself says what was uncaught. */
export const watch = async (page: Page, browserName: string): Promise<Problems> => {
  const problems: Problems = { errors: [], console: [], violations: [] };
  page.on('pageerror', ({ message }) => {
    if (browserName !== 'firefox') problems.errors.push(message);
    else if (!message.includes(STYLE_OF_SCREENSHOTS)) problems.console.push(`error: ${message}`);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('csp:')) problems.violations.push(text.slice(4));
    else if (text.startsWith('uncaught:')) problems.errors.push(text.slice(9));
    else problems.console.push(`${message.type()}: ${text}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
      // what was evaluated, as Firefox says: no page of ours may do that, but Playwright does
      const isScreenshot = violatedDirective === 'style-src-elem' && /(>|%3E)( |%20)eval$/.test(sourceFile);
      if (!isScreenshot) console.log(`csp:${violatedDirective}`);
    });
  });
  if (browserName === 'firefox') {
    await page.addInitScript(() => {
      addEventListener('error', ({ message }) => console.log(`uncaught:${message}`));
      addEventListener('unhandledrejection', ({ reason }) => console.log(`uncaught:${reason}`));
    });
  }
  return problems;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  media: [{}, { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions, browserName, media }, use) => {
      const firefoxUserPrefs = { ...launchOptions.firefoxUserPrefs, ...firefoxPreferences(media) };
      await use(browserName === 'firefox' ? { ...launchOptions, firefoxUserPrefs } : launchOptions);
    },
    { scope: 'worker' },
  ],
  page: async ({ page, media }, use) => {
    await page.emulateMedia(media);
    await use(page);
  },
  backend: [
    async ({}, use) => {
      const { url, close } = await startBackend({ port: 0, spreadMs: 0 });
      await use(url);
      await close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  site: [
    async ({}, use) => {
      const site = new PageServer();
      await site.start();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  problems: [async ({ page, browserName }, use) => use(await watch(page, browserName)), { auto: true }],
});

export { expect } from '@playwright/test';
