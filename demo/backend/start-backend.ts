import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { ChangeHub, STREAM_DEFAULTS, type StreamSettings } from './changes/change-hub.js';
import type { Clock } from './clock.js';
import { openDatabase, type Storage } from './open-database.js';
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
  const hub = new ChangeHub(database, { ...STREAM_DEFAULTS, ...streams, spreadMs });
  const server = createAdaptorServer({ fetch: createApp({ database, clock, hub, publicUrl, root }).fetch });
  try {
    await hub.start();
    await listen(server, port);
  } catch (error) {
    await hub.close();
    await database.close();
    throw error;
  }
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      // streams would keep the server open
      await hub.close();
      await closeServer(server);
      await database.close();
    },
  };
};
