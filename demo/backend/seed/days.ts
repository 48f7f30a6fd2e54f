import type { Day } from '../../../src/domain/calendar.js';

/** The calendar day some days before (negative) or after a day. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Days counted from the day of seeding, so that what is in force or over stays so whenever the seed is planted. */
export type FromToday = (days: number) => Day;

export const fromToday =
  (today: Day): FromToday =>
  (days) =>
    addDays(today, days);
