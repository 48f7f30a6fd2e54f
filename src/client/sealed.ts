import type { Millis } from '../domain/calendar.js';
import type { CreditReport } from '../domain/report.js';
import type { SubjectRef } from '../domain/subject.js';
import type { Snapshot } from './snapshot.js';

/** What came of checking an answer. */
export interface Seal {
  /** When time alone changes what it makes of a picture. */
  readonly edges: readonly Millis[];
  /** Hands the report over, where there is one to show. */
  release(): CreditReport | undefined;
  /** Whether it takes the place of what is held: an older one does not. */
  follows(held: Seal | undefined, now: Millis): boolean;
  /** What becomes of the picture of an unsigned report. */
  picture(plain: Snapshot, now: Millis): Snapshot;
}

/** An answer that was checked. */
export interface Sealed {
  /** Of the report in it; -1 where there is none to show. */
  readonly version: number;
  /** As it came. */
  readonly credential: string;
  readonly seal: Seal;
}

/**
 * Checks a credential; `since` is when the subject is known to have changed, by `performance.now()`.
 *
 * @throws {CreditError} where it cannot even be read, or there is nothing to check it by.
 */
export type Witness = (credential: string, subject: SubjectRef | undefined, since?: number) => Promise<Sealed>;
