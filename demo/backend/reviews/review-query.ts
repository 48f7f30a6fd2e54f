import { Problem } from '../http/problem.js';
import { readCursor, type Cursor } from './cursor.js';

export const SORTS = ['newest', 'lowest', 'highest', 'helpful'] as const;
export type Sort = (typeof SORTS)[number];

/** Which reviews of a subject a page holds. */
export interface ReviewQuery {
  sort: Sort;
  limit: number;
  rating?: number;
  verified: boolean;
  media: boolean;
  cursor?: Cursor;
}

const DEFAULT_LIMIT = 20;
const LIMITS = [1, 100] as const;
const STARS = [1, 5] as const;

type Read = (name: string) => string | undefined;

const oneOf = <T extends string>(read: Read, name: string, allowed: readonly T[]): T | undefined => {
  const value = read(name);
  const found = allowed.find((one) => one === value);
  if (value !== undefined && found === undefined)
    throw new Problem(400, `Parameter "${name}" must be ${allowed.join(', ')}, not "${value.slice(0, 40)}".`);
  return found;
};

const whole = (read: Read, name: string, [from, to]: readonly [number, number]): number | undefined => {
  const value = read(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,3}$/.test(value) || Number(value) < from || Number(value) > to)
    throw new Problem(
      400,
      `Parameter "${name}" must be a whole number from ${from} to ${to}, not "${value.slice(0, 40)}".`,
    );
  return Number(value);
};

/**
 * The query in the parameters of a request; parameters it does not know are left alone.
 *
 * @throws {Problem} 400 that names the parameter and what it may be.
 */
export const readReviewQuery = (read: Read): ReviewQuery => {
  const sort = oneOf(read, 'sort', SORTS) ?? 'newest';
  const cursor = read('cursor');
  return {
    sort,
    limit: whole(read, 'limit', LIMITS) ?? DEFAULT_LIMIT,
    rating: whole(read, 'rating', STARS),
    verified: oneOf(read, 'verified', ['true']) !== undefined,
    media: oneOf(read, 'media', ['true']) !== undefined,
    cursor: cursor === undefined ? undefined : readCursor(cursor, sort),
  };
};
