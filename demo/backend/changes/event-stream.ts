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

/** Bytes a client may leave unread in our memory before it is let go; it comes back and is told only what is newest. */
const MOST_UNREAD = 64 * 1024;

/** Times to wait before coming back, in milliseconds: they differ, so that not all come back at once. */
const RETRY = { from: 1_000, upTo: 5_000 } as const;

const BEAT = Buffer.from(': alive\n\n');

/** Server-sent events to one client, written straight to its connection: the fewest bytes of memory for each. */
export class EventStream {
  /** The newest hint of each topic that came before the stream was opened. */
  #early: Map<string, Hint> | undefined = new Map();

  constructor(
    readonly topics: Topics,
    readonly outgoing: ServerResponse,
  ) {}

  /** Begins the answer: with what the client missed, and the id to come back with while nothing happens. */
  open(missed: readonly Hint[], id: number): void {
    if (this.outgoing.destroyed) return;
    const hints = [...missed, ...this.#early!.values()].sort((a, b) => a.id - b.id);
    this.#early = undefined;
    this.outgoing.writeHead(200, STREAM_HEADERS);
    const retry = Math.round(RETRY.from + Math.random() * (RETRY.upTo - RETRY.from));
    this.#write(`: open\nretry: ${retry}\n\n`);
    for (const { bytes } of hints) this.#write(bytes);
    this.#write(`id: ${id}\nevent: ready\ndata: {}\n\n`);
  }

  tell(hint: Hint): void {
    if (this.#early) this.#early.set(hint.topic, hint);
    else this.#write(hint.bytes);
  }

  /** Shows that the stream lives; proxies and clients give up a silent one. */
  beat(): void {
    if (!this.#early) this.#write(BEAT);
  }

  end(): void {
    // one that is not open yet is still to be refused
    if (!this.#early) this.outgoing.end();
  }

  #write(bytes: string | Buffer): void {
    if (this.outgoing.writableLength > MOST_UNREAD) this.outgoing.destroy();
    else this.outgoing.write(bytes);
  }
}
