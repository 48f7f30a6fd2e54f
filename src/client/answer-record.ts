import type { Millis } from '../domain/calendar.js';
import type { CreditError } from '../errors/credit-error.js';
import type { CreditHttpError } from '../errors/credit-http-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import type { Status } from './snapshot.js';

/** After this long without a first answer the viewer is told that there is none yet. */
const PATIENCE: Millis = 3_000;

/**
 * What is held of one answer and who listens to it: keeps the last good value on failure, and tells its listeners whenever an
 * answer changes the picture. What the picture is, the kinds of answers say.
 */
export abstract class AnswerRecord<Value extends { readonly version: number }, Snapshot extends { readonly status: Status }> {
  abstract snapshot: Snapshot;
  protected error: CreditError | undefined;
  protected absent = false;
  protected slow = false;
  #asking = false;
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** @param now The time by the backend's clock. */
  constructor(protected readonly now: () => Millis) {}

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Whether there is an answer worth keeping: a value, or the word that there is none. */
  get answered(): boolean {
    return !this.error && (this.held || this.absent);
  }

  /** Version of the newest value known, -1 where there was none. */
  abstract get version(): number;

  protected abstract get held(): boolean;

  /** Takes a value over, unless a newer one is held. */
  protected abstract keep(value: Value | undefined): void;

  /** The picture as it is now. */
  protected abstract picture(now: Millis): Snapshot;

  /** Calls the listener with the present picture, and again with each new one. */
  listen(listener: (snapshot: Snapshot) => void): void {
    const first = !this.watched;
    this.#listeners.add(listener);
    // what was held while nobody watched may be over by now
    if (first) this.derive();
    else listener(this.snapshot);
  }

  unlisten(listener: (snapshot: Snapshot) => void): void {
    this.#listeners.delete(listener);
  }

  /** A question goes out. */
  asking(): void {
    this.#asking = true;
    this.#patience = setTimeout(() => {
      this.slow = true;
      if (this.snapshot.status === 'loading') this.derive();
    }, PATIENCE);
    // a viewer who sees something already sees no difference
    if (this.snapshot.status === 'idle') this.derive();
  }

  /** The question ended, with or without an answer; how the one before failed no longer matters. */
  asked(): void {
    this.#asking = this.slow = false;
    this.error = undefined;
    clearTimeout(this.#patience);
  }

  accept(value: Value): void {
    this.asked();
    this.absent = false;
    this.keep(value);
    this.derive();
  }

  fail(error: CreditError): void {
    this.asked();
    const status = isCreditError(error, 'http') ? (error as CreditHttpError).status : 0;
    this.absent = status === 404 || status === 410;
    if (this.absent) this.keep(undefined);
    else this.error = error;
    this.derive();
  }

  /** Works the picture out anew for the present instant and tells the listeners. */
  derive(): void {
    this.snapshot = this.picture(this.now());
    for (const listener of [...this.#listeners]) listener(this.snapshot);
  }

  /** Where there is no value to show. */
  protected get without(): Status {
    return this.absent ? 'empty' : this.error || this.version >= 0 ? 'failed' : this.#asking ? 'loading' : 'idle';
  }
}
