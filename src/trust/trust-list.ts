import type { LocalizedText } from '../domain/schema.js';
import { CreditConfigError } from '../errors/credit-config-error.js';
import { isJson, isText, type Json } from './json.js';
import { isSafeUrl } from './safe-url.js';

/** Who may sign credentials, and by which schemes of grading; the embedding site decides that, never the data. */
export interface TrustedIssuer {
  /** What `iss` says, e.g. `https://credit.example.org`. */
  readonly id: string;
  /** As viewers read it. */
  readonly name: LocalizedText;
  /** Where its public keys are (RFC 7517): https, or http on this machine. Either this or `jwks`. */
  readonly jwksUri?: string;
  /** Its public keys themselves. */
  readonly jwks?: { readonly keys: readonly JsonWebKey[] };
  /** Ids of the grading schemes it may grade by; a report without a grade needs none. */
  readonly schemes: readonly string[];
  /** Its own page about a subject, for viewers who do not take this page's word; `?subject=anchor:a-1001` is added. */
  readonly verifyUrl?: string;
}

const isName = (value: unknown): boolean => isText(value) || (isJson(value) && Object.values(value).length > 0 && Object.values(value).every(isText));

const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const hasKeys = ({ jwksUri, jwks }: Json): boolean =>
  jwks == null ? isSafeUrl(jwksUri) : jwksUri == null && isJson(jwks) && Array.isArray(jwks.keys) && jwks.keys.every(isJson);

/** What an entry must have, and what to write where it has not. */
const RULES: readonly (readonly [holds: (issuer: Json, all: readonly Json[]) => boolean, wanted: string])[] = [
  [isJson, 'has to be an object'],
  [({ id }) => isText(id), '"id" has to be what "iss" of its credentials says'],
  [({ id }, all) => all.filter((one) => isJson(one) && one.id === id).length === 1, '"id" is there twice'],
  [({ name }) => isName(name), '"name" has to be text, or texts by language'],
  [hasKeys, 'needs either "jwksUri", an https address, or "jwks" with a list of "keys"'],
  [({ schemes }) => isTextList(schemes), '"schemes" has to be a list of ids of grading schemes'],
  [({ verifyUrl }) => verifyUrl == null || isSafeUrl(verifyUrl), '"verifyUrl" has to be an https address'],
];

/**
 * The trust list in a JSON value, e.g. `[{"id": "https://credit.example.org", "name": "…", "jwksUri": "https://…", "schemes": ["…"]}]`.
 *
 * @throws {CreditConfigError} that says what to change: a mistake here must never pass for a list that trusts less or more.
 */
export const readTrustList = (value: unknown): TrustedIssuer[] => {
  if (!Array.isArray(value)) throw new CreditConfigError('The trust list has to be a list of issuers');
  const all = value as Json[];
  all.forEach((one, i) => {
    const broken = RULES.find(([holds]) => !holds(one, all));
    if (broken) throw new CreditConfigError(`The trust list: issuer ${i + 1} ${broken[1]}`);
  });
  return value as TrustedIssuer[];
};
