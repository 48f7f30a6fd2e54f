import type { Hint } from '../../src/source/change-stream.js';
import { openChangeStream, type ChangeStream } from '../../src/source/change-stream.js';
import type { Call, FakeFetch } from './fake-fetch.js';
import { settled } from './fake-time.js';

/** A body that a test pushes bytes into. */
export class FakeBody {
  /** Whether the reader gave it up. */
  cancelled = false;
  readonly stream: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;

  constructor() {
    this.stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => {
        this.cancelled = true;
      },
    });
  }

  async send(chunk: string | Uint8Array): Promise<void> {
    this.#controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    await settled();
  }

  /** Sends an event as the contract writes it. */
  hint(data: object, id?: string | number): Promise<void> {
    return this.send(`${id === undefined ? '' : `id: ${id}\n`}event: changed\ndata: ${JSON.stringify(data)}\n\n`);
  }

  async end(): Promise<void> {
    this.#controller.close();
    await settled();
  }

  async break(): Promise<void> {
    this.#controller.error(new TypeError('network error'));
    await settled();
  }
}

/** Answers a call with an event stream that has sent nothing yet. */
export const answerStream = async (call: Call, type = 'text/event-stream'): Promise<FakeBody> => {
  const body = new FakeBody();
  call.respond(body.stream, { headers: { 'content-type': type } });
  await settled();
  return body;
};

/** Value of a header that was asked with. */
export const headerOf = (call: Call, name: string): string | null => (call.init as Request).headers.get(name);

let endpoints = 0;
const opened: ChangeStream[] = [];

// a stream that one test left open would hear what the next does to the page
afterEach(() => opened.splice(0).forEach((stream) => stream.close()));

/** A change stream under test, with all it said. */
export interface Opened {
  readonly stream: ChangeStream;
  readonly endpoint: string;
  readonly hints: Hint[];
  /** `open` and `down`, in order. */
  readonly states: string[];
}

/** Opens a stream to an endpoint that no other test uses, for a warning comes once a cause. */
export const openStream = (topics: string[] = ['anchor:a-1'], lastEventId?: string): Opened => {
  const endpoint = `https://credit-${++endpoints}.example.com/`;
  const hints: Hint[] = [];
  const states: string[] = [];
  const events = {
    hint: (hint: Hint) => void hints.push(hint),
    open: () => void states.push('open'),
    down: () => void states.push('down'),
  };
  const stream = openChangeStream(endpoint, topics, events, lastEventId);
  opened.push(stream);
  return { stream, endpoint, hints, states };
};

/** Opens a stream that delivers already. */
export const openRunning = async (
  fake: FakeFetch,
  topics?: string[],
  lastEventId?: string,
): Promise<Opened & { body: FakeBody }> => {
  const opened = openStream(topics, lastEventId);
  const body = await answerStream(fake.last);
  await body.send(':\n\n');
  return { ...opened, body };
};
