import { readdir, readFile } from 'node:fs/promises';
import type { Transaction } from './database.js';
import type { Schema } from './schema-database.js';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Any number, but the same in every process: two that start at once on one server take turns. */
const ADVISORY_LOCK = 88_480_001;

/**
 * Applies the numbered scripts the database, or a part of it, has not seen yet, in order, inside the given transaction; and
 * makes room for parts.
 */
export const migrate = async (tx: Transaction, parts: readonly Schema[] = []): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
  for (const part of parts) await tx.script(`create schema if not exists ${part}`);
  await tx.script(`
    create table if not exists schema_migrations (
      name text primary key, applied_at timestamptz not null default now())`);
  const applied = (await tx.query<{ name: string }>('select name from schema_migrations')).map((row) => row.name);
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of names.filter((one) => !applied.includes(one))) {
    await tx.script(await readFile(new URL(name, FOLDER), 'utf8'));
    await tx.query('insert into schema_migrations (name) values ($1)', [name]);
  }
};
