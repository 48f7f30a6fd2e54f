import { test as base, type Page } from '@playwright/test';
import { startBackend } from '../../../demo/backend/start-backend.js';
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
  /** Origin of the real backend, fresh for each worker, its database in memory. */
  backend: string;
  /** Another site, on another origin. */
  site: PageServer;
}

interface TestFixtures {
  problems: Problems;
}

const watch = async (page: Page): Promise<Problems> => {
  const problems: Problems = { errors: [], console: [], violations: [] };
  page.on('pageerror', (error) => problems.errors.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('csp:')) problems.violations.push(text.slice(4));
    else problems.console.push(`${message.type()}: ${text}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.log(`csp:${event.violatedDirective}`));
  });
  return problems;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
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
  problems: [async ({ page }, use) => use(await watch(page)), { auto: true }],
});

export { expect } from '@playwright/test';
