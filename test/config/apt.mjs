import { spawnSync } from 'node:child_process';

/** What a command wrote; undefined where it failed. */
export const tried = (command, ...args) => {
  console.log(`Trying: ${command} ${args.join(' ')}`);
  const options = { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', shell: process.platform === 'win32' };
  const { status, stdout } = spawnSync(command, args, options);
  return status === 0 ? stdout : undefined;
};

const apt = (...args) => tried(...(process.getuid() === 0 ? [] : ['sudo', '-n']), 'apt-get', ...args) !== undefined;

/** Installs packages of Debian, where this is one and it can be done without a question. */
export const aptInstall = (...packages) => {
  if (process.platform === 'linux' && apt('update', '-qq')) apt('install', '-y', '-qq', ...packages);
};
