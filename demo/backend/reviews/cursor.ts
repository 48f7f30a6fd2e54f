import { Problem } from '../http/problem.js';
import type { Sort } from './review-query.js';

/** Where a page ended: the sort keys of its last review. */
export interface Cursor {
  sort: Sort;
  rank: number;
  postedAt: string;
  id: string;
}

/** The cursor as clients carry it, without having to understand it. */
export const writeCursor = ({ sort, rank, postedAt, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, rank, postedAt, id])).toString('base64url');

/**
 * The cursor in a parameter.
 *
 * @throws {Problem} 400 where it is none of ours, or of another sort order.
 */
export const readCursor = (text: string, sort: Sort): Cursor => {
  const refuse = () => new Problem(400, `Parameter "cursor" must be the nextCursor of a page sorted by ${sort}.`);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw refuse();
  }
  if (!Array.isArray(parts)) throw refuse();
  const [of, rank, postedAt, id] = parts as unknown[];
  const isOurs =
    of === sort &&
    Number.isSafeInteger(rank) &&
    Math.abs(rank as number) < 2 ** 31 &&
    typeof id === 'string' &&
    !id.includes('\0') &&
    typeof postedAt === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(postedAt) &&
    !Number.isNaN(Date.parse(postedAt));
  if (!isOurs) throw refuse();
  return { sort, rank: rank as number, postedAt, id };
};
