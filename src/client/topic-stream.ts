import { warnOnce } from '../errors/warn-once.js';
import type { ChangeStream, Hint, openChangeStream } from '../source/change-stream.js';

/** Most topics that one stream names. */
const MOST = 50;
/** Topics that come in the same moment go into one request. */
const MORE_WAIT = 100;
/** Topics nobody watches any more cost little: they are left out at leisure, for they may come back. */
const FEWER_WAIT = 5_000;

interface Opened {
  readonly topics: readonly string[];
  stream?: ChangeStream;
}

export interface TopicStreamEvents {
  hint(hint: Hint): void;
  /** Hints arrive of these topics now, and of no others. */
  covered(topics: readonly string[]): void;
}

/** One event stream for topics that come and go: the next one is open before the last is closed, so that nothing is missed. */
export class TopicStream {
  readonly #endpoint: string;
  readonly #open: typeof openChangeStream;
  readonly #events: TopicStreamEvents;
  readonly #from: string | undefined;
  #wanted: readonly string[] = [];
  #present: Opened | undefined;
  #next: Opened | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #urgent = false;

  constructor(endpoint: string, open: typeof openChangeStream, events: TopicStreamEvents, lastEventId: string | undefined) {
    this.#endpoint = endpoint;
    this.#open = open;
    this.#events = events;
    this.#from = lastEventId;
  }

  get lastEventId(): string | undefined {
    return this.#present?.stream?.lastEventId ?? this.#from;
  }

  want(topics: readonly string[]): void {
    this.#wanted = topics;
    const asked = this.#asked;
    const urgent = topics.some((topic) => !asked.includes(topic));
    if (!urgent && asked.every((topic) => topics.includes(topic))) return;
    if (this.#timer !== undefined && (this.#urgent || !urgent)) return;
    clearTimeout(this.#timer);
    this.#urgent = urgent;
    this.#timer = setTimeout(() => this.#reopen(), urgent ? MORE_WAIT : FEWER_WAIT);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#next?.stream?.close();
    this.#present?.stream?.close();
    this.#present = this.#next = undefined;
  }

  get #asked(): readonly string[] {
    return (this.#next ?? this.#present)?.topics ?? [];
  }

  /** Whoever is in stays in, and rooms come first, for they cover much. */
  #pick(): string[] {
    const kept = this.#asked.filter((topic) => this.#wanted.includes(topic));
    const added = this.#wanted.filter((topic) => !kept.includes(topic));
    const isRoom = (topic: string) => Number(topic.startsWith('room:'));
    const all = [...kept, ...added.sort((one, other) => isRoom(other) - isRoom(one))];
    if (all.length > MOST) warnOnce(`live changes of ${MOST} subjects at most; the others are asked for as with live="poll"`);
    return all.slice(0, MOST);
  }

  #reopen(): void {
    this.#timer = undefined;
    const topics = this.#pick();
    const asked = this.#asked;
    if (topics.length === asked.length && topics.every((topic) => asked.includes(topic))) return;
    this.#next?.stream?.close();
    const next: Opened = (this.#next = { topics });
    next.stream = this.#open(
      this.#endpoint,
      topics,
      {
        hint: (hint) => this.#events.hint(hint),
        open: () => this.#settle(next, topics),
        // one that does not open may be kept out by the one before
        down: () => this.#settle(next, []),
      },
      this.lastEventId,
    );
  }

  #settle(opened: Opened, covered: readonly string[]): void {
    if (opened === this.#next) {
      this.#present?.stream?.close();
      this.#present = opened;
      this.#next = undefined;
    }
    this.#events.covered(covered);
  }
}
