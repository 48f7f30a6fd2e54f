import { randomUUID } from 'node:crypto';
import type { Millis } from '../../../src/domain/calendar.js';
import type { Clock } from '../clock.js';
import type { Database, Queries } from '../db/database.js';
import { representText, type Representation } from '../http/representation.js';
import { composeReports, type Composed } from '../report/compose-reports.js';
import { claimsOf, renewalOf, termOf, type Account } from './claims.js';
import { inTurn } from './in-turn.js';
import type { Issuer } from './issuer.js';
import { signingKey } from './key-store.js';
import { lockIssuing } from './lock-issuing.js';
import { sign, type SigningKey } from './sign.js';
import { placeOf } from './status-entries.js';

/** A credential, that the subject was withdrawn, or that nobody knows it. */
export type FoundCredential = { status: 200; jwt: string; representation: Representation } | { status: 404 } | { status: 410 };

/** Where credentials come from: issued here, or by another platform's issuer. */
export interface Credentials {
  /** The credentials of several subjects, each as its single request would find it. */
  find(subjects: readonly string[]): Promise<Map<string, FoundCredential>>;
}

/** Who issues, and where the status lists lie. */
export interface Issuing {
  issuer: Issuer;
  /** Id of the platform whose subjects are graded. */
  platform: string;
  /** Address that the contract's paths are below, without a slash at the end. */
  endpoint: () => string;
}

/** What there is of a subject: the id of the credential that still stands for it, and its text where it is not kept here. */
interface Head {
  subject: string;
  withdrawn: boolean;
  accounts: Account[];
  id: string | null;
  jwt: string | null;
}

/** A head that has a credential. */
type Issued = Pick<Head, 'subject' | 'jwt'> & { id: string };

interface Kept {
  id: string;
  found: FoundCredential & { status: 200 };
}

const HEADS = `
  select s.subject, s.withdrawn, s.also_known_as as accounts, c.id, case when c.id <> all($4::uuid[]) then c.jwt end as jwt
  from subject s
  left join credential c
    on c.subject = s.subject and c.address = $2 and c.version = s.version and c.renew_at > $3::timestamptz
  where s.subject = any($1::text[])`;

const STORE = `
  insert into credential select * from json_populate_record(null::credential, $1::json)
  on conflict (subject, address) do update set id = excluded.id, version = excluded.version, kid = excluded.kid,
    idx = excluded.idx, issued_at = excluded.issued_at, expires_at = excluded.expires_at, renew_at = excluded.renew_at,
    jwt = excluded.jwt`;

const at = (time: Millis): string => new Date(time).toISOString();

/**
 * Credentials, issued when a report has changed, and renewed in time. They are stored, so that every process and every
 * cache has the same bytes: no two signatures of the same are alike.
 */
export class CredentialStore implements Credentials {
  readonly #kept = new Map<string, Kept>();
  readonly #inTurn = inTurn();

  constructor(
    readonly database: Database,
    readonly clock: Clock,
    readonly issuing: Issuing,
  ) {}

  async find(subjects: readonly string[]): Promise<Map<string, FoundCredential>> {
    const found = new Map<string, FoundCredential>(subjects.map((subject) => [subject, { status: 404 }]));
    const now = this.clock();
    const toIssue: string[] = [];
    for (const head of await this.#heads(this.database, subjects, now)) {
      const { subject, withdrawn, id } = head;
      if (!withdrawn && id === null) toIssue.push(subject);
      found.set(subject, withdrawn || id === null ? { status: 410 } : this.#keep(subject, id, head.jwt));
    }
    // one withdrawn between the two statements is not among the issued and stays 410
    if (toIssue.length) for (const [subject, one] of await this.#issue(toIssue, now)) found.set(subject, one);
    return found;
  }

  #heads(queries: Queries, subjects: readonly string[], now: Millis): Promise<Head[]> {
    const kept = subjects.flatMap((subject) => this.#kept.get(subject)?.id ?? []);
    return queries.query<Head>(HEADS, [subjects, this.issuing.endpoint(), at(now), kept]);
  }

  #keep(subject: string, id: string, jwt: string | null): Kept['found'] {
    if (jwt !== null) this.#kept.set(subject, { id, found: credentialOf(jwt) });
    return this.#kept.get(subject)!.found;
  }

  /** Issues what is still missing now that nobody else issues. */
  async #issue(subjects: readonly string[], now: Millis): Promise<Map<string, FoundCredential>> {
    const issued = await this.#inTurn(() => this.database.transaction((tx) => this.#issueAlone(tx, subjects, now)));
    return new Map(issued.map(({ subject, id, jwt }) => [subject, this.#keep(subject, id, jwt)]));
  }

  async #issueAlone(tx: Queries, subjects: readonly string[], now: Millis): Promise<Issued[]> {
    await lockIssuing(tx);
    const heads = (await this.#heads(tx, subjects, now)).filter(({ withdrawn }) => !withdrawn);
    const missing = new Map(heads.filter(({ id }) => id === null).map((head) => [head.subject, head]));
    const issued: Issued[] = heads.filter((head): head is Head & Issued => head.id !== null);
    if (!missing.size) return issued;
    const key = await signingKey(tx, now);
    for (const composed of await composeReports(tx, [...missing.keys()], now))
      issued.push(await this.#sign(tx, composed, missing.get(composed.subject)!.accounts, key, now));
    return issued;
  }

  async #sign(tx: Queries, composed: Composed, accounts: Account[], key: SigningKey, now: Millis): Promise<Issued> {
    const { subject, version, report } = composed;
    const { issuer, platform } = this.issuing;
    const endpoint = this.issuing.endpoint();
    const id = randomUUID();
    const term = termOf(report, now);
    const idx = await placeOf(tx, subject);
    const own = { platform, account: subject.slice(subject.indexOf(':') + 1) };
    const status = { idx, uri: statusUri(endpoint) };
    const claims = claimsOf({ id, issuer, subject, accounts: [own, ...accounts], report, term, status });
    const jwt = await sign(key, { typ: 'vc+jwt', cty: 'vc' }, claims);
    const row = {
      subject,
      address: endpoint,
      id,
      version,
      kid: key.kid,
      idx,
      issued_at: at(term.issuedAt),
      expires_at: at(term.expiresAt),
      renew_at: at(renewalOf(term, now)),
      jwt,
    };
    await tx.query(STORE, [JSON.stringify(row)]);
    return { subject, id, jwt };
  }
}

/** Address of the one status list below an endpoint. */
export const statusUri = (endpoint: string): string => `${endpoint}/v1/status/1`;

/** A credential as it is sent. */
export const credentialOf = (jwt: string): FoundCredential & { status: 200 } => ({
  status: 200,
  jwt,
  representation: representText(jwt, 'application/vc+jwt'),
});
