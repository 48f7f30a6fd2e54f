import type { Snapshot } from '../client/snapshot.js';
import { CreditConfigError } from '../errors/credit-config-error.js';
import { ROLES, type RoleName, type RoomScope } from './room-scope.js';

/** Who is meant, or why that is not known: what an element then shows. */
export type Meant = { subject: string } | ({ subject?: undefined } & Pick<Snapshot, 'status' | 'error' | 'slow'>);

const wrong = (message: string): Meant => ({ status: 'failed', error: new CreditConfigError(message) });

/** Who plays a role in the room around an element; an error for a word that is no role, or where there is no room. */
export const subjectOf = (role: string | undefined, scope: RoomScope | undefined, roles: readonly string[] = ROLES): Meant => {
  if (!role) return { status: 'idle' };
  if (!roles.includes(role)) return wrong(`of="${role}" is none of ${roles.join(', ')}`);
  // the room's code may be on its way
  if (!scope && !customElements.get('live-credit-room')) return { status: 'idle' };
  if (!scope) return wrong(`of="${role}" needs a <live-credit-room> around it`);
  if (!scope.room) return wrong(`of="${role}" needs an id: <live-credit-room room="…">`);
  const subject = scope.subjects[role as RoleName];
  if (subject) return { subject };
  const { status, error, slow } = scope.snapshot;
  // the room is known, and nobody plays the role; everybody does where the room itself is meant
  return { status: status === 'ready' && role !== 'room' ? 'empty' : status, error, slow };
};
