import { HOUR, type Millis } from './calendar.js';

/** How a report stands in time (rule 8): after `stale` it is `gone`, and nothing of it is shown. */
export type Freshness = 'fresh' | 'stale' | 'gone';

interface Dated {
  asOf: string;
  validUntil?: string | undefined;
}

/** The last instant at which the report is fresh. */
export const freshUntil = ({ asOf, validUntil }: Dated): Millis =>
  validUntil ? Date.parse(validUntil) : Date.parse(asOf) + 24 * HOUR;

/** The last instant at which it may be shown at all. */
export const shownUntil = (dated: Dated): Millis => freshUntil(dated) + 24 * HOUR;

export const freshness = (dated: Dated, now: Millis): Freshness =>
  now <= freshUntil(dated) ? 'fresh' : now <= shownUntil(dated) ? 'stale' : 'gone';
