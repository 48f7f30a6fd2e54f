/** A calendar day `YYYY-MM-DD` in Asia/Shanghai; days compare as strings. */
export type Day = string;

/** Milliseconds since the epoch. */
export type Millis = number;

export const HOUR: Millis = 3_600_000;
const DAY: Millis = 24 * HOUR;

/** China has kept UTC+8 without summer time since 1991. */
const SHANGHAI_OFFSET: Millis = 8 * HOUR;

const format = (time: Millis): Day => new Date(time).toISOString().slice(0, 10);

const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is a day that exists: `2026-02-30` does not. */
export const isDay = (text: string): boolean => {
  const time = Date.parse(text + 'T00:00:00Z');
  return !Number.isNaN(time) && format(time) === text;
};

/** Whether the text is an RFC 3339 instant, in the one form that every browser reads. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d:(?!60)\d\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));

/** The calendar day in Shanghai at an instant, whatever the viewer's time zone. */
export const shanghaiDay = (now: Millis): Day => format(now + SHANGHAI_OFFSET);

/** The first instant of the next calendar day in Shanghai. */
export const nextShanghaiMidnight = (now: Millis): Millis =>
  (Math.floor((now + SHANGHAI_OFFSET) / DAY) + 1) * DAY - SHANGHAI_OFFSET;

/** The same day some months later; a day that does not exist becomes the month's last (2025-11-30 + 3 → 2026-02-28). */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return format(Date.UTC(toYear, toMonth - 1, Math.min(date, lastDayOfMonth(toYear, toMonth))));
};

/** The same day some years later; 2024-02-29 + 3 → 2027-02-28. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** Whether today lies in a span of days, both ends included; a missing end is no end. */
export const inForce = (today: Day, from: Day, until?: Day): boolean => from <= today && (!until || today <= until);
