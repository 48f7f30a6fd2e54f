import { oneAtATime } from '../changes/one-at-a-time.js';
import type { Clock } from '../clock.js';
import { credentialOf, type Credentials, type FoundCredential } from '../credentials/credential-store.js';
import { lockIssuing } from '../credentials/lock-issuing.js';
import { STATUS } from '../credentials/status-bits.js';
import { DatabaseUnavailable, type Database, type Queries } from '../db/database.js';
import { insertRows, rowOf } from '../db/insert-rows.js';
import { CredentialReader, type Ask, type ForeignCredential } from './foreign-credential.js';
import type { Platform } from './platform.js';

/** How long what was asked holds without a hint of change, in milliseconds: as long as the contract lets any cache keep it. */
const FRESH = 5_000;

/** A subject of ours that the issuer knows by another name. */
interface Pair {
  subject: string;
  theirs: string;
}

const PAIRS = `
  select s.subject, split_part(s.subject, ':', 1) || ':' || (account ->> 'account') as theirs
  from subject s, jsonb_array_elements(s.also_known_as) account
  where account ->> 'platform' = $1 and not s.withdrawn order by s.subject`;

const IMPORTED = `
  select subject, imported.version, imported.status, imported.jwt
  from imported_credential imported join subject using (subject) where subject = any($1::text[]) and not withdrawn`;

const STORE = `
  insert into imported_credential (subject, version, status, jwt) values ($1, $2, $3, $4)
  on conflict (subject) do update set version = excluded.version, status = excluded.status, jwt = excluded.jwt`;

const CLEAR = [
  `delete from measure where subject = $1 and shared and platform ->> 'id' = $2`,
  `delete from listing where subject = $1 and shared and platform ->> 'id' = $2`,
] as const;

const BUMP = 'update subject set version = version + 1, changed_at = $2 where subject = $1';

interface Imported {
  subject: string;
  version: number;
  status: number;
  jwt: string;
}

/**
 * Takes over what another platform's issuer says of subjects both know: its credentials as they are, which no one here can change,
 * and the measures in them as shared ones of our own reports (rule 7). All else about these subjects stays our own.
 */
export class Imports implements Credentials {
  readonly #reader: CredentialReader;
  #etag: string | undefined;
  #askedAt = -Infinity;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    readonly platform: Platform,
    readonly from: Platform,
    readonly database: Database,
    readonly clock: Clock,
    readonly ask: Ask,
  ) {
    this.#reader = new CredentialReader(from.issuer.id, ask);
  }

  /** The credentials that were taken over; a subject without one is missing. */
  async find(subjects: readonly string[]): Promise<Map<string, FoundCredential>> {
    return new Map((await this.#imported(this.database, subjects)).map(({ subject, jwt }) => [subject, credentialOf(jwt)]));
  }

  /** Looks again, unless that was done a moment ago; resolves when it is done. */
  keepFresh(): Promise<void> {
    return this.clock() - this.#askedAt >= FRESH ? this.look() : this.#looking;
  }

  /** Looks again; while one does, all who want it wait for the same. */
  look(): Promise<void> {
    this.#askedAt = this.clock();
    return (this.#looking = this.#look());
  }

  /** Asks the issuer for everybody at once; where it cannot be reached or believed, what is here stays. */
  readonly #look = oneAtATime(async () => {
    const etag = this.#etag;
    this.#etag = undefined;
    try {
      const pairs = await this.database.query<Pair>(PAIRS, [this.from.id]);
      const query = new URLSearchParams(pairs.map(({ theirs }): [string, string] => ['subject', theirs]).sort());
      const response = await this.ask(`/v1/credentials?${query}`, etag ? { 'If-None-Match': etag } : {});
      if (response.status === 304) this.#etag = etag;
      if (!response.ok) return;
      const { items } = (await response.json()) as { items: { subject: string; status: number; credential?: string }[] };
      for (const { subject, theirs } of pairs)
        await this.#take(subject, theirs, items.find((item) => item.subject === theirs)?.credential);
      this.#etag = response.headers.get('ETag') ?? undefined;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return;
      console.error(`Credentials of ${this.from.id} cannot be taken over:`, error);
    }
  });

  #imported(queries: Queries, subjects: readonly string[]): Promise<Imported[]> {
    return queries.query<Imported>(IMPORTED, [subjects]);
  }

  async #take(subject: string, theirs: string, jwt: string | undefined): Promise<void> {
    if ((await this.#imported(this.database, [subject]))[0]?.jwt === jwt) return;
    const account = { platform: this.platform.id, account: subject.slice(subject.indexOf(':') + 1) };
    const read = jwt === undefined ? undefined : await this.#reader.read(jwt, theirs, account, this.clock());
    await this.database.transaction(async (tx) => {
      await lockIssuing(tx);
      const [before] = await this.#imported(tx, [subject]);
      if (before?.jwt === jwt) return;
      if (jwt === undefined || !read) await tx.query('delete from imported_credential where subject = $1', [subject]);
      else await tx.query(STORE, [subject, read.report.version, read.status, jwt]);
      if (before && before.version === read?.report.version && before.status === read.status) return;
      await this.#share(tx, subject, read);
      await tx.query(BUMP, [subject, new Date(this.clock()).toISOString()]);
    });
  }

  /** Replaces what was shared before; of a credential that was taken back nothing is. */
  async #share(tx: Queries, subject: string, read: ForeignCredential | undefined): Promise<void> {
    for (const clear of CLEAR) await tx.query(clear, [subject, this.from.id]);
    if (read?.status !== STATUS.valid) return;
    const shared = <T extends { id: string; platform?: { id: string } | null; shared?: boolean | null }>(entries: T[]) =>
      entries
        .filter((one) => one.platform?.id === this.from.id && !one.shared)
        .map((one) => ({ subject, ...rowOf({ ...one, id: `${this.from.id}/${one.id}`, shared: true }) }));
    await insertRows(tx, 'measure', shared(read.report.measures));
    await insertRows(tx, 'listing', shared(read.report.listings));
  }
}
