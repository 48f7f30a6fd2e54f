import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { firefoxPath, firefoxPreferences } from '../browser.mjs';

export const launcher = puppeteerLauncher({
  // pages in the background have their timers held back
  concurrency: 1,
  launchOptions: {
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    headless: true,
    executablePath: firefoxPath(),
    extraPrefsFirefox: firefoxPreferences,
  },
});
