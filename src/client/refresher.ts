/** A question is asked again between 30 and 42 s after its answer, evenly spread over all viewers. */
export const PAUSE = 30_000;
const SPREAD = 0.4;

interface Due {
  /** Not before this, by `performance.now()`. */
  readonly earliest: number;
  readonly at: number;
}

/** Says when to ask again about each subject or room while the page is visible, and never while it is hidden. */
export class Refresher {
  readonly #ask: (key: string) => void;
  readonly #together: boolean;
  readonly #due = new Map<string, Due>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakeAt = Infinity;

  /** @param together Whether everything that may be asked is asked at once, so that one request can carry it. */
  constructor(ask: (key: string) => void, together: boolean) {
    this.#ask = ask;
    this.#together = together;
  }

  /** Plans the next question about what was last answered just now. */
  plan(key: string, pause = PAUSE): void {
    if (!this.#due.size) document.addEventListener('visibilitychange', this.#arm);
    const earliest = performance.now() + pause;
    const at = earliest + Math.random() * pause * SPREAD;
    this.#due.set(key, { earliest, at });
    if (at < this.#wakeAt) this.#arm();
  }

  drop(key: string): void {
    if (this.#due.delete(key) && !this.#due.size) this.#rest();
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
    for (const [key] of ready) this.#due.delete(key);
    if (this.#due.size) this.#arm();
    else this.#rest();
    for (const [key] of ready) this.#ask(key);
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#wakeAt = Infinity;
    document.removeEventListener('visibilitychange', this.#arm);
  }
}
