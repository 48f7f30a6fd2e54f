import { HOUR, type Millis } from '../domain/calendar.js';
import { ofMinor } from '../domain/current.js';
import { readReport, type CreditReport } from '../domain/report.js';
import type { SubjectRef } from '../domain/subject.js';
import { type Claims, readClaims } from './claims.js';
import { readCompact } from './compact.js';
import { Examination } from './examination.js';
import { readHeader } from './header.js';
import { IssuerKeys } from './issuer-keys.js';
import { isText } from './json.js';
import { quoted, Refusal, tampered, unverifiable } from './refusal.js';
import { checkSignature } from './signature.js';
import { StatusLists } from './status-lists.js';
import { checkSubject } from './subject.js';
import { checkTime } from './time.js';
import type { TrustedIssuer } from './trust-list.js';
import { inTurn } from './turn.js';
import type { Verdict } from './verdict.js';

/** What a verifier goes by. */
export interface VerifierOptions {
  /** As `readTrustList` gives it. */
  readonly issuers: readonly TrustedIssuer[];
  /** Id of the platform that asks, as credentials name it in `alsoKnownAs`: its accounts are then what is asked for. */
  readonly platform?: string;
  /** The time to judge by, in milliseconds since the epoch. */
  readonly now: () => Millis;
  /** In place of the global one, for key sets and status lists. */
  readonly fetch?: typeof fetch;
}

interface Trusted {
  readonly issuer: TrustedIssuer;
  readonly keys: IssuerKeys;
  readonly lists: StatusLists;
}

/** What is known of a credential so far. */
type Known = { -readonly [K in 'report' | 'issuer' | 'issuedAt' | 'expiresAt']?: Verdict[K] };

/** What nothing is said of but the word itself: nobody stands for it. */
const UNFOUNDED = ['tampered', 'issuer-unknown'];

/** An expired credential is shown, in grey, for so long; the status counts until then. */
const SHOWN_EXPIRED = 24 * HOUR;

/** Verifies credentials by one trust list; those verified by the same one share keys, status lists and the wait for them. */
export class Verifier {
  readonly #trusted = new Map<string, Trusted>();
  readonly #platform: string | undefined;
  readonly #now: () => Millis;

  constructor({ issuers, platform, now, fetch: ask = (...request) => fetch(...request) }: VerifierOptions) {
    this.#platform = platform;
    this.#now = now;
    for (const issuer of issuers) {
      const keys = new IssuerKeys(issuer, ask);
      this.#trusted.set(issuer.id, { issuer, keys, lists: new StatusLists(issuer.id, keys, now, ask) });
    }
  }

  /**
   * What to make of a credential, for the subject asked for (any, where none is named).
   *
   * @param since When the subject is known to have changed, by `performance.now()`: its status as asked for before does not do then.
   * @throws {CreditShapeError} only where the text is no credential at all: a page, JSON, nothing.
   */
  async verify(credential: string, subject?: SubjectRef, since?: number): Promise<Verdict> {
    const examination = new Examination();
    const known: Known = {};
    let trust: Verdict['trust'] = 'verified';
    try {
      await this.#examine(credential, subject, since, examination, known);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      trust = error.trust;
    }
    if (UNFOUNDED.includes(trust)) return { trust, checks: examination.checks };
    if ((trust === 'revoked' || trust === 'suspended') && !known.report?.subject.isMinor) delete known.report;
    return { trust, ...known, checks: examination.checks };
  }

  async #examine(credential: string, subject: SubjectRef | undefined, since: number | undefined, examination: Examination, known: Known): Promise<void> {
    const { token, header, claims, trusted } = await inTurn(() => this.#read(credential, subject, examination, known));
    const { keys, lists } = trusted;
    const key = await examination.wait('key', () => {
      if (!globalThis.crypto?.subtle) throw unverifiable('no Web Crypto: the page is not https');
      // both at once for the first of an issuer; with its keys at hand, only what it signed causes a request
      if (!keys.areHeld) lists.load(claims.status.uri, since).catch(() => {});
      return keys.find(header);
    });
    await examination.wait('signature', () => inTurn(() => checkSignature(token.text, key, header.alg)));
    known.issuedAt = claims.issuedAt;
    known.expiresAt = claims.expiresAt;
    await this.#checkTimeAndStatus(claims, examination, () => lists.check(claims.status, since));
  }

  /** Whatever can be checked at once. */
  #read(credential: string, subject: SubjectRef | undefined, examination: Examination, known: Known) {
    const token = examination.run('form', () => readCompact(credential));
    const header = examination.run('header', () => readHeader(token.header, 'vc+jwt', 'vc'));
    const trusted = examination.run('issuer', () => this.#issuerOf(token.claims.iss));
    const { issuer } = trusted;
    const claims = examination.run('claims', () => readClaims(token.claims));
    const report = examination.run('subject', () => this.#reportIn(claims, subject));
    examination.run('scheme', () => checkScheme(report, issuer));
    const { id, name, verifyUrl } = issuer;
    known.issuer = { id, name, ...(verifyUrl && { verifyUrl }) };
    known.report = report.subject.isMinor ? ofMinor(report) : report;
    return { token, header, claims, trusted };
  }

  /** One taken back is so even if it has expired; but where nobody knows, or cares any more, it has expired. */
  async #checkTimeAndStatus(claims: Claims, examination: Examination, checkStatus: () => Promise<void>): Promise<void> {
    const now = this.#now();
    let over: Refusal | undefined;
    try {
      examination.run('time', () => checkTime(claims, now));
    } catch (error) {
      if (!(error instanceof Refusal) || error.trust !== 'expired' || now > claims.expiresAt + SHOWN_EXPIRED) throw error;
      over = error;
    }
    try {
      await examination.wait('status', checkStatus);
    } catch (error) {
      throw over && error instanceof Refusal && error.trust === 'unverifiable' ? over : error;
    }
    if (over) throw over;
  }

  #issuerOf(iss: unknown): Trusted {
    if (!isText(iss)) throw tampered(`"iss" is ${quoted(iss)}`);
    const trusted = this.#trusted.get(iss);
    if (!trusted) throw new Refusal('issuer-unknown', `${quoted(iss)} is not on the trust list`);
    return trusted;
  }

  #reportIn(claims: Claims, asked: SubjectRef | undefined): CreditReport {
    let report: CreditReport;
    try {
      report = readReport(claims.report);
    } catch (error) {
      throw tampered((error as Error).message);
    }
    checkSubject(claims, report.subject, asked, this.#platform);
    return report;
  }
}

const checkScheme = ({ grade }: CreditReport, { schemes }: TrustedIssuer): void => {
  if (grade && !schemes.includes(grade.scheme.id)) {
    throw new Refusal('issuer-unknown', `the issuer may not grade by ${quoted(grade.scheme.id)}`);
  }
};
