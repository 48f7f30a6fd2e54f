import { shanghaiDay, type Millis } from '../../../src/domain/calendar.js';
import type { Database } from '../db/database.js';
import { Problem } from '../http/problem.js';
import type { Words } from '../words.js';
import { cannot, type Action } from './action.js';

interface Locked {
  version: number;
  withdrawn: boolean;
}

/** What an action did. */
export interface Outcome {
  subject: string;
  version: number;
  said: Words;
}

/**
 * Performs an action on a subject: its records and its version change together, or not at all.
 *
 * @throws {Problem} 404 for an unknown subject, 409 where the action cannot apply.
 */
export const perform = (database: Database, action: Action, subject: string, now: Millis): Promise<Outcome> =>
  database.transaction(async (tx) => {
    const [locked] = await tx.query<Locked>('select version, withdrawn from subject where subject = $1 for update', [
      subject,
    ]);
    if (!locked) throw new Problem(404, `No subject ${subject} is known.`);
    if (locked.withdrawn && !action.onWithdrawn) throw cannot('The report is withdrawn; restore it first.');
    const version = locked.version + 1;
    const changedAt = new Date(now).toISOString();
    const said = await action.perform({
      tx,
      subject,
      kind: subject.split(':')[0],
      today: shanghaiDay(now),
      now: changedAt,
      nextVersion: version,
    });
    await tx.query('update subject set version = $2, changed_at = $3 where subject = $1', [
      subject,
      version,
      changedAt,
    ]);
    return { subject, version, said };
  });
