import { DatabaseUnavailable, type Database, type Release } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { Audience } from './audience.js';
import { ChangeStore, type Change } from './change-store.js';
import type { EventStream } from './event-stream.js';
import { hintOf } from './hint.js';
import { oneAtATime } from './one-at-a-time.js';
import { roomOf, type Topics } from './topics.js';

/** What may be set differently, above all by tests. */
export interface StreamSettings {
  /** Over how long those who hear a hint spread their questions, in milliseconds. */
  spreadMs: number;
  /** How often a silent stream shows that it lives, in milliseconds. */
  beatMs: number;
  /** How many streams may be open at once. */
  most: number;
}

export const STREAM_DEFAULTS: StreamSettings = { spreadMs: 2_000, beatMs: 15_000, most: 10_000 };

/** How many changes are read at once. */
const BATCH = 1_000;

/** Wait before reading on after the database was out of reach, in milliseconds. */
const READ_AGAIN = 1_000;

/** The one listener of this process: reads what changed, whoever changed it, and tells every stream it concerns. */
export class ChangeHub {
  readonly #store: ChangeStore;
  readonly #audience = new Audience();
  readonly #staleRooms = new Set<string>();
  readonly #observers: ((topics: readonly string[]) => void)[] = [];
  /** Id of the change that was told last. */
  #last = 0;
  #release: Release | undefined;
  #beat: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    readonly database: Database,
    readonly settings: StreamSettings = STREAM_DEFAULTS,
  ) {
    this.#store = new ChangeStore(database);
  }

  async start(): Promise<void> {
    this.#last = (await this.#store.span()).newest;
    this.#release = await this.database.listen('change', () => this.#look());
    // what came between the two
    await this.#readOn();
    this.#beat = setInterval(() => this.#audience.streams.forEach((one) => one.beat()), this.settings.beatMs).unref();
  }

  /** Ends every stream and gives everything back. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    clearTimeout(this.#again);
    for (const stream of this.#audience.streams) stream.end();
    await this.#release?.();
  }

  /** From now on also tells whoever works in this process what changed, ahead of the streams. */
  observe(observer: (topics: readonly string[]) => void): void {
    this.#observers.push(observer);
  }

  /** Refuses topics of which nothing is known. @throws {Problem} 404 */
  async check({ rooms, subjects }: Topics): Promise<void> {
    if (!subjects.length && !(await this.#store.covered(rooms)).size) throw unknown(rooms);
  }

  /**
   * Opens a stream and tells it of changes until it is closed: first of those behind the id it was left at, where it comes
   * back (NaN where that is no id of ours).
   *
   * @throws {Problem} 404 where nothing of what it asks for is known, 503 where it has to come back later.
   */
  async follow(stream: EventStream, leftAt?: number): Promise<void> {
    this.#admit();
    // from here on nothing is missed: what comes before it is open, the stream keeps
    this.#audience.add(stream);
    stream.outgoing.once('close', () => this.#audience.remove(stream));
    try {
      const { rooms, subjects } = stream.topics;
      await this.#cover(rooms.filter((room) => !this.#audience.knows(room)));
      if (!subjects.length && !rooms.some((room) => this.#audience.knows(room))) throw unknown(rooms);
      const missed = leftAt === undefined ? [] : await this.#missed(stream, leftAt);
      if (this.#closed) throw full();
      stream.open(
        missed.map((change) => hintOf(change, this.settings.spreadMs)),
        Math.max(this.#last, ...missed.map(({ id }) => id)),
      );
    } catch (error) {
      this.#audience.remove(stream);
      throw error;
    }
  }

  #admit(): void {
    if (this.#closed || this.#audience.streams.size >= this.settings.most) throw full();
  }

  /** The newest of what a stream missed since an id; of everything it tells of, where that id is too old or unknown. */
  async #missed(stream: EventStream, leftAt: number): Promise<Change[]> {
    const topics = this.#audience.topicsOf(stream);
    const { oldest, newest } = await this.#store.span();
    return leftAt + 1 >= oldest && leftAt <= newest
      ? this.#store.newest(topics, leftAt)
      : this.#store.versions(topics, newest);
  }

  /** Learns whom rooms cover now. */
  #cover(rooms: readonly string[]): Promise<void> {
    for (const room of rooms) this.#staleRooms.add(room);
    return this.#staleRooms.size ? this.#coverStale() : Promise.resolve();
  }

  readonly #coverStale = oneAtATime(async () => {
    const rooms = [...this.#staleRooms];
    this.#staleRooms.clear();
    try {
      const covered = await this.#store.covered(rooms);
      for (const room of rooms) this.#audience.cover(room, covered.get(room));
    } catch (error) {
      for (const room of rooms) this.#staleRooms.add(room);
      throw error;
    }
  });

  #look(): void {
    clearTimeout(this.#again);
    this.#readOn().catch((error: unknown) => {
      if (this.#closed) return;
      if (!(error instanceof DatabaseUnavailable)) console.error('Changes cannot be read:', error);
      this.#again = setTimeout(() => this.#look(), READ_AGAIN).unref();
    });
  }

  readonly #readOn = oneAtATime(async () => {
    for (;;) {
      const changes = await this.#store.after(this.#last, BATCH);
      if (!changes.length || this.#closed) return;
      if (await this.#isBehind(changes[0].id)) await this.#tellEverything();
      else await this.#tellAll(changes, changes[changes.length - 1].id);
    }
  });

  /** Whether changes we have not read were cleared away; ids alone leave gaps too. */
  async #isBehind(next: number): Promise<boolean> {
    return next > this.#last + 1 && (await this.#store.span()).oldest > this.#last + 1;
  }

  async #tellEverything(): Promise<void> {
    const { newest } = await this.#store.span();
    await this.#cover(this.#audience.rooms());
    await this.#tellAll(await this.#store.versions(this.#audience.topics(), newest), newest);
  }

  async #tellAll(changes: readonly Change[], last: number): Promise<void> {
    const topics = [...new Set(changes.map(({ topic }) => topic))];
    for (const observer of this.#observers) observer(topics);
    const rooms = topics.flatMap((topic) => roomOf(topic) ?? []);
    // whoever comes into a room may have changed right behind it
    await this.#cover(rooms.filter((room) => this.#audience.asksFor(room)));
    for (const change of changes) {
      const concerned = this.#audience.concernedBy(change.topic);
      if (!concerned.size) continue;
      const hint = hintOf(change, this.settings.spreadMs);
      for (const stream of concerned) stream.tell(hint);
    }
    this.#last = last;
  }
}

const full = (): Problem => new Problem(503, 'No further stream can be opened now.', { 'Retry-After': '30' });

const unknown = (rooms: readonly string[]): Problem =>
  new Problem(404, rooms.length > 1 ? 'None of the rooms is known.' : `No room ${rooms[0]} is known.`);
