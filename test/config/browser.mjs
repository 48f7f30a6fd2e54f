import { existsSync } from 'node:fs';

/** The first path that is there. */
export const installed = (candidates) => candidates.find((path) => path && existsSync(path));

/** Where Windows keeps a program. */
const onWindows = (program) => ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => `${process.env[name]}\\${program}`);

/** An installed Chromium or Chrome; undefined where there is none (install-browser.mjs then gets one). */
export const chromePath = () =>
  installed([
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
  ]);

/** Flags for every tool that drives it; the sandbox cannot start as root. */
export const chromeArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An installed Firefox, the long-lived edition first; undefined where there is none. */
export const firefoxPath = () =>
  installed([
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...onWindows('Mozilla Firefox\\firefox.exe'),
  ]);

/** Preferences for every tool that drives it: no request but the page's own, such as one for an icon that its CSP forbids. */
export const firefoxPreferences = {
  'browser.chrome.site_icons': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

const WEBKIT = 'webkit2gtk-4.1/MiniBrowser';

/** WebKitGTK's browser, its driver, and the screen it needs; undefined where one of them is missing. */
export const webkitPaths = () => {
  const browser = installed([
    process.env.WEBKIT_PATH,
    `/usr/lib/x86_64-linux-gnu/${WEBKIT}`,
    `/usr/lib/aarch64-linux-gnu/${WEBKIT}`,
    `/usr/lib/${WEBKIT}`,
    `/usr/libexec/${WEBKIT}`,
  ]);
  const driver = installed(['/usr/bin/WebKitWebDriver']);
  const screen = installed(['/usr/bin/Xvfb']);
  return browser && driver && screen ? { browser, driver, screen } : undefined;
};
