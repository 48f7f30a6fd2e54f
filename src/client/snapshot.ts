import type { Millis } from '../domain/calendar.js';
import type { CreditReport } from '../domain/report.js';
import type { Room } from '../domain/room.js';
import { NO_STANDING, type Standing } from '../domain/standing.js';
import type { LocalizedText } from '../domain/schema.js';
import type { SubjectRef } from '../domain/subject.js';
import type { Warning } from '../domain/warning.js';
import type { CreditError } from '../errors/credit-error.js';

export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'failed' | 'empty';

/** How far the report's signature was checked; `unsigned` where no trust list is configured. */
export type Trust =
  | 'unsigned'
  | 'checking'
  | 'verified'
  | 'unverifiable'
  | 'expired'
  | 'revoked'
  | 'suspended'
  | 'issuer-unknown'
  | 'tampered';

/** Who signed what is shown, and for how long. */
export interface Credential {
  /** Whom was asked for, which the report in it may know by another id. */
  readonly subject?: SubjectRef | undefined;
  /** As the trust list names it; absent where nobody on it signed. */
  readonly issuer?: { readonly id: string; readonly name: LocalizedText; readonly verifyUrl?: string } | undefined;
  readonly issuedAt?: Millis | undefined;
  readonly expiresAt?: Millis | undefined;
}

/** Everything a template may ask about a subject. */
export interface Snapshot {
  readonly status: Status;
  readonly trust: Trust;
  /** The last good report as it may be shown today; absent where nothing usable is held. */
  readonly last?: CreditReport | undefined;
  /** What is known of the credential; absent where no trust list is configured. */
  readonly credential?: Credential | undefined;
  /** Why the last question failed, where it did. */
  readonly error?: CreditError | undefined;
  /** What the domain's rules make of `last`. */
  readonly standing: Standing;
  /** All there is to warn of, where that is not what the report gives cause for; see `warningsOf`. */
  readonly warnings?: readonly Warning[] | undefined;
  /** The instant all of this is true for, by the backend's clock; absent where there is no report. */
  readonly now?: Millis | undefined;
  /** The first answer is late: shown like `failed` while the request goes on. */
  readonly slow?: boolean | undefined;
}

/** Nothing asked yet; `last` is said to be missing, for a page may have given every object one. */
export const IDLE: Snapshot = { status: 'idle', trust: 'unsigned', last: undefined, standing: NO_STANDING };

/** Everything known of a room. */
export interface RoomSnapshot {
  readonly status: Status;
  /** The last good answer; absent where there was none, or the room has ended. */
  readonly last?: Room | undefined;
  readonly error?: CreditError | undefined;
  readonly slow?: boolean | undefined;
}
