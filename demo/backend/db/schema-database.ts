import type { Database, Queries } from './database.js';

/** A part of the database with tables of its own, unseen from the others; a name in the SQL, so never anything else. */
export type Schema = 'other_live' | 'unknown_issuer';

/** The database as if it had no other part: the same statements, other tables. */
export const inSchema = (database: Database, schema: Schema): Database => {
  const transaction: Database['transaction'] = (work) =>
    database.transaction(async (tx) => {
      await tx.query(`select set_config('search_path', $1, true)`, [schema]);
      return work(tx);
    });
  const query: Queries['query'] = (text, values) => transaction((tx) => tx.query(text, values));
  // the whole is closed by whoever opened it
  return { query, transaction, listen: (channel, heard) => database.listen(channel, heard), close: async () => {} };
};
