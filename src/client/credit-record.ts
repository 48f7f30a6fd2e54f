import { nextShanghaiMidnight, type Millis } from '../domain/calendar.js';
import { currentReport } from '../domain/current.js';
import { freshness, freshUntil, shownUntil } from '../domain/freshness.js';
import type { CreditReport } from '../domain/report.js';
import { NO_STANDING, standingOf } from '../domain/standing.js';
import { AnswerRecord } from './answer-record.js';
import type { Seal, Sealed } from './sealed.js';
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
export class CreditRecord extends AnswerRecord<CreditReport | Sealed, Snapshot> {
  snapshot: Snapshot = IDLE;
  readonly #checks: boolean;
  #seal: Seal | undefined;
  #newest: Edition | undefined;
  #report: CreditReport | undefined;
  #boundary: ReturnType<typeof setTimeout> | undefined;

  /** @param checks Whether what is kept has a seal. */
  constructor(now: () => Millis, checks = false) {
    super(now);
    this.#checks = checks;
  }

  override get version(): number {
    return this.#newest?.version ?? -1;
  }

  protected override get held(): boolean {
    return !!this.#report;
  }

  protected override keep(answer: CreditReport | Sealed | undefined): void {
    if (answer && 'seal' in answer) {
      const { seal } = answer;
      if (!seal.follows(this.#seal, this.now())) return;
      this.#seal = seal;
      this.#report = seal.release();
      this.#newest = this.#report ?? this.#newest;
    } else if (!answer || !this.#newest || !isOlder(answer, this.#newest)) {
      this.#newest = this.#report = answer;
      this.#seal = undefined;
    }
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
      this.#boundary = setTimeout(() => this.derive(), nextChange(this.#report, now, this.#seal?.edges) - now);
    }
    super.derive();
  }

  protected override picture(now: Millis): Snapshot {
    const { error, slow } = this;
    const last = this.#report;
    const without = this.without;
    const trust = !this.#checks ? 'unsigned' : without === 'failed' || without === 'empty' ? 'unverifiable' : 'checking';
    const plain: Snapshot = last
      ? { status: freshness(last, now) === 'fresh' ? 'ready' : 'stale', trust, last, error, standing: standingOf(last, now), now }
      : { status: without, trust, last, error, standing: NO_STANDING, slow };
    return this.#seal?.picture(plain, now) ?? plain;
  }
}

/** When time alone will next change the picture: at Shanghai midnight, which every end date is at, and as it grows stale. */
const nextChange = (report: CreditReport, now: Millis, more: readonly Millis[] = []): Millis => {
  const edges = [...more, freshUntil(report) + 1, shownUntil(report) + 1, nextShanghaiMidnight(now)];
  return Math.min(...edges.filter((edge) => edge > now));
};
