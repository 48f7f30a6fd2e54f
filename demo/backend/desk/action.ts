import type { Day } from '../../../src/domain/calendar.js';
import type { Queries } from '../db/database.js';
import { Problem } from '../http/problem.js';
import type { Words } from '../words.js';

/** What an action works on: one subject, locked, in one transaction. */
export interface Scene {
  tx: Queries;
  subject: string;
  kind: string;
  today: Day;
  now: string;
  /** The version the subject will have afterwards; makes ids of new records unique. */
  nextVersion: number;
}

/** A button of the director's desk. */
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
