import type { Hint, openChangeStream } from '../source/change-stream.js';
import type { Here } from './tab-channel.js';
import { TopicStream } from './topic-stream.js';

/** Tabs that do not answer from one roll call to the next are gone. */
const ROLL_CALL = 60_000;

interface Tab {
  readonly topics: readonly string[];
  answered: boolean;
}

export interface LeadershipEvents {
  hint(hint: Hint): void;
  covered(topics: readonly string[]): void;
  /** All other tabs are to say that they are there. */
  call(): void;
}

/** What the leading tab does for all: knows who watches what, and keeps the one stream. */
export class Leadership {
  readonly #stream: TopicStream;
  readonly #tabs = new Map<string, Tab>();
  readonly #events: LeadershipEvents;
  #rollCall: ReturnType<typeof setTimeout> | undefined;
  #own: readonly string[] = [];

  constructor(endpoint: string, open: typeof openChangeStream, events: LeadershipEvents, lastEventId: string | undefined) {
    this.#stream = new TopicStream(endpoint, open, events, lastEventId);
    this.#events = events;
    this.#callRoll();
  }

  get lastEventId(): string | undefined {
    return this.#stream.lastEventId;
  }

  /** What this tab watches itself. */
  own(topics: readonly string[]): void {
    this.#own = topics;
    this.#want();
  }

  /** Another tab says that it is there; gives whether it is a new one. */
  here({ from, topics }: Here): boolean {
    const isNew = topics.length > 0 && !this.#tabs.has(from);
    if (topics.length) this.#tabs.set(from, { topics, answered: true });
    else this.#tabs.delete(from);
    this.#want();
    return isNew;
  }

  /** Another tab that watches a topic. */
  watcherOf(topic: string): string | undefined {
    for (const [id, { topics }] of this.#tabs) if (topics.includes(topic)) return id;
    return undefined;
  }

  close(): void {
    clearTimeout(this.#rollCall);
    this.#stream.close();
  }

  #callRoll(): void {
    for (const [id, tab] of this.#tabs) {
      if (!tab.answered) this.#tabs.delete(id);
      tab.answered = false;
    }
    this.#want();
    this.#events.call();
    this.#rollCall = setTimeout(() => this.#callRoll(), ROLL_CALL);
  }

  #want(): void {
    this.#stream.want([...new Set([...this.#own, ...[...this.#tabs.values()].flatMap(({ topics }) => topics)])]);
  }
}
