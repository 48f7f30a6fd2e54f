import type { ChangeFeed } from './change-feed.js';
import { openChangeFeed } from './change-feed.js';
import type { Entry } from './entry.js';
import { PAUSE } from './refresher.js';

/** A held answer younger than this needs no question because hints begin to arrive, in milliseconds. */
const YOUNG = 30_000;

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
    feed.onOpen(() => this.#follow());
    feed.onShared((key, version, value) => this.#take(key, version, value));
  }

  add(entry: Entry): void {
    if (this.#watched.has(entry)) return;
    this.#watched.set(
      entry,
      this.#feed.watch(entry.topic.key, ({ version }) => this.#hear(entry, version)),
    );
    entry.pause = this.#pause;
    if (!entry.flight.running) this.#hooks.plan(entry);
  }

  remove(entry: Entry): void {
    this.#watched.get(entry)?.();
    this.#watched.delete(entry);
    entry.pause = PAUSE;
  }

  /** A question that a hint was the cause of was answered. */
  share({ topic }: Entry, version: number, value: unknown): void {
    this.#feed.share(topic.key, version, value);
  }

  get #pause(): number {
    return this.#feed.open ? RARELY : PAUSE;
  }

  #hear(entry: Entry, version: number): void {
    if (version <= entry.hinted || version <= entry.record.version) return;
    entry.hinted = version;
    // the question under way may be answered with what was before; once it ends the next one goes out
    if (!entry.flight.running) this.#hooks.ask(entry);
  }

  /** Hints begin or cease to arrive. */
  #follow(): void {
    for (const entry of this.#watched.keys()) {
      entry.pause = this.#pause;
      if (entry.flight.running) continue;
      if (this.#feed.open && performance.now() - entry.answeredAt > YOUNG) this.#hooks.ask(entry);
      else this.#hooks.plan(entry);
    }
  }

  /** Another tab of this browser fetched it. */
  #take(key: string, version: number, json: unknown): void {
    const entry = this.#hooks.entry(key);
    if (!entry?.record.watched || version <= entry.record.version) return;
    try {
      const value = entry.topic.read(json);
      entry.flight.abort();
      entry.answeredAt = performance.now();
      entry.record.accept(value);
      this.#hooks.plan(entry);
    } catch {
      // of another version of this SDK: the next hint or question brings it
    }
  }
}

/** What tells a client of changes behind an endpoint. */
export const openPush = (endpoint: string, hooks: Hooks): Push | undefined => {
  const feed = openChangeFeed(endpoint);
  return feed && new Push(feed, hooks);
};
