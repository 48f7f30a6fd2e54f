import { openChangeFeed, type ChangeFeed } from './change-feed.js';
import type { Entry } from './entry.js';
import { PAUSE } from './refresher.js';

/** While hints arrive, asking again is only for what a hint may have been lost of, in milliseconds. */
const RARELY = 300_000;

/** What a client does when it is told of changes. */
export interface Hooks {
  entry(key: string): Entry | undefined;
  ask(entry: Entry): void;
  /** Plans the next question anew. */
  plan(entry: Entry): void;
}

/** Hears of changes for a client, and shares what is fetched between the tabs of one browser. */
export class Push {
  readonly #feed: ChangeFeed;
  readonly #hooks: Hooks;
  readonly #watched = new Map<Entry, () => void>();

  constructor(feed: ChangeFeed, hooks: Hooks) {
    this.#feed = feed;
    this.#hooks = hooks;
    feed.onOpen(() => {
      for (const entry of this.#watched.keys()) this.#follow(entry);
    });
    feed.onShared((key, version, value) => void this.#take(key, version, value));
  }

  add(entry: Entry): void {
    if (this.#watched.has(entry)) return;
    this.#watched.set(
      entry,
      this.#feed.watch(entry.topic.key, ({ version }) => this.#hear(entry, version)),
    );
    this.#follow(entry);
  }

  remove(entry: Entry): void {
    this.#watched.get(entry)?.();
    this.#watched.delete(entry);
    entry.pause = PAUSE;
  }

  /** A question was answered. */
  share({ topic }: Entry, version: number, value: unknown): void {
    this.#feed.share(topic.key, version, value);
  }

  #hear(entry: Entry, version: number): void {
    if (version <= entry.hinted || version <= entry.record.version) return;
    entry.hinted = version;
    entry.heardAt = performance.now();
    // the question under way may be answered with what was before; once it ends the next one goes out
    if (!entry.flight.running) this.#hooks.ask(entry);
  }

  /** Hints begin or cease to arrive. What is planned already is asked once more, for a hint may have been missed meanwhile. */
  #follow(entry: Entry): void {
    const covered = this.#feed.covers(entry.topic.key);
    entry.pause = covered ? RARELY : PAUSE;
    if (!covered && !entry.flight.running) this.#hooks.plan(entry);
  }

  /** Another tab of this browser fetched it. */
  async #take(key: string, version: number, json: unknown): Promise<void> {
    const entry = this.#hooks.entry(key);
    if (!entry?.record.watched || version <= entry.record.version) return;
    try {
      const value = await entry.topic.read(json);
      if (!entry.record.watched) return;
      entry.flight.abort();
      entry.answeredAt = performance.now();
      entry.record.accept(value);
      this.#hooks.plan(entry);
    } catch {
      // of another version of this SDK: the next hint or question brings it
    }
  }
}

/** What tells a client of changes behind an endpoint. @param name What tabs share their answers by. */
export const openPush = (endpoint: string, hooks: Hooks, name: string): Push => new Push(openChangeFeed(endpoint, name), hooks);
