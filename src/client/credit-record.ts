import { nextShanghaiMidnight, type Millis } from '../domain/calendar.js';
import { currentReport } from '../domain/current.js';
import { freshness, freshUntil, shownUntil } from '../domain/freshness.js';
import type { CreditReport } from '../domain/report.js';
import { NO_STANDING, standingOf } from '../domain/standing.js';
import { AnswerRecord } from './answer-record.js';
import { IDLE, type Snapshot } from './snapshot.js';

export type Listener = (snapshot: Snapshot) => void;

type Edition = Pick<CreditReport, 'version' | 'asOf'>;

/** A lower version is older, unless its report is dated later: then the backend began counting anew. */
const isOlder = (one: Edition, other: Edition): boolean => {
  const age = Date.parse(other.asOf) - Date.parse(one.asOf);
  return one.version === other.version ? age > 0 : one.version < other.version && age >= 0;
};

/**
 * What is held of one subject, and what it means now: never goes back to an older report, drops what is over, and tells its
 * listeners whenever an answer or the calendar changes the picture.
 */
export class CreditRecord extends AnswerRecord<CreditReport, Snapshot> {
  snapshot: Snapshot = IDLE;
  #newest: Edition | undefined;
  #report: CreditReport | undefined;
  #boundary: ReturnType<typeof setTimeout> | undefined;

  override get version(): number {
    return this.#newest?.version ?? -1;
  }

  protected override get held(): boolean {
    return !!this.#report;
  }

  protected override keep(report: CreditReport | undefined): void {
    if (!report || !this.#newest || !isOlder(report, this.#newest)) this.#newest = this.#report = report;
  }

  override unlisten(listener: Listener): void {
    super.unlisten(listener);
    if (!this.watched) clearTimeout(this.#boundary);
  }

  override derive(): void {
    const now = this.now();
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
    super.derive();
  }

  protected override picture(now: Millis): Snapshot {
    const { error, slow } = this;
    const last = this.#report;
    if (!last) return { status: this.without, trust: 'unsigned', error, standing: NO_STANDING, slow };
    const status = freshness(last, now) === 'fresh' ? 'ready' : 'stale';
    return { status, trust: 'unsigned', last, error, standing: standingOf(last, now), now };
  }
}

/** When time alone will next change the picture: at Shanghai midnight, which every end date is at, and as it grows stale. */
const nextChange = (report: CreditReport, now: Millis): Millis => {
  const edges = [freshUntil(report) + 1, shownUntil(report) + 1, nextShanghaiMidnight(now)];
  return Math.min(...edges.filter((edge) => edge > now));
};
