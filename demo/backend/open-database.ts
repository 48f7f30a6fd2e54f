import type { Millis } from '../../src/domain/calendar.js';
import type { Database } from './db/database.js';
import { migrate } from './db/migrate.js';
import { openServer } from './db/pg-database.js';
import { openFolder, openMemory } from './db/pglite-database.js';
import { isEmpty, plantSeed } from './seed/plant-seed.js';
import { reasonOf, StartupError } from './startup-error.js';

/** Where the data lies: a PostgreSQL server, else a folder, else nowhere but in memory. */
export interface Storage {
  databaseUrl?: string;
  dataFolder?: string;
}

const open = ({ databaseUrl, dataFolder }: Storage): Promise<Database> =>
  databaseUrl ? openServer(databaseUrl) : dataFolder ? openFolder(dataFolder) : openMemory();

/**
 * The database, migrated, and filled with the demo's seed where it is empty or a reset is asked for.
 *
 * @throws {StartupError} where it cannot be opened or is not ours.
 */
export const openDatabase = async (storage: Storage, now: Millis, reset = false): Promise<Database> => {
  const database = await open(storage);
  try {
    await database.transaction(async (tx) => {
      await migrate(tx);
      if (reset || (await isEmpty(tx))) await plantSeed(tx, now);
    });
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
