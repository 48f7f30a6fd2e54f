import type { Millis } from '../domain/calendar.js';
import { readCompact } from './compact.js';
import { getBytes } from './get-bytes.js';
import { readHeader } from './header.js';
import type { IssuerKeys } from './issuer-keys.js';
import { Remote } from './remote.js';
import { Refusal, unverifiable } from './refusal.js';
import { checkSignature } from './signature.js';
import { isOver, readStatusList, statusAt, type StatusList } from './status-list.js';

const MOST_BYTES = 1024 * 1024;

/** Lists held at once; each may be large. */
const MOST_LISTS = 16;

/** Least time between two questions for the same list. */
const RETRY: Millis = 3_000;

/** The status lists of one issuer, each held as long as it says itself. */
export class StatusLists {
  readonly #lists = new Map<string, Remote<StatusList>>();
  readonly #issuer: string;
  readonly #keys: IssuerKeys;
  readonly #now: () => Millis;
  readonly #ask: typeof fetch;

  constructor(issuer: string, keys: IssuerKeys, now: () => Millis, ask: typeof fetch) {
    this.#issuer = issuer;
    this.#keys = keys;
    this.#now = now;
    this.#ask = ask;
  }

  /**
   * @param since When something is known to have changed: what was asked for before does not do.
   * @throws {Refusal} `revoked`, `suspended`, or `unverifiable` where the list does not say.
   */
  async check({ uri, idx }: { uri: string; idx: number }, since?: number): Promise<void> {
    let status: number;
    try {
      status = statusAt(await this.load(uri, since), idx);
    } catch (error) {
      throw unverifiable(`no status list to go by: ${(error as Error).message}`);
    }
    const taken = ([undefined, 'revoked', 'suspended'] as const)[status];
    if (taken) throw new Refusal(taken, `the issuer ${taken} it`);
    if (status) throw unverifiable(`status ${status} is the issuer’s own`);
  }

  /** @throws {Error} where there is no list to be trusted. */
  async load(uri: string, since?: number): Promise<StatusList> {
    const remote = this.#remoteOf(uri);
    const held = remote.value;
    const age = held && !isOver(held.expiresAt, this.#now()) ? held.ttl : 0;
    return remote.youngerThan(age, RETRY, since);
  }

  #remoteOf(uri: string): Remote<StatusList> {
    let remote = this.#lists.get(uri);
    if (!remote) {
      if (this.#lists.size >= MOST_LISTS) this.#lists.delete(this.#lists.keys().next().value!);
      this.#lists.set(uri, (remote = new Remote((fresh, signal) => this.#fetch(uri, fresh, signal))));
    }
    return remote;
  }

  async #fetch(uri: string, fresh: boolean, signal: AbortSignal): Promise<StatusList> {
    const wanted = { accept: 'application/statuslist+jwt', most: MOST_BYTES, fresh, signal };
    const token = readCompact(new TextDecoder().decode(await getBytes(this.#ask, uri, wanted)));
    const header = readHeader(token.header, 'statuslist+jwt');
    await checkSignature(token.text, await this.#keys.find(header), header.alg);
    return readStatusList(token, this.#issuer, uri, this.#now());
  }
}
