import type { Queries } from '../db/database.js';
import { lockIssuing } from './lock-issuing.js';
import { STATUS, type Marks, type StatusName } from './status-bits.js';

interface Entry {
  idx: number;
  status: number;
}

const NEWEST = 'select idx, status from status_entry where subject = $1 order by idx desc limit 1';

const ADD = 'insert into status_entry (subject, status) values ($1, $2) returning idx, status';

const SET = 'update status_entry set status = $2 where idx = $1';

const ALL = `
  select coalesce(max(idx) + 1, 0) as count, coalesce(json_object_agg(idx, status) filter (where status <> 0), '{}') as marks
  from status_entry`;

const entryOf = async (queries: Queries, subject: string): Promise<Entry | undefined> =>
  (await queries.query<Entry>(NEWEST, [subject]))[0];

/** What the status list says of a subject's credentials. */
export const statusOf = async (queries: Queries, subject: string): Promise<number> =>
  (await entryOf(queries, subject))?.status ?? STATUS.valid;

/** The place in the status list for a subject's next credential. */
export const placeOf = async (tx: Queries, subject: string): Promise<number> =>
  ((await entryOf(tx, subject)) ?? (await tx.query<Entry>(ADD, [subject, STATUS.valid]))[0]).idx;

/** Changes what the list says of a subject; to take a revocation back is to begin anew, in another place. */
export const setStatus = async (tx: Queries, subject: string, name: StatusName): Promise<void> => {
  await lockIssuing(tx);
  const entry = await entryOf(tx, subject);
  const status = STATUS[name];
  if ((entry?.status ?? STATUS.valid) === status) return;
  if (entry && entry.status !== STATUS.revoked) await tx.query(SET, [entry.idx, status]);
  else await tx.query(ADD, [subject, status]);
};

/** Every place of the list: how many there are, and which say anything but valid. */
export const allPlaces = async (queries: Queries): Promise<{ count: number; marks: Marks }> =>
  (await queries.query<{ count: number; marks: Marks }>(ALL))[0];
