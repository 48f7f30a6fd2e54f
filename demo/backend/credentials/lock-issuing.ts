import type { Queries } from '../db/database.js';

/** One at a time, whichever process it is in, until the transaction ends; each platform for itself. */
export const lockIssuing = async (tx: Queries): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock(88480, hashtext(current_schema()::text))');
};
