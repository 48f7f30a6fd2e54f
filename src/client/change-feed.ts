import { openChangeStream } from '../source/change-stream.js';
import { HintQueue, type Change } from './hint-queue.js';
import { thisPage, type Page } from './page-life.js';
import { TabGroup } from './tab-group.js';

export type { Change };

type SharedListener = (topic: string, version: number, value: unknown) => void;

/** Hears of changes at one endpoint while they happen, together with all other tabs of the browser. */
export interface ChangeFeed {
  /** Hears of changes of a topic, when it is time to ask, until released. */
  watch(topic: string, heard: (change: Change) => void): () => void;
  /** Whether hints arrive now; while not, the client polls. */
  readonly open: boolean;
  /** Whether hints of this topic arrive now: one that was added just now, or is one too many, may have to be polled still. */
  covers(topic: string): boolean;
  /** Called when `open`, or what it covers, changes. */
  onOpen(listener: () => void): () => void;
  /** Tells the other tabs what this one was answered, so that one question serves all; `value` is JSON. */
  share(topic: string, version: number, value: unknown): void;
  /** Hears what another tab was answered about a topic that is watched here. */
  onShared(listener: SharedListener): () => void;
  /** Releases all watches. */
  close(): void;
}

/** A tab that was not to ask asks itself where no answer is shared by then; a random part more, so that the first serves the rest. */
const PATIENCE = 10_000;
const PATIENCE_SPREAD = 5_000;

interface Watch {
  readonly heard: (change: Change) => void;
}

class TabFeed implements ChangeFeed {
  readonly #group: TabGroup;
  readonly #watches = new Map<string, Set<Watch>>();
  readonly #openListeners = new Set<() => void>();
  readonly #sharedListeners = new Set<SharedListener>();
  readonly #hints = new HintQueue((change) => {
    for (const { heard } of [...(this.#watches.get(change.topic) ?? [])]) heard(change);
  });
  #saying = false;

  constructor(endpoint: string, name: string, openStream: typeof openChangeStream, page: Page) {
    this.#group = new TabGroup(endpoint, name, openStream, page, {
      wouldAsk: (hint) => this.#watches.has(hint.topic) && this.#hints.isNews(hint),
      hint: (hint, mine) => {
        if (this.#watches.has(hint.topic)) this.#hints.add(hint, hint.wait + (mine ? 0 : PATIENCE + Math.random() * PATIENCE_SPREAD));
      },
      shared: ({ topic, version, value }) => {
        if (!this.#watches.has(topic)) return;
        this.#hints.know({ topic, version });
        for (const listener of [...this.#sharedListeners]) listener(topic, version, value);
      },
      covered: () => {
        for (const listener of [...this.#openListeners]) listener();
      },
    });
  }

  get open(): boolean {
    return this.#group.covered.length > 0;
  }

  covers(topic: string): boolean {
    return this.#group.covered.includes(topic);
  }

  watch(topic: string, heard: (change: Change) => void): () => void {
    const watch = { heard };
    const watches = this.#watches.get(topic);
    if (watches) watches.add(watch);
    else this.#watches.set(topic, new Set([watch]));
    this.#say();
    return () => this.#release(topic, watch);
  }

  onOpen(listener: () => void): () => void {
    this.#openListeners.add(listener);
    return () => this.#openListeners.delete(listener);
  }

  share(topic: string, version: number, value: unknown): void {
    if (this.#watches.has(topic)) this.#hints.know({ topic, version });
    this.#group.share(topic, version, value);
  }

  onShared(listener: SharedListener): () => void {
    this.#sharedListeners.add(listener);
    return () => this.#sharedListeners.delete(listener);
  }

  close(): void {
    for (const topic of this.#watches.keys()) this.#hints.forget(topic);
    this.#watches.clear();
    this.#group.watch([]);
  }

  #release(topic: string, watch: Watch): void {
    const watches = this.#watches.get(topic);
    if (!watches?.delete(watch) || watches.size) return;
    this.#watches.delete(topic);
    this.#hints.forget(topic);
    if (this.#watches.size) this.#say();
    else this.#group.watch([]);
  }

  /** Many topics that come in one task are said once. */
  #say(): void {
    if (this.#saying) return;
    this.#saying = true;
    queueMicrotask(() => {
      this.#saying = false;
      this.#group.watch([...this.#watches.keys()]);
    });
  }
}

/** The feed of one endpoint; nothing is open until somebody watches something. @param name What tabs share their answers by. */
export const openChangeFeed = (endpoint: string, name = endpoint, openStream = openChangeStream, page: Page = thisPage): ChangeFeed =>
  new TabFeed(endpoint, name, openStream, page);
