import type { SubjectRef } from '../domain/subject.js';
import type { CreditError } from '../errors/credit-error.js';
import type { CreditSource } from '../source/credit-source.js';
import { CreditRecord, type Listener } from './credit-record.js';
import { Refresher } from './refresher.js';
import { ReportCache } from './report-cache.js';
import { SingleFlight } from './single-flight.js';

/** Records kept of subjects that nobody shows any more. */
const MOST_UNUSED = 100;

/** A held answer younger than this is shown without asking again, in milliseconds. */
const YOUNG = 30_000;

interface Entry {
  readonly record: CreditRecord;
  readonly flight: SingleFlight;
  /** When the last answer came, by `performance.now()`. */
  answeredAt: number;
  /** Whether somebody shows it, or did so earlier in this task. */
  used: boolean;
}

export interface ClientOptions {
  /** Whether to ask again while the page is visible. */
  poll: boolean;
  /** Whether one request carries many subjects. */
  batch: boolean;
}

/** Who asked for which subject and how fresh the answer is; everything behind one endpoint. */
export class CreditClient {
  readonly #source: CreditSource;
  readonly #poll: boolean;
  readonly #refresher: Refresher;
  readonly #entries = new ReportCache<SubjectRef, Entry>(MOST_UNUSED);

  constructor(source: CreditSource, { poll, batch }: ClientOptions) {
    this.#source = source;
    this.#poll = poll;
    this.#refresher = new Refresher((subject) => void this.refresh(subject), batch);
  }

  /** Calls the listener with the subject's snapshot now and whenever it changes, until the returned function is called. */
  subscribe(subject: SubjectRef, listener: Listener): () => void {
    const entry = this.#entries.use(subject, () => ({
      record: new CreditRecord(() => this.#source.now()),
      flight: new SingleFlight(),
      answeredAt: -Infinity,
      used: false,
    }));
    const { record, used } = entry;
    entry.used = true;
    record.listen(listener);
    if (!used) {
      if (record.answered && performance.now() - entry.answeredAt < YOUNG) this.#plan(subject);
      else void this.#ask(subject, entry);
    }
    return () => {
      record.unlisten(listener);
      // an element that is only being moved comes back within the same task
      queueMicrotask(() => this.#leave(subject, entry));
    };
  }

  /** Asks now, or joins the question under way; settles with it and never rejects. */
  async refresh(subject: SubjectRef): Promise<void> {
    const entry = this.#entries.get(subject);
    if (entry?.record.watched) await this.#ask(subject, entry);
  }

  #ask(subject: SubjectRef, entry: Entry): Promise<void> {
    const { record, flight } = entry;
    if (!flight.running) {
      this.#refresher.drop(subject);
      record.asking();
    }
    const ended = (settle: () => void) => {
      entry.answeredAt = performance.now();
      settle();
      if (record.watched) this.#plan(subject);
    };
    return flight.run(
      async (signal) => this.#source.credit(subject, { signal, fresh: entry.answeredAt >= 0 }),
      (report) => ended(() => record.accept(report)),
      (error) => ended(() => record.fail(error as CreditError)),
    );
  }

  #plan(subject: SubjectRef): void {
    if (this.#poll) this.#refresher.plan(subject);
  }

  #leave(subject: SubjectRef, entry: Entry): void {
    const { record, flight } = entry;
    if (record.watched) return;
    entry.used = false;
    // a failure is not kept: whoever comes next asks anew
    if (!record.answered) entry.answeredAt = -Infinity;
    this.#refresher.drop(subject);
    flight.abort();
    record.asked();
    this.#entries.release(subject);
  }
}
