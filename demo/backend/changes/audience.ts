import type { EventStream } from './event-stream.js';
import { roomTopic } from './topics.js';

/** The open streams, and which of them a change concerns. */
export class Audience {
  readonly streams = new Set<EventStream>();
  readonly #askedFor = new Map<string, Set<EventStream>>();
  /** The subjects of the rooms that are asked for, as far as known. */
  readonly #covered = new Map<string, ReadonlySet<string>>();

  add(stream: EventStream): void {
    this.streams.add(stream);
    for (const topic of topicsAskedFor(stream)) {
      const others = this.#askedFor.get(topic);
      if (others) others.add(stream);
      else this.#askedFor.set(topic, new Set([stream]));
    }
  }

  remove(stream: EventStream): void {
    this.streams.delete(stream);
    for (const topic of topicsAskedFor(stream)) {
      const all = this.#askedFor.get(topic);
      if (all?.delete(stream) && !all.size) this.#askedFor.delete(topic);
    }
    for (const room of stream.topics.rooms) if (!this.asksFor(room)) this.#covered.delete(room);
  }

  asksFor(room: string): boolean {
    return this.#askedFor.has(roomTopic(room));
  }

  /** Whether it is known whom the room covers. */
  knows(room: string): boolean {
    return this.#covered.has(room);
  }

  /** From now on the room covers these subjects; nobody where the room is unknown. */
  cover(room: string, subjects: readonly string[] | undefined): void {
    if (subjects && this.asksFor(room)) this.#covered.set(room, new Set(subjects));
    else this.#covered.delete(room);
  }

  /** The rooms of which it is known whom they cover. */
  rooms(): string[] {
    return [...this.#covered.keys()];
  }

  /** Everything a stream tells of: what it asked for, and whom its rooms cover. */
  topicsOf(stream: EventStream): string[] {
    const covered = stream.topics.rooms.flatMap((room) => [...(this.#covered.get(room) ?? [])]);
    return [...new Set([...topicsAskedFor(stream), ...covered])];
  }

  /** Everything any stream tells of. */
  topics(): string[] {
    return [...new Set([...this.#askedFor.keys(), ...[...this.#covered.values()].flatMap((subjects) => [...subjects])])];
  }

  /** The streams a change of the topic concerns, each once. */
  concernedBy(topic: string): Set<EventStream> {
    const concerned = new Set(this.#askedFor.get(topic));
    for (const [room, subjects] of this.#covered)
      if (subjects.has(topic)) for (const stream of this.#askedFor.get(roomTopic(room)) ?? []) concerned.add(stream);
    return concerned;
  }
}

const topicsAskedFor = ({ topics }: EventStream): string[] => [...topics.rooms.map(roomTopic), ...topics.subjects];
