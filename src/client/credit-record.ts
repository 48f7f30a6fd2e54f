import { nextShanghaiMidnight, type Millis } from '../domain/calendar.js';
import { currentReport } from '../domain/current.js';
import { freshness, freshUntil, shownUntil } from '../domain/freshness.js';
import type { CreditReport } from '../domain/report.js';
import { NO_STANDING, standingOf } from '../domain/standing.js';
import type { CreditError } from '../errors/credit-error.js';
import type { CreditHttpError } from '../errors/credit-http-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import { IDLE, type Snapshot, type Status } from './snapshot.js';

export type Listener = (snapshot: Snapshot) => void;

/** After this long without a first answer the viewer is told that there is none yet. */
const PATIENCE: Millis = 3_000;

type Edition = Pick<CreditReport, 'version' | 'asOf'>;

/** A lower version is older, unless its report is dated later: then the backend began counting anew. */
const isOlder = (one: Edition, other: Edition): boolean => {
  const age = Date.parse(other.asOf) - Date.parse(one.asOf);
  return one.version === other.version ? age > 0 : one.version < other.version && age >= 0;
};

/**
 * What is held of one subject, and what it means now: keeps the last good value on failure, never goes back to an older one,
 * drops what is over, and tells its listeners whenever an answer or the calendar changes the picture.
 */
export class CreditRecord {
  snapshot: Snapshot = IDLE;
  readonly #now: () => Millis;
  readonly #listeners = new Set<Listener>();
  #newest: Edition | undefined;
  #report: CreditReport | undefined;
  #error: CreditError | undefined;
  #absent = false;
  #asking = false;
  #slow = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #boundary: ReturnType<typeof setTimeout> | undefined;

  /** @param now The time by the backend's clock. */
  constructor(now: () => Millis) {
    this.#now = now;
  }

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Whether there is an answer worth keeping: a report, or the word that there is none. */
  get answered(): boolean {
    return !this.#error && (!!this.#report || this.#absent);
  }

  /** Calls the listener with the present picture, and again with each new one. */
  listen(listener: Listener): void {
    const first = !this.watched;
    this.#listeners.add(listener);
    // what was held while nobody watched may be over by now
    if (first) this.derive();
    else listener(this.snapshot);
  }

  unlisten(listener: Listener): void {
    this.#listeners.delete(listener);
    if (!this.watched) clearTimeout(this.#boundary);
  }

  /** A question goes out. */
  asking(): void {
    this.#asking = true;
    this.#patience = setTimeout(() => {
      this.#slow = true;
      if (this.snapshot.status === 'loading') this.derive();
    }, PATIENCE);
    // a viewer who sees something already sees no difference
    if (this.snapshot.status === 'idle') this.derive();
  }

  /** The question ended, with or without an answer; how the one before failed no longer matters. */
  asked(): void {
    this.#asking = this.#slow = false;
    this.#error = undefined;
    clearTimeout(this.#patience);
  }

  accept(report: CreditReport): void {
    this.asked();
    this.#absent = false;
    if (!this.#newest || !isOlder(report, this.#newest)) this.#newest = this.#report = report;
    this.derive();
  }

  fail(error: CreditError): void {
    this.asked();
    const status = isCreditError(error, 'http') ? (error as CreditHttpError).status : 0;
    this.#absent = status === 404 || status === 410;
    if (this.#absent) this.#newest = this.#report = undefined;
    else this.#error = error;
    this.derive();
  }

  /** Works the picture out anew for the present instant and tells the listeners. */
  derive(): void {
    const now = this.#now();
    if (this.#report) {
      // over is gone, from memory too; only the edition is remembered
      this.#report = freshness(this.#report, now) === 'gone' ? undefined : currentReport(this.#report, now);
      const { version, asOf } = this.#newest!;
      this.#newest = { version, asOf };
    }
    clearTimeout(this.#boundary);
    if (this.#report && this.watched) {
      this.#boundary = setTimeout(() => this.derive(), nextChange(this.#report, now) - now);
    }
    this.snapshot = this.#picture(now);
    for (const listener of [...this.#listeners]) listener(this.snapshot);
  }

  #picture(now: Millis): Snapshot {
    const [last, error] = [this.#report, this.#error];
    if (last) {
      const status = freshness(last, now) === 'fresh' ? 'ready' : 'stale';
      return { status, trust: 'unsigned', last, error, standing: standingOf(last, now) };
    }
    const status: Status = this.#absent ? 'empty' : error || this.#newest ? 'failed' : this.#asking ? 'loading' : 'idle';
    return { status, trust: 'unsigned', error, standing: NO_STANDING, slow: this.#slow };
  }
}

/** When time alone will next change the picture: at Shanghai midnight, which every end date is at, and as it grows stale. */
const nextChange = (report: CreditReport, now: Millis): Millis => {
  const edges = [freshUntil(report) + 1, shownUntil(report) + 1, nextShanghaiMidnight(now)];
  return Math.min(...edges.filter((edge) => edge > now));
};
