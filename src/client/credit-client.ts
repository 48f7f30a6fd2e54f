import type { CreditError } from '../errors/credit-error.js';
import type { CreditSource } from '../source/credit-source.js';
import type { Entry, Shot, Versioned } from './entry.js';
import type { Live } from './options.js';
import type { Hooks, Push } from './push.js';
import { PAUSE, Refresher } from './refresher.js';
import { ReportCache } from './report-cache.js';
import { SingleFlight } from './single-flight.js';
import type { Topic } from './topic.js';
import type { Witness } from './sealed.js';

/** Records kept of subjects that nobody shows any more. */
const MOST_UNUSED = 100;

/** What was answered, or failed, so lately is not asked about again when somebody new comes, in milliseconds. */
const YOUNG = 30_000;

/** How long a question goes on, in milliseconds, after the last who wanted its answer went: pages take elements out and put them in again. */
const GRACE = 1_000;

/** When to look again for a version that a hint named and an edge did not have yet, in milliseconds. */
const SOON = 3_000;

export interface ClientOptions {
  /** Whether one request carries many subjects. */
  batch: boolean;
  /** What tells of changes, for the listeners who want it. Undefined where it cannot be had: then they poll. */
  openPush?: (hooks: Hooks) => Promise<Push | undefined>;
  /** Checks what is answered about subjects, where there is a trust list. */
  witness?: Witness | undefined;
}

/** Who asked for what and how fresh the answer is; everything behind one endpoint. */
export class CreditClient {
  readonly witness: Witness | undefined;
  readonly #source: CreditSource;
  readonly #openPush: ClientOptions['openPush'];
  readonly #refresher: Refresher;
  readonly #entries = new ReportCache<string, Entry>(MOST_UNUSED);
  #push: Promise<Push | undefined> | undefined;

  constructor(source: CreditSource, { batch, openPush, witness }: ClientOptions) {
    this.witness = witness;
    this.#source = source;
    this.#openPush = openPush;
    this.#refresher = new Refresher((key) => void this.refresh(key), batch);
  }

  /** Where the answers come from. */
  get source(): CreditSource {
    return this.#source;
  }

  /** Calls the listener with the topic's snapshot now and whenever it changes, until the returned function is called. */
  subscribe<V extends Versioned, S extends Shot>(topic: Topic<V, S>, listener: (snapshot: S) => void, live: Live = 'poll'): () => void {
    // each kind of topic has values and snapshots of its own
    const general = topic as unknown as Topic<Versioned, Shot>;
    const entry = this.#entries.use(topic.key, () => ({
      topic: general,
      record: general.record(() => this.#source.now()),
      flight: new SingleFlight(),
      wishes: [],
      answeredAt: -Infinity,
      used: false,
      hinted: -1,
      heardAt: 0,
      pause: PAUSE,
    }));
    const { record, used, wishes } = entry;
    const heard = listener as (snapshot: Shot) => void;
    const lately = performance.now() - entry.answeredAt < YOUNG && (live !== 'off' || record.answered);
    entry.used = true;
    wishes.push(live);
    // how a question failed long ago no longer matters
    if (!used && !lately) record.asked();
    record.listen(heard);
    if (live === 'push') this.#listen(entry);
    if (!used) {
      if (lately) this.#plan(entry);
      else void this.#ask(entry);
    }
    return () => {
      record.unlisten(heard);
      wishes.splice(wishes.indexOf(live), 1);
      // an element that is only being moved, or drawn anew, comes back
      clearTimeout(entry.leaving);
      entry.leaving = setTimeout(() => this.#leave(entry), GRACE);
    };
  }

  /** Asks now, or joins the question under way; settles with it and never rejects. */
  async refresh(key: string): Promise<void> {
    const entry = this.#entries.get(key);
    if (entry?.used) await this.#ask(entry);
  }

  #ask(entry: Entry): Promise<void> {
    const { record, flight, topic } = entry;
    if (!flight.running) {
      this.#refresher.drop(topic.key);
      record.asking();
    }
    const version = entry.hinted > record.version ? entry.hinted : undefined;
    const ended = (settle: () => void, answered: boolean) => {
      entry.answeredAt = performance.now();
      settle();
      if (!entry.used) return;
      const behind = answered && record.version < entry.hinted;
      // another hint came meanwhile
      if (behind && entry.hinted > (version ?? -1)) void this.#ask(entry);
      else this.#plan(entry, behind ? SOON : undefined);
    };
    return flight.run(
      async (signal) => topic.ask(this.#source, { signal, fresh: entry.answeredAt >= 0 && version === undefined, version }, () => entry.heardAt),
      (value) =>
        ended(() => {
          record.accept(value);
          void this.#push?.then((push) => push?.share(entry, value.version, value));
        }, true),
      (error) => ended(() => record.fail(error as CreditError), false),
    );
  }

  #plan(entry: Entry, pause = entry.pause): void {
    const { wishes, topic } = entry;
    // once, not again and again
    if (pause === SOON) entry.hinted = -1;
    if (entry.used && (!wishes.length || wishes.some((wish) => wish !== 'off'))) this.#refresher.plan(topic.key, pause);
  }

  /** Has the topic's changes told; the code for that comes only to pages that use it. */
  #listen(entry: Entry): void {
    this.#push ??= this.#openPush?.({
      entry: (key) => this.#entries.get(key),
      ask: (one) => void this.#ask(one),
      plan: (one) => this.#plan(one),
    });
    void this.#push?.then((push) => entry.wishes.includes('push') && push?.add(entry));
  }

  #leave(entry: Entry): void {
    const { record, flight, topic, wishes } = entry;
    if (!wishes.includes('push')) void this.#push?.then((push) => wishes.includes('push') || push?.remove(entry));
    if (record.watched) return;
    entry.used = false;
    this.#refresher.drop(topic.key);
    // how a question failed is still to be seen by whoever comes next
    if (flight.running) record.asked();
    flight.abort();
    this.#entries.release(topic.key);
  }
}
