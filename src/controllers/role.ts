import type { Snapshot } from '../client/snapshot.js';
import { CreditConfigError } from '../errors/credit-config-error.js';
import { ROLES, type RoleName, type RoomScope } from './room-scope.js';

/** Who is meant, or why that is not known: what an element then shows. */
export type Meant = { subject: string } | ({ subject?: undefined } & Pick<Snapshot, 'status' | 'error' | 'slow'>);

const wrong = (message: string): Meant => ({ status: 'failed', error: new CreditConfigError(message) });

/** Says what a subject is like. */
export const noSubject = (text: string): CreditConfigError => new CreditConfigError(`subject "${text}" is not like "anchor:a-1001"`);

/** Nothing is asked, and waiting brings nothing; one error for all, for a room that changes is no reason to tell of another. */
const NOBODY: Meant = { status: 'idle', error: noSubject(''), slow: true };

/** Who plays a role in the room around an element; an error for a word that is no role, or where there is no room. */
export const subjectOf = (role: string | undefined, scope: RoomScope | undefined, roles: readonly string[] = ROLES): Meant => {
  if (!role) return NOBODY;
  // the same words for all elements, which are said once
  if (!roles.includes(role)) return wrong(`of="${role}" is none of ${ROLES.join(', ')}`);
  if (!scope) return wrong(`of="${role}" needs a <live-credit-room> around it`);
  if (!scope.room) return wrong(`of="${role}" needs an id: <live-credit-room room="…">`);
  const subject = scope.subjects[role as RoleName];
  if (subject) return { subject };
  const { status, error, slow } = scope.snapshot;
  // the room is known, and nobody plays the role; everybody does where the room itself is meant
  return { status: status === 'ready' && role !== 'room' ? 'empty' : status, error, slow };
};
