import pg from 'pg';
import { reasonOf, StartupError } from '../startup-error.js';
import { DatabaseUnavailable, type Database, type Queries, type Transaction } from './database.js';
import { CONNECT_TIMEOUT, listenOn } from './pg-listener.js';

/** SQLSTATE classes that tell of the server rather than of the statement: connection, resources, shutdown. */
const OUT_OF_REACH = /^(08|53|57P)/;

const translate = (error: unknown): unknown => {
  const code = error instanceof pg.DatabaseError ? (error.code ?? '') : undefined;
  return code === undefined || OUT_OF_REACH.test(code) ? new DatabaseUnavailable(reasonOf(error)) : error;
};

const queriesOn = (on: pg.Pool | pg.PoolClient): Queries => ({
  query: async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    try {
      return (await on.query(text, [...values])).rows as Row[];
    } catch (error) {
      throw translate(error);
    }
  },
});

const transactionOn = (client: pg.PoolClient): Transaction => ({
  ...queriesOn(client),
  script: async (text) => void (await client.query(text)),
});

// the statement that was under way tells of a broken connection; unheard, this second word of it would end the process
const broken = () => {};

const connect = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  try {
    return (await pool.connect()).on('error', broken);
  } catch (error) {
    throw translate(error);
  }
};

const inTransaction = async <T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const client = await connect(pool);
  const tx = transactionOn(client);
  try {
    await tx.query('begin');
    const result = await work(tx);
    await tx.query('commit');
    client.off('error', broken).release();
    return result;
  } catch (error) {
    // a connection that cannot even roll back is thrown away
    await client.query('rollback').then(
      () => client.off('error', broken).release(),
      () => client.release(true),
    );
    throw error;
  }
};

/**
 * A PostgreSQL server, by its `postgres://` address.
 *
 * @throws {StartupError} where the address is none, or nothing usable answers there.
 */
export const openServer = async (url: string): Promise<Database> => {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new StartupError(
      'DATABASE_URL is not a PostgreSQL address: set it to postgres://user:password@host:5432/name, ' +
        'or unset it to use the embedded database.',
    );
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT });
  // an idle connection that breaks is replaced at the next query; unheard, its error would end the process
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    const { host, pathname } = new URL(url);
    throw new StartupError(
      `No database at DATABASE_URL (${host}${pathname}): ${reasonOf(error)}. ` +
        'Start the server or correct the address, or unset DATABASE_URL to use the embedded database.',
    );
  }
  return {
    ...queriesOn(pool),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, heard) => listenOn(url, channel, heard),
    close: () => pool.end(),
  };
};
