import type { Millis } from '../domain/calendar.js';
import { readRoom, type Room } from '../domain/room.js';
import type { CreditSource, Question } from '../source/credit-source.js';
import { RoomRecord } from './room-record.js';
import type { RoomSnapshot } from './snapshot.js';
import type { Topic } from './topic.js';

/** A room: who plays which role in it, and what is on offer. */
class RoomTopic implements Topic<Room, RoomSnapshot> {
  readonly key: string;

  constructor(readonly id: string) {
    this.key = `room:${id}`;
  }

  record(now: () => Millis): RoomRecord {
    return new RoomRecord(now);
  }

  ask(source: CreditSource, question: Question): Promise<Room> {
    return source.room(this.id, question);
  }

  read(json: unknown): Room {
    return readRoom(json, this.id);
  }
}

export const roomTopic = (id: string): Topic<Room, RoomSnapshot> => new RoomTopic(id);
