import type { CreditReport } from '../domain/report.js';
import type { SubjectRef } from '../domain/subject.js';

export interface Question {
  /** Ends the question; its promise then rejects with the signal's reason. */
  signal: AbortSignal;
  /** Ask past the browser's cache: true for every question but the first. */
  fresh: boolean;
}

/** Where reports come from. */
export interface CreditSource {
  /** The time by the backend's clock, in milliseconds since the epoch. */
  now(): number;
  /** The report of one subject; rejects with a `CreditError` (404 and 410 are `CreditHttpError`s). */
  credit(subject: SubjectRef, question: Question): Promise<CreditReport>;
}
