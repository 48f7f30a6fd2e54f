import { createContext } from '@lit/context';
import type { Live, Theme } from '../client/options.js';
import type { RoomSnapshot } from '../client/snapshot.js';
import type { SubjectRef } from '../domain/subject.js';
import type { Warning } from '../domain/warning.js';

/** The roles an element may name in `of`. */
export const ROLES = ['anchor', 'merchant', 'agency', 'operator', 'platform'] as const;
export type RoleName = (typeof ROLES)[number];

/** What a room gives to everything inside it. */
export interface RoomScope {
  /** Its code is on its way: what it will give is not known yet. */
  readonly pending?: boolean | undefined;
  /** Its id; absent where the page named none. */
  readonly room?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly lang?: string | undefined;
  readonly theme?: Theme | undefined;
  readonly live?: Live | undefined;
  /** URL of the trust list. */
  readonly issuers?: string | undefined;
  readonly snapshot: RoomSnapshot;
  /** Who plays which role now: the first anchor, and the seller of what is on offer. */
  readonly subjects: Readonly<Partial<Record<RoleName, SubjectRef>>>;
  /** Everybody who plays a role, each once. */
  readonly everybody: readonly SubjectRef[];
  /** What the room itself gives cause to say. */
  readonly warnings: readonly Warning[];
}

/** By a name that other copies of this package know too. */
export const roomContext = createContext<RoomScope>(Symbol.for('live-credit:room'));
