import type { Millis } from '../domain/calendar.js';
import type { SubjectRef } from '../domain/subject.js';
import { readTrustList, type TrustedIssuer } from './trust-list.js';
import type { Verdict } from './verdict.js';
import { Verifier, type VerifierOptions } from './verifier.js';

/** By what to verify one credential. */
export interface VerifyOptions extends Omit<VerifierOptions, 'now'> {
  /** Whom to trust. What comes from elsewhere, as JSON, is checked first. */
  readonly issuers: readonly TrustedIssuer[];
  /** Whom it has to be about, e.g. `anchor:a-1001`; anybody where it is missing. */
  readonly subject?: SubjectRef;
  /** The time to judge by, in milliseconds since the epoch; the clock of this machine where it is missing. */
  readonly now?: Millis;
}

/**
 * Verifies one Live Credit Credential: a credit report as a W3C Verifiable Credential 2.0, secured by VC-JOSE-COSE as a compact JWS
 * (RFC 7515), by the best practices of RFC 8725, with keys by id (RFC 7517, RFC 7638) and a Token Status List
 * (draft-ietf-oauth-status-list). It asks the issuer for keys and status, each within 10 s, and leaves nothing behind; for many
 * credentials a `Verifier` asks once for all of them.
 *
 * Whatever is wrong with a credential is the verdict's `trust`, never an error.
 *
 * @throws {CreditShapeError} where the text is no credential at all: a page, JSON, nothing.
 * @throws {CreditConfigError} where the trust list has a mistake; the message says what to change.
 */
export const verifyCredential = async (credential: string, { issuers, subject, now, ...options }: VerifyOptions): Promise<Verdict> =>
  new Verifier({ ...options, issuers: readTrustList(issuers), now: () => now ?? Date.now() }).verify(credential, subject);
