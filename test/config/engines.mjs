import { chromePath, firefoxPath, webkitPaths } from './browser.mjs';

/** The engines everything is tested in: how to find each, its Debian packages, the test tool's download, what else to do. */
export const ENGINES = {
  chromium: {
    name: 'Chromium',
    find: chromePath,
    packages: ['chromium'],
    download: ['playwright', 'install', 'chromium'],
    downloaded: async () => {
      const { chromium } = await import('@playwright/test');
      process.env.CHROME_PATH = chromium.executablePath();
    },
    advice: 'install Chromium or Chrome, or name one in CHROME_PATH',
  },
  firefox: {
    name: 'Firefox',
    find: firefoxPath,
    packages: ['firefox-esr'],
    download: ['puppeteer', 'browsers', 'install', 'firefox@esr', '--format', '{{path}}'],
    downloaded: (said) => {
      process.env.FIREFOX_PATH = said.trim();
    },
    advice: 'install Firefox ESR, or name one in FIREFOX_PATH',
  },
  webkit: {
    name: 'WebKitGTK',
    find: webkitPaths,
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'install WebKitGTK 4.1 with its MiniBrowser and WebKitWebDriver, and Xvfb; no test tool offers them for download',
  },
};

/** The engine this process tests in, by `ENGINE`; Chromium where it says nothing. */
export const engine = process.env.ENGINE ?? 'chromium';
if (!ENGINES[engine]) throw new Error(`ENGINE is ${engine}, and there is ${Object.keys(ENGINES).join(', ')}`);
