import { replace } from './page.js';
import { NOW } from './reports.js';

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

const realTimeout = window.setTimeout.bind(window);

const underWay = new Set<Promise<unknown>>();

/** Has `settled()` wait for something that another thread does, in however many turns of this one. */
export const awaited = <T>(work: Promise<T>): Promise<T> => {
  const done = () => void underWay.delete(work);
  underWay.add(work);
  work.then(done, done);
  return work;
};

/** Lets promises, mutation observers and modules that are loaded already do what they have to; a fake clock stands still. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) {
    await new Promise<void>((go) => realTimeout(go));
    await Promise.allSettled(underWay);
  }
};

/** Never used twice, for what one test left behind may clear its timers during the next. */
let lastId = 1_000_000;

/**
 * A clock that only moves when a test says so, in place of the timers, `performance.now`, `Date.now` and `Math.random`. It waits for
 * keys and signatures, which browsers work on elsewhere.
 */
export class FakeTime {
  /** Milliseconds since the clock was installed. */
  elapsed = 0;
  /** What `Math.random()` gives. */
  random = 0;
  readonly #timers = new Map<number, Timer>();
  readonly #start: number;
  readonly #restore: (() => void)[] = [];

  constructor(start = NOW) {
    this.#start = start;
    this.#patch(window, 'setTimeout', (call: () => void, ms = 0) => {
      this.#timers.set(++lastId, { at: this.elapsed + Math.max(0, ms), call });
      return lastId;
    });
    this.#patch(window, 'clearTimeout', (id?: number) => void this.#timers.delete(id ?? 0));
    this.#patch(performance, 'now', () => this.elapsed);
    this.#patch(Date, 'now', () => this.now);
    this.#patch(Math, 'random', () => this.random);
    for (const name of ['importKey', 'verify'] as const) {
      const work = crypto.subtle[name].bind(crypto.subtle) as (...given: unknown[]) => Promise<unknown>;
      this.#patch(crypto.subtle, name, (...given: unknown[]) => awaited(work(...given)));
    }
  }

  /** What `Date.now()` gives. */
  get now(): number {
    return this.#start + this.elapsed;
  }

  /** How many timers are running. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Moves on by so many milliseconds, running each timer at its time and letting promises settle after each. */
  async pass(ms: number): Promise<void> {
    const until = this.elapsed + ms;
    await settled();
    for (;;) {
      const [id, next] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (id === undefined || !next || next.at > until) break;
      this.#timers.delete(id);
      this.elapsed = Math.max(this.elapsed, next.at);
      next.call();
      await settled();
    }
    this.elapsed = until;
  }

  /** Gives everything back. */
  restore(): void {
    for (const undo of this.#restore) undo();
  }

  #patch(target: object, key: string, value: unknown): void {
    this.#restore.push(replace(target, key, value));
  }
}

let time: FakeTime | undefined;

/** Installs a fake clock before each test of a suite and removes it after; the function gives the present one. */
export const useFakeTime = (start = NOW): (() => FakeTime) => {
  beforeEach(() => {
    time = new FakeTime(start);
  });
  afterEach(() => time?.restore());
  return () => time!;
};
