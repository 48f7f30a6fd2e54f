import { warnOnce } from '../errors/warn-once.js';
import { withDeadline } from './deadline.js';
import { readEvents } from './event-body.js';
import { readHint, ROOM, type Hint } from './hint.js';
import { LEAST_SPREAD, retryAfter, spread } from './retry-after.js';

export type { Hint };

export interface StreamEvents {
  hint(hint: Hint): void;
  /** Hints arrive from now on: the backend has sent something. */
  open(): void;
  /** Hints do not arrive now: poll meanwhile. */
  down(): void;
}

export interface ChangeStream {
  /** Id of the last event that had one, for whoever goes on from here. */
  readonly lastEventId?: string | undefined;
  close(): void;
}

/** Answer headers have to be there by then. */
const OPEN_WITHIN = 15_000;
/** A stream that sends nothing for so long, not even a comment, is dead. */
const SILENCE = 45_000;
/** A stream that delivered for so long was no failure when it ends. */
const STEADY = 30_000;
/** The first wait is a random part of this; each further one of twice as much. */
const FIRST_WAIT = LEAST_SPREAD;
const CEILING = 30_000;
/** After coming back online. */
const ONLINE_WAIT = 1_000;
/** A longer id would make the request fail. */
const LONGEST_ID = 500;

/** In place of a wait: the stream is not to be opened again. */
const NEVER = Infinity;

/** Header values are bytes: an id beyond Latin-1 goes as UTF-8. */
const asBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

const addressOf = (path: string, topics: readonly string[]): string => {
  const pairs = [...topics].sort().map((topic) => (topic.startsWith(ROOM) ? ['room', topic.slice(ROOM.length)] : ['subject', topic]));
  const query = new URLSearchParams(pairs);
  query.sort();
  return `${path}?${query}`;
};

class EventStream implements ChangeStream {
  readonly #path: string;
  readonly #url: string;
  /** Told from `undefined`, before anything is known. */
  #open: boolean | undefined;
  #closed = false;
  #connection: AbortController | undefined;
  #failures = 0;
  #firstWait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Waiting, and not because the backend asked for it. */
  #impatient = false;
  /** To another origin the header takes a preflight, which not every backend answers: while in doubt, every other attempt. */
  #sendsId = true;
  #idAllowed = false;

  constructor(
    endpoint: string,
    readonly topics: readonly string[],
    readonly events: StreamEvents,
    public lastEventId?: string,
  ) {
    this.#path = `${endpoint}v1/changes`;
    this.#url = addressOf(this.#path, topics);
    window.addEventListener('online', this.#online);
    void this.#connect();
  }

  close(): void {
    this.#closed = true;
    this.#connection?.abort();
    this.#impatient = false;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#online);
  }

  async #connect(): Promise<void> {
    this.#impatient = false;
    const connection = (this.#connection = new AbortController());
    const asked = await this.#attempt(connection).catch(() => undefined);
    connection.abort();
    clearTimeout(this.#timer);
    this.#tell(false);
    if (this.#closed) return;
    if (asked === NEVER) {
      this.close();
      return;
    }
    this.#impatient = asked === undefined;
    this.#wait(asked ?? Math.random() * Math.min(CEILING, this.#firstWait * 2 ** this.#failures));
    this.#failures++;
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(), ms);
  }

  readonly #online = (): void => {
    if (!this.#impatient) return;
    this.#failures = 0;
    this.#wait(Math.random() * ONLINE_WAIT);
  };

  /** One connection from its request to its end; gives how long the backend asks to be left alone, where it does. */
  async #attempt(connection: AbortController): Promise<number | undefined> {
    const { status, headers, body } = await this.#ask(connection.signal);
    if (status === 204) return NEVER;
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      warnOnce(`no live changes: HTTP ${status} from ${this.#path}`);
      return NEVER;
    }
    if (status !== 200) {
      const wait = retryAfter(headers, Date.parse(headers.get('date') ?? '') || Date.now());
      return wait === undefined ? undefined : wait + spread(wait);
    }
    const type = headers.get('content-type') ?? 'nothing';
    if (!/^text\/event-stream\b/i.test(type)) {
      warnOnce(`no live changes: ${this.#path} answers ${type} instead of text/event-stream`);
      return undefined;
    }
    // a page's own fetch may know no streams
    if (!body?.getReader) return NEVER;
    await this.#read(body, connection);
    return undefined;
  }

  async #ask(signal: AbortSignal): Promise<Response> {
    const known = this.lastEventId;
    const id = this.#sendsId && known ? known : undefined;
    const init: RequestInit = {
      cache: 'no-store',
      // as every question: no cookie ever goes to the page's own origin
      credentials: new URL(this.#url).origin === location.origin ? 'omit' : 'same-origin',
      headers: { accept: 'text/event-stream', ...(id && { 'last-event-id': asBytes(id) }) },
      referrerPolicy: 'no-referrer',
    };
    try {
      const response = await withDeadline(OPEN_WITHIN, this.#url, signal, async (abort) => fetch(this.#url, { ...init, signal: abort }));
      if (id) this.#idAllowed = true;
      return response;
    } catch (error) {
      if (known && !this.#idAllowed) this.#sendsId = !this.#sendsId;
      throw error;
    }
  }

  async #read(body: ReadableStream<Uint8Array>, connection: AbortController): Promise<void> {
    let openedAt: number | undefined;
    const listen = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (openedAt === undefined) warnOnce(`no live changes: ${this.#path} sends nothing; does a proxy hold it back?`);
        connection.abort();
      }, SILENCE);
    };
    listen();
    try {
      await readEvents(body, connection.signal, {
        bytes: () => {
          if (this.#closed) return;
          listen();
          openedAt ??= performance.now();
          this.#tell(true);
        },
        message: ({ event, data, id }) => {
          if (id !== undefined) this.lastEventId = id.length > LONGEST_ID ? undefined : id;
          if (event === 'changed') this.#hear(data);
        },
        retry: (ms) => (this.#firstWait = Math.min(CEILING, Math.max(FIRST_WAIT, ms))),
      });
    } catch (error) {
      if (error instanceof RangeError) warnOnce(`no live changes: ${this.#path} sends an event without end`);
    } finally {
      if (performance.now() - (openedAt ?? Infinity) >= STEADY) this.#failures = 0;
    }
  }

  #hear(data: string): void {
    const hint = readHint(data);
    if (!hint) warnOnce(`hints that cannot be read from ${this.#path}`);
    else if (!this.#closed && this.#covers(hint.topic)) this.events.hint(hint);
  }

  /** A room covers the subjects of its roles, whoever they are. */
  #covers(topic: string): boolean {
    return this.topics.includes(topic) || (!topic.startsWith(ROOM) && this.topics.some((one) => one.startsWith(ROOM)));
  }

  #tell(open: boolean): void {
    if (this.#closed || open === this.#open) return;
    this.#open = open;
    if (open) this.events.open();
    else this.events.down();
  }
}

/**
 * Keeps one event stream of hints about the topics open, coming back whenever it ends or breaks, until it is closed or the backend
 * does not want it. It never throws.
 *
 * @param endpoint Absolute address that the contract's paths are below, ending in a slash.
 * @param lastEventId Where an earlier stream left off.
 */
export const openChangeStream = (
  endpoint: string,
  topics: readonly string[],
  events: StreamEvents,
  lastEventId?: string,
): ChangeStream => new EventStream(endpoint, topics, events, lastEventId);
