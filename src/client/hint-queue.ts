export interface Change {
  readonly topic: string;
  readonly version: number;
}

interface Waiting {
  version: number;
  at: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Hints that wait for their time, one a topic, and which version of each topic is known already. */
export class HintQueue {
  readonly #due: (change: Change) => void;
  readonly #known = new Map<string, number>();
  readonly #waiting = new Map<string, Waiting>();

  constructor(due: (change: Change) => void) {
    this.#due = due;
  }

  isNews({ topic, version }: Change): boolean {
    return version > (this.#known.get(topic) ?? -1);
  }

  /** Lets a hint wait so long; where one of its topic waits already, the newer version comes at the earlier time. */
  add(change: Change, wait: number): void {
    if (!this.isNews(change)) return;
    const { topic, version } = change;
    const at = performance.now() + wait;
    let waiting = this.#waiting.get(topic);
    if (!waiting) this.#waiting.set(topic, (waiting = { version, at: Infinity, timer: undefined }));
    waiting.version = Math.max(version, waiting.version);
    if (at >= waiting.at) return;
    waiting.at = at;
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(() => {
      this.#waiting.delete(topic);
      this.#known.set(topic, waiting.version);
      this.#due({ topic, version: waiting.version });
    }, wait);
  }

  /** That version is held now. It may be lower than one known before, where the backend began counting anew. */
  know({ topic, version }: Change): void {
    this.#known.set(topic, version);
    if (version >= (this.#waiting.get(topic)?.version ?? Infinity)) this.#drop(topic);
  }

  forget(topic: string): void {
    this.#known.delete(topic);
    this.#drop(topic);
  }

  #drop(topic: string): void {
    clearTimeout(this.#waiting.get(topic)?.timer);
    this.#waiting.delete(topic);
  }
}
