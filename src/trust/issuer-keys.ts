import type { Millis } from '../domain/calendar.js';
import { getBytes } from './get-bytes.js';
import type { Header } from './header.js';
import { isJson, parseObject } from './json.js';
import { importPublicKey } from './public-key.js';
import { quoted, unverifiable } from './refusal.js';
import { Remote } from './remote.js';
import type { TrustedIssuer } from './trust-list.js';

const MINUTE: Millis = 60_000;

/** A key that an issuer takes back is forgotten after this. */
const FRESH = 10 * MINUTE;

/** For so long the keys held do where the issuer cannot be reached: an issuer publishes a new one a day before it is used. */
const KEPT = 24 * 60 * MINUTE;

/** Least time between two questions for a key that is not there, whoever asks. */
const COOLDOWN: Millis = 30_000;

/** The same while there is no key at all. */
const RETRY: Millis = 3_000;

const MOST_BYTES = 256 * 1024;

type Named = JsonWebKey & { readonly kid?: unknown };

/** What a key set holds, with each key imported once. */
class KeySet {
  readonly #imported = new Map<string, Promise<CryptoKey>>();

  constructor(readonly keys: readonly Named[]) {}

  has(kid: string): boolean {
    return this.keys.some((key) => key.kid === kid);
  }

  /** @throws {Refusal} */
  async get({ kid, alg }: Header): Promise<CryptoKey> {
    const [key, another] = this.keys.filter((one) => one.kid === kid);
    if (!key) throw unverifiable(`no key ${quoted(kid)} is known`);
    if (another) throw unverifiable(`two keys have the id ${quoted(kid)}`);
    const name = `${alg} ${kid}`;
    let imported = this.#imported.get(name);
    if (!imported) this.#imported.set(name, (imported = importPublicKey(key, alg)));
    return imported;
  }
}

const readKeySet = (bytes: Uint8Array): KeySet => {
  const { keys } = parseObject(bytes);
  if (!Array.isArray(keys)) throw new SyntaxError('no "keys"');
  return new KeySet(keys.filter(isJson));
};

/** The public keys of one issuer: asked for when first needed, and anew when they are old or one is missing. */
export class IssuerKeys {
  readonly #inline: KeySet | undefined;
  readonly #remote: Remote<KeySet>;

  constructor({ jwks, jwksUri }: TrustedIssuer, ask: typeof fetch) {
    this.#inline = jwks && new KeySet(jwks.keys);
    const wanted = { accept: 'application/jwk-set+json, application/json', most: MOST_BYTES };
    this.#remote = new Remote(async (fresh, signal) => readKeySet(await getBytes(ask, jwksUri!, { ...wanted, fresh, signal })));
  }

  /** Whether there are any yet. */
  get areHeld(): boolean {
    return !!(this.#inline ?? this.#remote.value);
  }

  /** @throws {Refusal} */
  async find(header: Header): Promise<CryptoKey> {
    let set = this.#inline ?? (await this.#noOlderThan(FRESH));
    if (!this.#inline && !set.has(header.kid)) set = await this.#noOlderThan(COOLDOWN);
    return set.get(header);
  }

  async #noOlderThan(age: Millis): Promise<KeySet> {
    const remote = this.#remote;
    try {
      return await remote.youngerThan(age, remote.value ? COOLDOWN : RETRY);
    } catch (error) {
      if (remote.age < KEPT) return remote.value!;
      throw unverifiable(`keys are out of reach: ${(error as Error).message}`);
    }
  }
}
