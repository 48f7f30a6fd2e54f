import type { Day } from '../../../src/domain/calendar.js';
import type { Queries } from '../db/database.js';
import { Problem } from '../http/problem.js';
import type { Words } from '../words.js';

/** What every action has: one transaction, and what time it is. */
export interface Stage {
  tx: Queries;
  today: Day;
  now: string;
  /** The version the subject or room will have afterwards; makes ids of new records unique. */
  nextVersion: number;
}

/** What an action on a subject works on: the subject is locked. */
export interface Scene extends Stage {
  subject: string;
  kind: string;
}

/** A button that changes a subject's records. */
export interface Action {
  label: Words;
  description: Words;
  /** Changes the records and says what happened. @throws {Problem} 409 where there is nothing to change. */
  perform(scene: Scene): Promise<Words>;
  /** Also possible on a withdrawn subject. */
  onWithdrawn?: boolean;
}

/** The answer of an action that has nothing to act on. */
export const cannot = (detail: string): Problem => new Problem(409, detail);
