import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command of the project to its end, its output shown; ends this process where it fails. */
export const run = (command, args, env = {}) => {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
};

const lockOf = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});

/** Whether every package of the lock file is installed in its version; npm keeps a hidden lock of what it installed. */
const isInstalled = () => {
  const installed = lockOf(`${root}/node_modules/.package-lock.json`);
  const wanted = lockOf(`${root}/package-lock.json`);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => !path || optional || installed[path]?.version === version,
  );
};

/** Installs the packages where any is missing; no package's own script needs to run. */
export const install = () => {
  if (isInstalled()) return;
  console.log('Installing the packages …');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  run('npm', ['ci', ...quiet], { PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });
};
