import { defineConfig } from '@playwright/test';
import { engine } from './engines.mjs';
import tests from './playwright.config.mjs';

/** Pages of faults and attacks; in the other engines those marked as cheap. */
export default defineConfig({
  ...tests,
  testDir: '../faults',
  testMatch: '**/*.spec.ts',
  testIgnore: [],
  grep: engine === 'chromium' ? /./ : /@everywhere/,
  timeout: 120_000,
  // some ten minutes, most of them attacks in every text there is
  globalTimeout: 45 * 60_000,
  reporter: [['line'], ['./skip-reporter.mjs'], ['./faults/playwright-reporter.mjs']],
});
