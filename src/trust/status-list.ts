import type { Millis } from '../domain/calendar.js';
import { decodeBase64url } from './base64url.js';
import { isSeconds } from './claims.js';
import type { Compact } from './compact.js';
import { inflate } from './inflate.js';
import { isJson, isText } from './json.js';
import { SKEW } from './time.js';

const MOST_INFLATED = 8 * 1024 * 1024;

/** How long a list may do that does not say so itself. */
const TTL = 300;

/** A Token Status List (draft-ietf-oauth-status-list): the status of many credentials, so that nobody learns which one is looked at. */
export interface StatusList {
  readonly bits: number;
  readonly bytes: Uint8Array;
  /** How long it may be held. */
  readonly ttl: Millis;
  /** Milliseconds since the epoch, or `Infinity`. */
  readonly expiresAt: Millis;
}

/**
 * Reads the claims of a status list token.
 *
 * @throws {Error} where they are not those of a list of the issuer for this address, now.
 */
export const readStatusList = async ({ claims }: Pick<Compact, 'claims'>, issuer: string, uri: string, now: Millis): Promise<StatusList> => {
  const { iss, sub, iat, exp, ttl = TTL, status_list: list } = claims;
  if (sub !== uri) throw new Error('"sub" is another address');
  if (iss !== undefined && iss !== issuer) throw new Error('"iss" is another issuer');
  if (!isSeconds(iat) || iat * 1000 > now + SKEW) throw new Error('"iat" is missing or ahead of time');
  if (exp !== undefined && (!isSeconds(exp) || isOver(exp * 1000, now))) throw new Error('it is out of date');
  if (!isSeconds(ttl) || !ttl) throw new Error('"ttl" is no time');
  if (!isJson(list) || ![1, 2, 4, 8].includes(list.bits as number) || !isText(list.lst)) throw new Error('no list of 1, 2, 4 or 8 bits');
  const bytes = await inflate(decodeBase64url(list.lst), MOST_INFLATED);
  return { bits: list.bits as number, bytes, ttl: ttl * 1000, expiresAt: exp === undefined ? Infinity : exp * 1000 };
};

export const isOver = (expiresAt: Millis, now: Millis): boolean => now > expiresAt + SKEW;

/**
 * The status at an index: 0 valid, 1 revoked, 2 suspended, others are the issuer's own.
 *
 * @throws {RangeError} for an index the list does not have.
 */
export const statusAt = ({ bits, bytes }: Pick<StatusList, 'bits' | 'bytes'>, index: number): number => {
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(index / perByte)];
  if (byte === undefined) throw new RangeError(`it has no index ${index}`);
  return (byte >> ((index % perByte) * bits)) & ((1 << bits) - 1);
};
