import { readRoom, type Room } from '../domain/room.js';
import { RoomRecord } from './room-record.js';
import type { RoomSnapshot } from './snapshot.js';
import type { Topic } from './topic.js';

/** A room: who plays which role in it, and what is on offer. */
export const roomTopic = (id: string): Topic<Room, RoomSnapshot> => ({
  key: `room:${id}`,
  record: (now) => new RoomRecord(now),
  ask: (source, question) => source.room(id, question),
  read: (json) => readRoom(json, id),
});
