import type { Millis } from '../domain/calendar.js';
import type { Claims } from './claims.js';
import { Refusal, unverifiable } from './refusal.js';

/** How far clocks may differ. */
export const SKEW: Millis = 300_000;

const instant = (time: Millis): string => new Date(time).toISOString();

/** @throws {Refusal} `unverifiable` before a credential's time, `expired` after it. */
export const checkTime = ({ validFrom, expiresAt }: Pick<Claims, 'validFrom' | 'expiresAt'>, now: Millis): void => {
  if (validFrom > now + SKEW) throw unverifiable(`it is from ${instant(validFrom)}, which is ahead of ${instant(now)}`);
  if (now > expiresAt + SKEW) throw new Refusal('expired', `it ended at ${instant(expiresAt)}`);
};
