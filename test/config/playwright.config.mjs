import { defineConfig } from '@playwright/test';
import { chromeArgs, chromePath } from './browser.mjs';

export default defineConfig({
  testDir: '../e2e',
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  snapshotPathTemplate: '{testDir}/gallery/pictures/{arg}{ext}',
  updateSnapshots: process.env.UPDATE_SNAPSHOTS ? 'changed' : 'none',
  forbidOnly: !!process.env.CI,
  reporter: [['line'], ...(process.env.COUNT_FILE ? [['json', { outputFile: process.env.COUNT_FILE }]] : [])],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath: chromePath(), args: chromeArgs },
  },
});
