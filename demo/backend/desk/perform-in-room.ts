import { shanghaiDay, type Millis } from '../../../src/domain/calendar.js';
import type { Database } from '../db/database.js';
import { Problem } from '../http/problem.js';
import type { Words } from '../words.js';
import { cannot } from './action.js';
import type { RoomAction, RoomScene } from './room-actions.js';

type Locked = Pick<RoomScene, 'roles' | 'offering'> & { version: number; ended: boolean };

/** What an action did to a room. */
export interface RoomOutcome {
  room: string;
  version: number;
  said: Words;
}

/**
 * Performs an action on a room: the room and its version change together, or not at all.
 *
 * @throws {Problem} 404 for an unknown room, 409 where the action cannot apply.
 */
export const performInRoom = (database: Database, action: RoomAction, room: string, now: Millis): Promise<RoomOutcome> =>
  database.transaction(async (tx) => {
    const [locked] = await tx.query<Locked>(
      'select version, ended, roles, offering from room where id = $1 for update',
      [room],
    );
    if (!locked) throw new Problem(404, `No room ${room} is known.`);
    const { ended, roles, offering } = locked;
    if (ended && !action.onEnded) throw cannot('The room has ended; bring it back first.');
    const version = locked.version + 1;
    const said = await action.perform({
      tx,
      room,
      roles,
      offering,
      today: shanghaiDay(now),
      now: new Date(now).toISOString(),
      nextVersion: version,
    });
    await tx.query('update room set version = $2 where id = $1', [room, version]);
    return { room, version, said };
  });
