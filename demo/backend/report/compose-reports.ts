import { readFileSync } from 'node:fs';
import type { Millis } from '../../../src/domain/calendar.js';
import type { Queries } from '../db/database.js';

const REPORT = readFileSync(new URL('./report.sql', import.meta.url), 'utf8');

/** A report as the database composed it. */
export interface Composed {
  subject: string;
  version: number;
  report: { asOf: string; validUntil: string };
}

/** The reports of subjects as of an instant, all of one snapshot; those unknown or withdrawn are missing. */
export const composeReports = (queries: Queries, subjects: readonly string[], now: Millis): Promise<Composed[]> =>
  queries.query<Composed>(REPORT, [subjects, new Date(now).toISOString()]);
