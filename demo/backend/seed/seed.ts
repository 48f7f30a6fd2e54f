import type { Millis } from '../../../src/domain/calendar.js';
import type { Grade } from '../../../src/domain/grade.js';
import type { RoomSeed } from './rooms.js';
import type { SubjectSeed } from './subject-seed.js';

/** What a platform's database begins with. */
export interface Seed {
  schemes: readonly Grade['scheme'][];
  subjects(now: Millis): SubjectSeed[];
  rooms(now: Millis): RoomSeed[];
}
