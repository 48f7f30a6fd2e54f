import { createParser } from 'eventsource-parser';

/** One event as a client reads it. */
export interface StreamEvent {
  id?: string;
  event?: string;
  data: string;
}

export interface Hint {
  subject?: string;
  room?: string;
  version: number;
  spreadMs: number;
}

/** How long a test waits for what must come before it fails and says what came instead, in milliseconds. */
const PATIENCE = 20_000;

/** A client of `/v1/changes` that reads one event after the other. */
export class StreamClient {
  readonly comments: string[] = [];
  readonly retries: number[] = [];
  /** The newest id that was read: what the client comes back with. */
  lastEventId: string | undefined;
  readonly #unread: StreamEvent[] = [];
  readonly #abort = new AbortController();
  #wake = () => {};
  #ended = false;

  private constructor(readonly response: Response) {}

  /** Asks for a stream; resolves with the answer's head, whatever it is. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<StreamClient> {
    const abort = new AbortController();
    const client = new StreamClient(await fetch(url, { headers, signal: abort.signal }));
    client.#abort.signal.addEventListener('abort', () => abort.abort());
    void client.#read();
    return client;
  }

  /** The next event, whichever it is. */
  next(): Promise<StreamEvent> {
    return this.#wait('an event', () => this.#unread.shift());
  }

  /** The next hint; what is no hint is passed over. */
  async hint(): Promise<Hint> {
    for (;;) {
      const { event, data } = await this.next();
      if (event === 'changed') return JSON.parse(data) as Hint;
    }
  }

  /** Hints up to the one about a topic; it is the last. */
  async hintsUpTo(topic: string): Promise<string[]> {
    const topics: string[] = [];
    while (topics[topics.length - 1] !== topic) {
      const { subject, room } = await this.hint();
      topics.push(subject ?? room!);
    }
    return topics;
  }

  /** The end of what the client missed: the event that says where the stream stands. */
  async ready(): Promise<Hint[]> {
    const missed: Hint[] = [];
    for (;;) {
      const { event, data } = await this.next();
      if (event === 'ready') return missed;
      missed.push(JSON.parse(data) as Hint);
    }
  }

  comment(text: string): Promise<true> {
    return this.#wait(`the comment "${text}"`, () => this.comments.includes(text) || undefined);
  }

  ended(): Promise<true> {
    return this.#wait('the end', () => this.#ended || undefined);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(): Promise<void> {
    const parser = createParser({
      onEvent: (event) => {
        if (event.id !== undefined) this.lastEventId = event.id;
        this.#unread.push(event);
      },
      onComment: (comment) => this.comments.push(comment),
      onRetry: (ms) => this.retries.push(ms),
    });
    try {
      const decoder = new TextDecoder();
      for await (const bytes of this.response.body ?? []) {
        parser.feed(decoder.decode(bytes, { stream: true }));
        this.#wake();
      }
    } catch {
      // aborted, or cut off: the end either way
    }
    this.#ended = true;
    this.#wake();
  }

  async #wait<T>(what: string, find: () => T | undefined): Promise<T> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      const left = deadline - Date.now();
      if (left <= 0 || this.#ended)
        throw new Error(`Waited for ${what}, but ${this.#ended ? 'the stream ended' : `nothing came in ${PATIENCE} ms`}.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
