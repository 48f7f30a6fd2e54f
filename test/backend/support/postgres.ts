import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { postgresFolder } from '../../config/install-postgres.mjs';
import { temporaryFolder } from './files.js';

const idOf = (user: string, kind: '-u' | '-g'): number | undefined => {
  try {
    return Number(execFileSync('id', [kind, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
};

/** An ordinary user to run the server as: PostgreSQL refuses to be root. */
const ordinaryUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf(user, '-u'), idOf(user, '-g')];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return undefined;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export interface Postgres {
  /** Address of an empty database. */
  url: string;
  /** Ends the server at once, as a crash would, and can be followed by `start`. */
  stop(): void;
  start(): void;
  remove(): Promise<void>;
}

/** Why no PostgreSQL server can be started here, or undefined where one can. */
export const whyNoPostgres = (): string | undefined =>
  !postgresFolder()
    ? 'no initdb and pg_ctl in PATH or under /usr/lib/postgresql'
    : process.getuid?.() === 0 && !ordinaryUser()
      ? 'there is no ordinary user to run the server as'
      : undefined;

/** A PostgreSQL server of our own in a temporary folder, on any free port of 127.0.0.1. */
export const startPostgres = async (): Promise<Postgres> => {
  const { folder, remove } = temporaryFolder();
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const bin = postgresFolder()!;
  const data = join(folder, 'data');
  const port = await freePort();
  const execute = (name: string, args: string[]) =>
    void execFileSync(join(bin, name), args, { stdio: 'ignore', cwd: folder, ...user });
  const start = () =>
    execute('pg_ctl', [
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`,
      'start',
    ]);
  const stop = () => execute('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
  execute('initdb', ['-D', data, '-U', 'live_credit', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']);
  start();
  return {
    url: `postgres://live_credit@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: async () => {
      try {
        stop();
      } catch {
        // a test may have stopped it already
      }
      await remove();
    },
  };
};
