import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Millis } from '../../../src/domain/calendar.js';
import type { Queries } from '../db/database.js';
import type { SigningKey } from './sign.js';
import { NOTICE, VALIDITY } from './terms.js';

const ADD = `
  insert into signing_key (kid, public_jwk, private_jwk, published_at, signs_from) values ($1, $2::jsonb, $3::jsonb, $4, $5)`;

const CURRENT = `
  select kid, private_jwk as jwk from signing_key where signs_from <= $1 order by signs_from desc limit 1`;

// the one before last may still be needed: whatever it signed last is valid until its end
const PUBLISHED = `
  select public_jwk as jwk from signing_key published
  where not exists (select 1 from signing_key later where later.signs_from > published.signs_from and later.signs_from <= $1)
  order by signs_from`;

const WAITING = 'select kid, signs_from as "signsFrom" from signing_key where signs_from > $1';

const FORGET = `
  update signing_key set private_jwk = null where private_jwk is not null and signs_from < (
    select max(signs_from) from signing_key where signs_from <= $1)`;

const at = (time: Millis): string => new Date(time).toISOString();

/** Makes a key that signs from some instant on, and gives its id. */
const addKey = async (tx: Queries, now: Millis, signsFrom: Millis): Promise<string> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const published: JWK = { ...jwk, kid, alg: 'ES256', use: 'sig' };
  await tx.query(ADD, [kid, JSON.stringify(published), JSON.stringify(await exportJWK(privateKey)), at(now), at(signsFrom)]);
  return kid;
};

/** Makes the first key where there is none; nobody can have an older key set, so it signs at once. */
export const ensureKey = async (tx: Queries, now: Millis): Promise<void> => {
  if (!(await tx.query('select 1 from signing_key limit 1')).length) await addKey(tx, now, now);
};

/** A key that is published but does not sign yet. */
export interface WaitingKey {
  kid: string;
  signsFrom: Date;
}

export const waitingKey = async (queries: Queries, now: Millis): Promise<WaitingKey | undefined> =>
  (await queries.query<WaitingKey>(WAITING, [at(now)]))[0];

/**
 * Publishes a new key, which signs from a day later on; private keys that will never sign again are forgotten. Where one is
 * waiting already, that one stays the next.
 *
 * @returns the key that waits, and whether it is new.
 */
export const rotateKeys = async (tx: Queries, now: Millis): Promise<WaitingKey & { isNew: boolean }> => {
  await tx.query('lock table signing_key in share row exclusive mode');
  await tx.query(FORGET, [at(now)]);
  const waiting = await waitingKey(tx, now);
  if (waiting) return { ...waiting, isNew: false };
  const signsFrom = now + NOTICE;
  return { kid: await addKey(tx, now, signsFrom), signsFrom: new Date(signsFrom), isNew: true };
};

/** The key to sign with now. */
export const signingKey = async (queries: Queries, now: Millis): Promise<SigningKey> =>
  (await queries.query<SigningKey>(CURRENT, [at(now)]))[0];

/** The public keys with which anything may be signed that is still valid, or soon will be; oldest first. */
export const publishedKeys = async (queries: Queries, now: Millis): Promise<JWK[]> =>
  (await queries.query<{ jwk: JWK }>(PUBLISHED, [at(now - VALIDITY)])).map(({ jwk }) => jwk);
