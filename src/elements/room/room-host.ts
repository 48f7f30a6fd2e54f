import type { ReactiveControllerHost } from 'lit';
import type { Live } from '../../client/options.js';
import type { RoomSnapshot } from '../../client/snapshot.js';
import type { RoomScope } from '../../controllers/room-scope.js';

/** What a room's answer means to the elements inside. */
export type RoomMeaning = Pick<RoomScope, 'subjects' | 'everybody' | 'warnings'>;

/** A room element as its content sees it. */
export interface RoomHost extends ReactiveControllerHost, HTMLElement {
  room?: string;
  endpoint?: string;
  live?: Live;
  /** What is known of the room now. */
  know(snapshot: RoomSnapshot, meaning?: RoomMeaning): void;
}
