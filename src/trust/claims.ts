import { isDay, isInstant, type Millis } from '../domain/calendar.js';
import { isJson, isText, type Json } from './json.js';
import { quoted, tampered } from './refusal.js';
import { isSafeUrl } from './safe-url.js';

/** What a credential says, read but not believed. */
export interface Claims {
  readonly issuedAt: Millis;
  /** The latest of `iat`, `nbf` and `validFrom`. */
  readonly validFrom: Millis;
  /** The earlier of `exp` and `validUntil`. */
  readonly expiresAt: Millis;
  /** URN of the subject. */
  readonly subject: string;
  readonly alsoKnownAs: readonly unknown[];
  readonly report: unknown;
  readonly status: { readonly idx: number; readonly uri: string };
}

/** Seconds since the epoch (RFC 7519, NumericDate) that a calendar has. */
export const isSeconds = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 8.64e12;

/** On a day that exists, for browsers differ in what they make of others. */
const isTime = (value: unknown): boolean => isText(value) && isInstant(value) && isDay(value.slice(0, 10));

const among = (list: unknown, ...wanted: string[]): boolean => Array.isArray(list) && wanted.every((one) => list.includes(one));

const part = (value: unknown): Json => (isJson(value) ? value : {});

const statusOf = (claims: Json): Json => part(part(claims.status).status_list);

/** What holds for a claim; a path is for messages. */
const RULES: readonly (readonly [name: string, holds: (claims: Json) => boolean])[] = [
  // a credential of version 1.1 inside this one would have a say nobody checked
  ['vc', ({ vc }) => vc === undefined],
  ['vp', ({ vp }) => vp === undefined],
  // it is for everybody: whoever is not among those it names has to refuse it (RFC 7519, section 4.1.3)
  ['aud', ({ aud }) => aud === undefined],
  ['@context', (claims) => Array.isArray(claims['@context']) && claims['@context'][0] === 'https://www.w3.org/ns/credentials/v2'],
  ['type', ({ type }) => among(type, 'VerifiableCredential', 'LiveCreditCredential')],
  ['id', ({ id, jti }) => isText(id) && (jti === undefined || jti === id)],
  ['issuer', ({ iss, issuer }) => issuer === iss],
  ['iat', ({ iat }) => isSeconds(iat)],
  ['exp', ({ exp }) => isSeconds(exp)],
  ['nbf', ({ nbf }) => nbf === undefined || isSeconds(nbf)],
  ['validFrom', ({ validFrom }) => isTime(validFrom)],
  ['validUntil', ({ validUntil }) => isTime(validUntil)],
  ['credentialSubject.id', ({ credentialSubject, sub }) => isText(part(credentialSubject).id) && (sub === undefined || sub === part(credentialSubject).id)],
  ['credentialSubject.alsoKnownAs', ({ credentialSubject }) => Array.isArray(part(credentialSubject).alsoKnownAs ?? [])],
  ['status.status_list.idx', (claims) => Number.isSafeInteger(statusOf(claims).idx) && (statusOf(claims).idx as number) >= 0],
  ['status.status_list.uri', (claims) => isSafeUrl(statusOf(claims).uri)],
];

/**
 * Reads the claims of W3C Verifiable Credentials 2.0 as VC-JOSE-COSE secures them; every claim of our profile is required.
 *
 * @throws {Refusal} `tampered`
 */
export const readClaims = (claims: Json): Claims => {
  const broken = RULES.find(([, holds]) => !holds(claims));
  if (broken) throw tampered(`claim ${quoted(broken[0])} is missing, wrong or refused`);
  const { iat, nbf = 0, exp, validFrom, validUntil, credentialSubject } = claims as Record<string, number> & Record<string, string>;
  const { id, alsoKnownAs, report } = part(credentialSubject);
  return {
    issuedAt: iat * 1000,
    validFrom: Math.max(iat * 1000, nbf * 1000, Date.parse(validFrom)),
    expiresAt: Math.min(exp * 1000, Date.parse(validUntil)),
    subject: id as string,
    alsoKnownAs: (alsoKnownAs ?? []) as unknown[],
    report,
    status: statusOf(claims) as unknown as Claims['status'],
  };
};
