import type { Millis } from '../../src/domain/calendar.js';
import { ensureKey } from './credentials/key-store.js';
import type { Database } from './db/database.js';
import { migrate } from './db/migrate.js';
import { openServer } from './db/pg-database.js';
import { openFolder, openMemory } from './db/pglite-database.js';
import { inSchema } from './db/schema-database.js';
import { shareListening } from './db/share-listening.js';
import type { Platform } from './platforms/platform.js';
import { PLATFORMS } from './platforms/platforms.js';
import { isEmpty, plantSeed } from './seed/plant-seed.js';
import { reasonOf, StartupError } from './startup-error.js';

/** Where the data lies: a PostgreSQL server, else a folder, else nowhere but in memory. */
export interface Storage {
  databaseUrl?: string;
  dataFolder?: string;
}

const open = ({ databaseUrl, dataFolder }: Storage): Promise<Database> =>
  databaseUrl ? openServer(databaseUrl) : dataFolder ? openFolder(dataFolder) : openMemory();

/** A platform's own part of the database. */
export const partOf = (database: Database, { schema }: Platform): Database =>
  schema ? inSchema(database, schema) : database;

const prepare = (database: Database, platform: Platform, now: Millis, reset: boolean): Promise<void> =>
  partOf(database, platform).transaction(async (tx) => {
    // whoever has looked for a part before another process made it would make it once more: so the first makes them all
    await migrate(tx, platform.schema ? [] : PLATFORMS.flatMap(({ schema }) => schema ?? []));
    const { seed } = platform;
    if (reset || (await isEmpty(tx))) await plantSeed(tx, seed, now);
    await ensureKey(tx, now);
  });

/**
 * The database, migrated, filled with the demo's seeds where it is empty or a reset is asked for, and with keys to sign with.
 *
 * @throws {StartupError} where it cannot be opened or is not ours.
 */
export const openDatabase = async (storage: Storage, now: Millis, reset = false): Promise<Database> => {
  const database = shareListening(await open(storage));
  try {
    for (const platform of PLATFORMS) await prepare(database, platform, now, reset);
    return database;
  } catch (error) {
    // one that is broken may not even close
    await database.close().catch(() => undefined);
    throw new StartupError(
      storage.databaseUrl
        ? `Cannot use the database at DATABASE_URL (${reasonOf(error)}): give live-credit an empty one of its own.`
        : `Cannot use the data folder ${storage.dataFolder} (${reasonOf(error)}): delete it to start afresh.`,
    );
  }
};
