import { defineConfig } from '@playwright/test';
import { chromeArgs, chromePath, firefoxPath, firefoxPreferences } from './browser.mjs';
import { engine } from './engines.mjs';

const BROWSERS = {
  chromium: { launchOptions: { executablePath: chromePath(), args: chromeArgs } },
  firefox: { channel: 'moz-firefox', launchOptions: { executablePath: firefoxPath(), firefoxUserPrefs: firefoxPreferences } },
};

/** Measured or emulated by Chromium's own tools, or compared with pictures taken in it: no other engine can hold these. */
const ONLY_CHROMIUM = ['**/leaks.spec.ts', '**/overlay-notch.spec.ts', '**/gallery.spec.ts'];

export default defineConfig({
  testDir: '../e2e',
  testIgnore: engine === 'chromium' ? [] : ONLY_CHROMIUM,
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 2,
  timeout: engine === 'chromium' ? 90_000 : 120_000,
  // a run takes some six minutes; one in which everything hangs ends too
  globalTimeout: 25 * 60_000,
  // a machine that does other things meanwhile is slow now and then; what fails twice has failed
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 10_000 },
  snapshotPathTemplate: '{testDir}/gallery/pictures/{arg}{ext}',
  updateSnapshots: process.env.UPDATE_SNAPSHOTS ? 'changed' : 'none',
  forbidOnly: !!process.env.CI,
  reporter: [['line'], ['./skip-reporter.mjs'], ...(process.env.COUNT_FILE ? [['json', { outputFile: process.env.COUNT_FILE }]] : [])],
  projects: [{ name: engine }],
  use: {
    browserName: engine,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...BROWSERS[engine],
  },
});
