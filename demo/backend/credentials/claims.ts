import { HOUR, nextShanghaiMidnight, type Millis } from '../../../src/domain/calendar.js';
import type { Issuer } from './issuer.js';
import { seconds, VALIDITY } from './terms.js';

/** An account of the same subject on a platform. */
export interface Account {
  platform: string;
  account: string;
}

/** What of a report decides how long a credential about it may hold. */
export interface DatedReport {
  asOf: string;
  validUntil: string;
}

/** When a credential was issued and when it ends, in milliseconds. */
export interface Term {
  issuedAt: Millis;
  expiresAt: Millis;
}

/**
 * The term of a credential about a report that is signed now. Reports are dated anew each hour; one that is older is data that
 * nobody stands for any longer, and its credential is no younger.
 */
export const termOf = ({ asOf, validUntil }: DatedReport, now: Millis): Term => {
  const issuedAt = Math.min(now, Date.parse(asOf) + HOUR);
  return { issuedAt, expiresAt: Math.min(issuedAt + VALIDITY, Date.parse(validUntil)) };
};

/** When a credential that is signed now is to be replaced: at half of its life, and where a new day may end what it tells of. */
export const renewalOf = ({ issuedAt, expiresAt }: Term, now: Millis): Millis =>
  Math.min(now + (expiresAt - issuedAt) / 2, nextShanghaiMidnight(now));

/** What a credential is made of. */
export interface Statement {
  id: string;
  issuer: Issuer;
  /** `kind:id`. */
  subject: string;
  accounts: readonly Account[];
  report: object;
  term: Term;
  status: { idx: number; uri: string };
}

/** An instant as claims write it: whole seconds, as in `iat` and `exp`. */
export const instant = (time: Millis | Date): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** The claims of a Live Credit Credential. */
export const claimsOf = ({ id, issuer, subject, accounts, report, term, status }: Statement): object => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'LiveCreditCredential'],
  id: `urn:uuid:${id}`,
  iss: issuer.id,
  issuer: issuer.id,
  iat: seconds(term.issuedAt),
  exp: seconds(term.expiresAt),
  validFrom: instant(term.issuedAt),
  validUntil: instant(term.expiresAt),
  credentialSubject: { id: `urn:live-credit:${subject}`, alsoKnownAs: accounts, report },
  status: { status_list: status },
});
