import type { Millis } from '../../src/domain/calendar.js';

/** What time it is; tests bring their own. */
export type Clock = () => Millis;

const HOUR = 3_600_000;

/** The hour an instant lies in, as a number that grows by one each hour. */
export const hourOf = (now: Millis): number => Math.floor(now / HOUR);
