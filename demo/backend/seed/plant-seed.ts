import { shanghaiDay, type Millis } from '../../../src/domain/calendar.js';
import { setStatus } from '../credentials/status-entries.js';
import type { Transaction } from '../db/database.js';
import { cards } from './cards.js';
import { fromToday } from './days.js';
import { insertRows, rowOf } from '../db/insert-rows.js';
import { reviewsOf } from './reviews/make-reviews.js';
import { rooms, type RoomSeed } from './rooms.js';
import { RECORD_TABLES, recordRows, roomRow, subjectRow } from './rows.js';
import { SCHEMES } from './schemes.js';
import type { Seed } from './seed.js';
import type { SubjectSeed } from './subject-seed.js';
import { agencies, supporting } from './subjects/agencies.js';
import { lightAnchors } from './subjects/light-anchors.js';
import { merchants } from './subjects/merchants.js';
import { restrictedAnchors } from './subjects/restricted-anchors.js';
import { silentAnchors } from './subjects/silent-anchors.js';
import { star } from './subjects/star.js';

/** Every fictional subject, the twelve main ones first, dated from the day of `now`. */
export const subjectSeeds = (now: Millis): SubjectSeed[] => {
  const day = fromToday(shanghaiDay(now));
  return [
    star(day),
    ...restrictedAnchors(day),
    ...silentAnchors(day),
    ...merchants(day),
    ...agencies(day),
    ...supporting(day),
    ...lightAnchors(day),
  ];
};

/** Every room: those that show something, then those of the page of cards. */
export const roomSeeds = (now: Millis): RoomSeed[] => {
  const day = fromToday(shanghaiDay(now));
  return [...rooms(day), ...cards(lightAnchors(day))];
};

/** What the first platform begins with. */
export const EXAMPLE_SEED: Seed = { schemes: SCHEMES, subjects: subjectSeeds, rooms: roomSeeds };

/** Whether the database holds no subject yet. */
export const isEmpty = async (tx: Transaction): Promise<boolean> =>
  !(await tx.query('select 1 from subject limit 1')).length;

const EMPTY = `
  truncate scheme, subject, penalty, listing, measure, objection, review, room, credential, imported_credential;
  -- no place in the status list is used twice: what was issued about the data before is revoked
  update status_entry set status = 1 where status <> 1`;

/** Empties the database and fills it with the subjects, rooms and reviews of a seed. */
export const plantSeed = async (tx: Transaction, seed: Seed, now: Millis): Promise<void> => {
  await tx.script(EMPTY);
  const today = shanghaiDay(now);
  const seeds = seed.subjects(now);
  const changedAt = new Date(now).toISOString();
  await insertRows(tx, 'scheme', seed.schemes.map(rowOf));
  await insertRows(
    tx,
    'subject',
    seeds.map((seed, position) => subjectRow(seed, position, changedAt)),
  );
  for (const table of RECORD_TABLES)
    await insertRows(
      tx,
      table,
      seeds.flatMap((seed) => recordRows(seed)[table]),
    );
  await insertRows(
    tx,
    'review',
    seeds.flatMap((seed) => reviewsOf(seed, today)),
  );
  await insertRows(tx, 'room', seed.rooms(now).map(roomRow));
  for (const { subject, credential } of seeds) if (credential) await setStatus(tx, subject, credential);
  // nothing gathers statistics by itself in the embedded database, and without them every page sorts all reviews
  await tx.script('analyze subject, review, room');
};
