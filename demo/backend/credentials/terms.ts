import { HOUR } from '../../../src/domain/calendar.js';

/** The longest time from the issue of a credential to its end. */
export const VALIDITY = 24 * HOUR;

/** How long a key is published before anything is signed with it: no cache of the key set is that old. */
export const NOTICE = 24 * HOUR;

/** How long one signed status list may be used at most, and after how many seconds one should look for a newer. */
export const LIST_VALIDITY = HOUR;
export const LIST_TTL = 10;

/** Instants as they are signed: seconds since the epoch. */
export const seconds = (millis: number): number => Math.floor(millis / 1000);
