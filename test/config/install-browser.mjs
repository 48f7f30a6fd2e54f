import { spawnSync } from 'node:child_process';
import { ENGINES } from './engines.mjs';

const FONTS = 'fonts-noto-cjk';

/** What a command wrote; undefined where it failed. */
const tried = (command, ...args) => {
  console.log(`Trying: ${command} ${args.join(' ')}`);
  const options = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', shell: process.platform === 'win32' };
  const { status, stdout } = spawnSync(command, args, options);
  return status === 0 ? stdout : undefined;
};

const apt = (...args) => tried(...(process.getuid() === 0 ? [] : ['sudo', '-n']), 'apt-get', ...args) !== undefined;

/**
 * Has a browser to test in: an installed one, else Debian's by apt, else the test tool's own download.
 *
 * @throws {Error} that says what to install where none of these gives one.
 */
export const installBrowser = async (engine) => {
  const { name, find, packages, download, downloaded, advice } = ENGINES[engine];
  if (find()) return;
  console.log(`No ${name} found.`);
  if (process.platform === 'linux' && apt('update', '-qq')) apt('install', '-y', '-qq', ...packages, FONTS);
  if (find()) return;
  const said = download && tried('npx', ...download);
  if (said !== undefined) await downloaded(said);
  if (!find()) throw new Error(`No ${name} to test in: ${advice}`);
};
