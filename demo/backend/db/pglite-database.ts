import { PGlite, type Transaction as PGliteTransaction } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, StartupError } from '../startup-error.js';
import type { Database, Transaction } from './database.js';
import { lockFolder } from './folder-lock.js';

const query = async <Row>(
  on: PGlite | PGliteTransaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => (await on.query<Row>(text, [...values])).rows;

const databaseOf = (pglite: PGlite, release: () => Promise<void>): Database => ({
  query: (text, values) => query(pglite, text, values),
  transaction: (work) =>
    pglite.transaction((tx) => {
      const inside: Transaction = {
        query: (text, values) => query(tx, text, values),
        script: async (text) => void (await tx.exec(text)),
      };
      return work(inside);
    }),
  listen: async (channel, heard) => {
    const release = await pglite.listen(channel, heard);
    return () => release();
  },
  close: async () => {
    try {
      await pglite.close();
    } finally {
      await release();
    }
  },
});

/** PostgreSQL inside this process, in memory only. */
export const openMemory = async (): Promise<Database> => databaseOf(await PGlite.create(), async () => {});

/** Builds the files aside first, so that an interrupted first start leaves no half-made database behind. */
const create = async (files: string): Promise<void> => {
  const aside = `${files}.new`;
  await rm(aside, { recursive: true, force: true });
  await (await PGlite.create(aside)).close();
  await rename(aside, files);
};

/**
 * PostgreSQL inside this process, its files in `<folder>/pglite`, the folder locked until `close`.
 *
 * @throws {StartupError} where the folder is locked, not writable, or its files are no usable database.
 */
export const openFolder = async (folder: string): Promise<Database> => {
  const release = await lockFolder(folder);
  const files = join(folder, 'pglite');
  try {
    if (!existsSync(files)) await create(files);
    // PGlite would start a new database over whatever lies there
    if (!(await readdir(files)).includes('PG_VERSION')) throw new Error('no PG_VERSION file');
    return databaseOf(await PGlite.create(files), release);
  } catch (error) {
    await release();
    throw new StartupError(
      `The data folder ${files} is corrupt (${reasonOf(error)}): ` +
        'delete it to start afresh, or set LIVE_CREDIT_DATA to another folder.',
    );
  }
};
