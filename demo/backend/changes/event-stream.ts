import type { ServerResponse } from 'node:http';
import { CORS } from '../http/public-headers.js';
import type { Hint } from './hint.js';
import type { Topics } from './topics.js';

/** Of an answer that never ends; no proxy may keep, change or gather it. */
export const STREAM_HEADERS: Record<string, string> = {
  ...CORS,
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

/** Times to wait before coming back, in milliseconds: they differ, so that not all come back at once. */
const RETRY = { from: 1_000, upTo: 5_000 } as const;

const BEAT = Buffer.from(': alive\n\n');

/** Server-sent events to one client, written straight to its connection: the fewest bytes of memory for each. */
export class EventStream {
  /**
   * The newest hint of each topic, while none can be sent: before the stream is open, and while its reader is behind. It never
   * holds more than one of each, however slow the reader.
   */
  #held: Map<string, Hint> | undefined = new Map();
  #wasBehind = false;

  constructor(
    readonly topics: Topics,
    readonly outgoing: ServerResponse,
  ) {}

  /** Begins the answer: with what the client missed, and the id to come back with while nothing happens. */
  open(missed: readonly Hint[], id: number): void {
    if (this.outgoing.destroyed) return;
    this.outgoing.writeHead(200, STREAM_HEADERS);
    const retry = Math.round(RETRY.from + Math.random() * (RETRY.upTo - RETRY.from));
    this.outgoing.write(`: open\nretry: ${retry}\n\n`);
    for (const { bytes } of inOrder([...missed, ...this.#held!.values()])) this.outgoing.write(bytes);
    this.#held = undefined;
    this.#send(`id: ${id}\nevent: ready\ndata: {}\n\n`);
  }

  tell(hint: Hint): void {
    if (this.#held) this.#held.set(hint.topic, hint);
    else this.#send(hint.bytes);
  }

  /** Shows that the stream lives; lets a client go that has read nothing since the last time. */
  beat(): void {
    if (!this.#held) this.#send(BEAT);
    else if (this.#wasBehind) this.outgoing.destroy();
    else this.#wasBehind = this.outgoing.headersSent;
  }

  end(): void {
    // one that is not open yet is still to be refused
    if (this.outgoing.headersSent) this.outgoing.end();
  }

  #send(bytes: string | Buffer): void {
    if (this.outgoing.write(bytes)) return;
    this.#held = new Map();
    this.outgoing.once('drain', () => this.#sendHeld());
  }

  #sendHeld(): void {
    const hints = inOrder(this.#held!.values());
    this.#held = undefined;
    this.#wasBehind = false;
    // what the reader has no room for is held again
    for (const hint of hints) this.tell(hint);
  }
}

const inOrder = (hints: Iterable<Hint>): Hint[] => [...hints].sort((a, b) => a.id - b.id);
