import { readFileSync } from 'node:fs';
import type { Database } from '../db/database.js';
import { writeCursor } from './cursor.js';
import type { ReviewQuery } from './review-query.js';

const REVIEWS = readFileSync(new URL('./reviews.sql', import.meta.url), 'utf8');

const SUMMARY = 'select s.withdrawn, r.summary from subject s join review_summary r using (subject) where subject = $1';

interface Row {
  id: string;
  rank: number;
  postedAt: string;
  item: unknown;
}

/** The summary of all a subject's reviews, or that it is unknown or withdrawn. */
export const findSummary = async (database: Database, subject: string): Promise<{ summary: unknown } | 404 | 410> => {
  const [found] = await database.query<{ withdrawn: boolean; summary: unknown }>(SUMMARY, [subject]);
  return found ? (found.withdrawn ? 410 : found) : 404;
};

/** One page of reviews; without `nextCursor` it is the last. */
export const findReviews = async (
  database: Database,
  subject: string,
  query: ReviewQuery,
): Promise<{ items: unknown[]; nextCursor: string | null }> => {
  const { sort, limit, rating, verified, media, cursor } = query;
  // one more than asked for tells whether there is a next page
  const rows = await database.query<Row>(REVIEWS, [
    subject,
    sort,
    rating ?? null,
    verified,
    media,
    cursor?.rank ?? null,
    cursor?.postedAt ?? null,
    cursor?.id ?? null,
    limit + 1,
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => row.item),
    nextCursor:
      rows.length > limit && last ? writeCursor({ sort, rank: last.rank, postedAt: last.postedAt, id: last.id }) : null,
  };
};
