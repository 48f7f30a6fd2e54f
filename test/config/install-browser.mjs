import { spawnSync } from 'node:child_process';
import { chromePath } from './browser.mjs';

const tried = (command, args) => {
  console.log(`No Chromium or Chrome found, trying: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
};

/** Has a browser to test in: an installed one, else Debian's by apt, else the test tool's own download. */
export const installBrowser = async () => {
  if (chromePath()) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return tried(command, rest);
  };
  if (process.platform === 'linux' && apt('update', '-qq')) apt('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
  if (chromePath()) return;
  if (tried('npx', ['playwright', 'install', 'chromium'])) {
    const { chromium } = await import('@playwright/test');
    process.env.CHROME_PATH = chromium.executablePath();
  }
  if (!chromePath()) throw new Error('No browser to test in: install Chromium or Chrome, or name one in CHROME_PATH');
};
