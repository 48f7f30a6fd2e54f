import type { RoomSnapshot } from '../client/snapshot.js';
import { CreditNetworkError } from '../errors/credit-network-error.js';
import type { RoomScope } from './room-scope.js';

/** After this long without a room's code the elements inside say that there is no answer yet. */
const PATIENCE = 3_000;

const standIn = (snapshot: RoomSnapshot): RoomScope => ({ room: '…', snapshot, subjects: {}, everybody: [], warnings: [], pending: snapshot.status === 'loading' });

/** Where nobody has the code come, it may come all the same. */
const AWAITED = standIn({ status: 'idle' });

let load: (() => Promise<unknown>) | undefined;
let scope: RoomScope | undefined;
const waiting = new Set<() => void>();

const say = (snapshot: RoomSnapshot): void => {
  scope = standIn(snapshot);
  for (const changed of [...waiting]) changed();
};

/** Sets how the code of rooms comes, once an element finds itself inside one. */
export const roomsComeBy = (loader: () => Promise<unknown>): void => {
  load = loader;
};

/** Has the code of rooms come. Until it is there `roomCode()` stands in for the room, and `changed` is called as that changes. */
export const awaitRooms = (changed: () => void): (() => void) => {
  waiting.add(changed);
  if (load && !scope) {
    say({ status: 'loading' });
    const timer = setTimeout(() => say({ status: 'loading', slow: true }), PATIENCE);
    void load()
      .catch(() => say({ status: 'failed', error: new CreditNetworkError('the code of <live-credit-room>') }))
      .then(() => clearTimeout(timer));
  }
  return () => waiting.delete(changed);
};

/** What stands in for a room whose code is not there. */
export const roomCode = (): RoomScope => scope ?? AWAITED;
