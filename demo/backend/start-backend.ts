import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { STREAM_DEFAULTS, type StreamSettings } from './changes/change-hub.js';
import type { Clock } from './clock.js';
import type { Database } from './db/database.js';
import { openDatabase, partOf, type Storage } from './open-database.js';
import type { Ask } from './platforms/foreign-credential.js';
import type { Platform } from './platforms/platform.js';
import { PLATFORMS } from './platforms/platforms.js';
import { RunningPlatform, type Surroundings } from './platforms/running-platform.js';
import { StartupError } from './startup-error.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

export interface BackendOptions extends Storage {
  /** 0 takes any free port. */
  port: number;
  /** Rebuild the seed. */
  reset?: boolean;
  clock?: Clock;
  /** Where browsers reach the backend, where that is not what their requests say. */
  publicUrl?: string;
  /** Over how many milliseconds those who hear of a change spread their questions. */
  spreadMs?: number;
  /** What else of the event streams may be set differently. */
  streams?: Partial<StreamSettings>;
  /** Top folder of the repository, for the demo's pages and the built SDK. */
  root?: string;
}

export interface Backend {
  /** Address without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** How many connections may wait to be accepted: after a restart every stream comes back within seconds. */
const BACKLOG = 4_096;

type Server = ReturnType<typeof createAdaptorServer>;

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
      reject(new StartupError(`Port ${port} ${why}: set PORT to a free one.`));
    });
    // this machine only: the director's desk lets anyone who reaches it change the data
    server.listen({ port, host: '127.0.0.1', backlog: BACKLOG }, resolve);
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

/** Every platform of the demo on its part of the database; one asks the other as anybody would, by its public addresses. */
const runPlatforms = (
  database: Database,
  surroundings: Omit<Surroundings, 'database' | 'ask'>,
  fetch: (request: Request) => Response | Promise<Response>,
): RunningPlatform[] => {
  const ask =
    ({ path }: Platform): Ask =>
    async (below, headers) =>
      fetch(new Request(`http://localhost${path}${below}`, { headers }));
  return PLATFORMS.map(
    (platform) =>
      new RunningPlatform(platform, {
        ...surroundings,
        database: partOf(database, platform),
        ask: platform.imports && ask(platform.imports),
      }),
  );
};

/**
 * Starts the reference backend with the demo on 127.0.0.1.
 *
 * @throws {StartupError} with one line that says what to change.
 */
export const startBackend = async ({
  port,
  reset,
  clock = Date.now,
  spreadMs = STREAM_DEFAULTS.spreadMs,
  streams,
  publicUrl,
  root = ROOT,
  ...storage
}: BackendOptions): Promise<Backend> => {
  const database = await openDatabase(storage, clock(), reset);
  let address = publicUrl ?? '';
  const settings = { ...STREAM_DEFAULTS, ...streams, spreadMs };
  const platforms = runPlatforms(database, { clock, streams: settings, address: () => address }, (request) => app.fetch(request));
  const app = createApp({ platforms, publicUrl, root });
  const server = createAdaptorServer({ fetch: app.fetch });
  const closePlatforms = () => Promise.all(platforms.map((one) => one.close()));
  try {
    for (const { hub } of platforms) await hub.start();
    await listen(server, port);
  } catch (error) {
    await closePlatforms();
    await database.close();
    throw error;
  }
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  address ||= url;
  for (const one of platforms) one.follow(platforms);
  return {
    url,
    close: async () => {
      // streams would keep the server open
      await closePlatforms();
      await closeServer(server);
      await database.close();
    },
  };
};
