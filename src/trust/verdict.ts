import type { Millis } from '../domain/calendar.js';
import type { CreditReport } from '../domain/report.js';
import type { TrustedIssuer } from './trust-list.js';

/**
 * What became of a credential:
 *
 * - `verified`: every check passed.
 * - `unverifiable`: it could not be checked, for keys or status list are out of reach, or it is from the future. No accusation.
 * - `expired`: authentic, but past its end.
 * - `revoked`, `suspended`: authentic, but the issuer took it back, or did so for now.
 * - `issuer-unknown`: nobody on the trust list signed it, or somebody who may not grade by this scheme.
 * - `tampered`: its signature, header, claims or subject are not what they have to be.
 */
export type VerdictTrust = 'verified' | 'unverifiable' | 'expired' | 'revoked' | 'suspended' | 'issuer-unknown' | 'tampered';

/** In the order they are done in: what needs no network comes first, so that nothing malformed causes a request. */
export const CHECKS = ['form', 'header', 'issuer', 'claims', 'subject', 'scheme', 'key', 'signature', 'time', 'status'] as const;
export type CheckName = (typeof CHECKS)[number];

/** What came of one check; `not-done` without a reason was not reached any more, with one it could not be done. */
export interface Check {
  readonly name: CheckName;
  readonly outcome: 'passed' | 'failed' | 'not-done';
  /** In English, for developers. It may quote the credential: text, never markup. */
  readonly reason?: string;
}

/** What became of a credential, and why. Whatever is not authentic is left out, but for the report of an `unverifiable` one. */
export interface Verdict {
  readonly trust: VerdictTrust;
  /**
   * Of a credential that is `verified`, `expired` or `unverifiable`; the last is to be shown with that word only. One about a minor
   * (`subject.isMinor`) says nothing else, and is there for one taken back as well: of a minor not even that may be shown.
   */
  readonly report?: CreditReport;
  /** Who signed, as the trust list names it; absent where it is `tampered` or `issuer-unknown`. */
  readonly issuer?: Pick<TrustedIssuer, 'id' | 'name' | 'verifyUrl'>;
  /** Milliseconds since the epoch; only where the signature holds. */
  readonly issuedAt?: Millis;
  /** The earlier of `exp` and `validUntil`, in milliseconds since the epoch; only where the signature holds. */
  readonly expiresAt?: Millis;
  /** All of them, in the order of `CHECKS`. */
  readonly checks: readonly Check[];
}
