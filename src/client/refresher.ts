import type { SubjectRef } from '../domain/subject.js';

/** A question is asked again between 30 and 42 s after its answer, evenly spread over all viewers. */
const PAUSE = 30_000;
const SPREAD = 12_000;

interface Due {
  /** Not before this, by `performance.now()`. */
  readonly earliest: number;
  readonly at: number;
}

/** Says when to ask again about each subject while the page is visible, and never while it is hidden. */
export class Refresher {
  readonly #ask: (subject: SubjectRef) => void;
  readonly #together: boolean;
  readonly #due = new Map<SubjectRef, Due>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakeAt = Infinity;

  /** @param together Whether everything that may be asked is asked at once, so that one request can carry it. */
  constructor(ask: (subject: SubjectRef) => void, together: boolean) {
    this.#ask = ask;
    this.#together = together;
  }

  /** Plans the next question about a subject whose last one has just ended. */
  plan(subject: SubjectRef): void {
    if (!this.#due.size) document.addEventListener('visibilitychange', this.#arm);
    const earliest = performance.now() + PAUSE;
    const at = earliest + Math.random() * SPREAD;
    this.#due.set(subject, { earliest, at });
    if (at < this.#wakeAt) this.#arm();
  }

  drop(subject: SubjectRef): void {
    if (this.#due.delete(subject) && !this.#due.size) this.#rest();
  }

  readonly #arm = (): void => {
    clearTimeout(this.#timer);
    this.#wakeAt = Infinity;
    if (document.visibilityState === 'hidden') return;
    for (const { at } of this.#due.values()) this.#wakeAt = Math.min(this.#wakeAt, at);
    this.#timer = setTimeout(this.#fire, Math.max(0, this.#wakeAt - performance.now()));
  };

  readonly #fire = (): void => {
    const now = performance.now();
    const ready = [...this.#due].filter(([, due]) => (this.#together ? due.earliest : due.at) <= now);
    for (const [subject] of ready) this.#due.delete(subject);
    if (this.#due.size) this.#arm();
    else this.#rest();
    for (const [subject] of ready) this.#ask(subject);
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#wakeAt = Infinity;
    document.removeEventListener('visibilitychange', this.#arm);
  }
}
