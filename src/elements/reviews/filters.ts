import { warnOnce } from '../../errors/warn-once.js';

export const SORTS = ['newest', 'lowest', 'highest', 'helpful'] as const;
export type Sort = (typeof SORTS)[number];

/** Which reviews a viewer sees, and in which order. */
export interface Filters {
  readonly sort: Sort;
  /** Only those with so many stars. */
  readonly rating: number | undefined;
  readonly verified: boolean;
  readonly media: boolean;
}

/** Whether a filter leaves some out. */
export const selects = ({ rating, verified, media }: Filters): boolean => rating !== undefined || verified || media;

const PAGE_SIZE = 20;

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** A whole number as an attribute or property gives it; one warning where it is none from 1 on. */
const whole = (name: string, value: unknown, most: number): number | undefined => {
  if (isMissing(value)) return undefined;
  const n = Number(value);
  if (Number.isInteger(n) && n >= 1 && n <= most) return n;
  warnOnce(`<live-credit-reviews> ${name} is a whole number from 1 to ${most}, not "${String(value)}"`);
  return undefined;
};

export const ratingOf = (value: unknown): number | undefined => whole('rating', value, 5);

export const pageSizeOf = (value: unknown): number => whole('page-size', value, 100) ?? PAGE_SIZE;

export const sortOf = (value: unknown): Sort => {
  const sort = SORTS.find((one) => one === value);
  if (!sort && !isMissing(value)) warnOnce(`<live-credit-reviews> sort is one of ${SORTS.join(', ')}, not "${String(value)}"`);
  return sort ?? 'newest';
};
