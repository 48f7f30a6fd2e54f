import type { Millis } from '../domain/calendar.js';

/** Most time to load anything, body included. */
const DEADLINE: Millis = 10_000;

/** Settles in time, even where the task ignores its signal. */
const inTime = async <T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer in time'));
      controller.abort();
    }, DEADLINE);
  });
  try {
    return await Promise.race([task(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Something loaded once for all who want it together, and again when what is held is too old; a failure is remembered for a while. */
export class Remote<T> {
  /** The last that was loaded, however old. */
  value: T | undefined;
  readonly #load: (fresh: boolean, signal: AbortSignal) => Promise<T>;
  /** When what is held was asked for: it is true at best since then. */
  #heldSince = -Infinity;
  #askedAt = -Infinity;
  #failure: Error | undefined;
  #asking: Promise<void> | undefined;

  /** @param load Is told whether what a cache holds may not do any more. */
  constructor(load: (fresh: boolean, signal: AbortSignal) => Promise<T>) {
    this.#load = load;
  }

  /** How old what is held is. */
  get age(): Millis {
    return performance.now() - this.#heldSince;
  }

  /**
   * What is held where it is younger than `age`, else what is loaded now; `pause` is the least time between two questions.
   *
   * @param since What was asked for before, by `performance.now()`, does not do.
   * @throws why it could not be loaded.
   */
  async youngerThan(age: Millis, pause: Millis, since = 0): Promise<T> {
    if (this.age < age && this.#heldSince >= since) return this.value!;
    // what is under way may be answered with what was before
    if (this.#askedAt < since) await this.#asking;
    if (!this.#asking && (this.#askedAt < since || performance.now() - this.#askedAt >= pause)) this.#asking = this.#ask(since);
    await this.#asking;
    if (this.#failure) throw this.#failure;
    return this.value!;
  }

  async #ask(since: number): Promise<void> {
    const fresh = this.#askedAt >= 0 || since > 0;
    const askedAt = (this.#askedAt = performance.now());
    this.#failure = undefined;
    try {
      this.value = await inTime((signal) => this.#load(fresh, signal));
      this.#heldSince = askedAt;
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#asking = undefined;
    }
  }
}
