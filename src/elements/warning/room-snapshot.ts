import { IDLE, type RoomSnapshot, type Snapshot } from '../../client/snapshot.js';
import { warningsOf } from '../../client/warnings-of.js';
import { worse } from '../../domain/permission.js';
import type { Warning } from '../../domain/warning.js';
import { bySeverity } from '../../domain/warning.js';

const waits = ({ status, slow }: Snapshot): boolean => (status === 'loading' || status === 'idle') && !slow;

/**
 * What is known of a room and everybody in it, as one snapshot: ready once nobody is awaited any more. Its tone stays unknown, for
 * records never spread from one subject to another (rule 12).
 */
export const roomSnapshot = (room: RoomSnapshot, said: readonly Warning[], everybody: readonly Snapshot[]): Snapshot => {
  const status = room.status === 'ready' && everybody.some(waits) ? 'loading' : room.status;
  const permission = worse(...everybody.map((one) => one.standing.permission));
  const warnings = bySeverity([...said, ...everybody.flatMap(warningsOf)]);
  return { ...IDLE, status, error: room.error, slow: room.slow, standing: { tone: 'unknown', permission }, warnings };
};
