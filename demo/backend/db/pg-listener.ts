import pg from 'pg';
import type { Channel, Release } from './database.js';

/** How long one attempt to connect may take, in milliseconds. */
export const CONNECT_TIMEOUT = 5_000;

/** The name under which the server lists the connection. */
export const LISTENER_NAME = 'live-credit listener';

/** Wait before coming back: a random part of the first, then of twice as much, up to the longest, in milliseconds. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 10_000;

/** How often a silent connection is asked whether it still lives, and how long it may take to answer, in milliseconds. */
const CHECK_EVERY = 20_000;
const CHECK_TIMEOUT = 5_000;

/** One connection that only listens: pooled ones come and go, and would take their `LISTEN` with them. */
class Listener {
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #released = false;

  constructor(
    readonly url: string,
    readonly channel: Channel,
    readonly heard: () => void,
  ) {}

  async connect(): Promise<void> {
    const client = (this.#client = new pg.Client({
      connectionString: this.url,
      application_name: LISTENER_NAME,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      query_timeout: CHECK_TIMEOUT,
    }));
    // whichever tells of it first: an error, the end, or a check that failed
    const lost = () => this.#lose(client);
    client.on('error', lost).on('end', lost).on('notification', this.heard);
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.#failures = 0;
      this.#check(client);
      // whatever was said before now was said to nobody
      if (!this.#released) this.heard();
    } catch {
      lost();
    }
  }

  async release(): Promise<void> {
    this.#released = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  #check(client: pg.Client): void {
    if (client !== this.#client || this.#released) return;
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.#check(client),
        () => this.#lose(client),
      );
    }, CHECK_EVERY).unref();
  }

  #lose(client: pg.Client): void {
    if (client !== this.#client || this.#released) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    clearTimeout(this.#timer);
    const wait = Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.connect(), wait).unref();
  }
}

/** Listens to a channel of a server, and comes back by itself whenever the connection is lost. */
export const listenOn = async (url: string, channel: Channel, heard: () => void): Promise<Release> => {
  const listener = new Listener(url, channel, heard);
  await listener.connect();
  return () => listener.release();
};
