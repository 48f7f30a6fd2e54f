import type { Millis } from '../domain/calendar.js';
import type { Room } from '../domain/room.js';
import { AnswerRecord } from './answer-record.js';
import type { RoomSnapshot } from './snapshot.js';

/** What is held of one room; never goes back to an older version. */
export class RoomRecord extends AnswerRecord<Room, RoomSnapshot> {
  snapshot: RoomSnapshot = { status: 'idle' };
  #room: Room | undefined;

  override get version(): number {
    return this.#room?.version ?? -1;
  }

  protected override get held(): boolean {
    return !!this.#room;
  }

  protected override keep(room: Room | undefined): void {
    if (!room || room.version >= this.version) this.#room = room;
  }

  protected override picture(_: Millis): RoomSnapshot {
    const { error, slow } = this;
    return this.#room ? { status: 'ready', last: this.#room, error } : { status: this.without, error, slow };
  }
}
