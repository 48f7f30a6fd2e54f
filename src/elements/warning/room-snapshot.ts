import { IDLE, type RoomSnapshot, type Snapshot, type Trust } from '../../client/snapshot.js';
import { warningsOf } from '../../client/warnings-of.js';
import { worse } from '../../domain/permission.js';
import type { Warning } from '../../domain/warning.js';
import { bySeverity } from '../../domain/warning.js';

const waits = ({ status, slow }: Snapshot): boolean => (status === 'loading' || status === 'idle') && !slow;

/** From what deserves trust least. */
const LEAST: readonly Trust[] = ['tampered', 'issuer-unknown', 'revoked', 'suspended', 'expired', 'unverifiable', 'checking', 'verified'];

/** One may rely on all that a room's warnings are made of as far as on the least of it; of whom nothing is known, nothing is. */
const leastTrust = (status: Snapshot['status'], everybody: readonly Snapshot[]): Trust => {
  const all = everybody.filter((one) => one.status !== 'empty').map(({ trust }) => trust);
  return LEAST.find((trust) => all.includes(trust)) ?? (status === 'loading' || status === 'idle' ? 'checking' : 'unverifiable');
};

/**
 * What is known of a room and everybody in it, as one snapshot: ready once nobody is awaited any more. Its tone stays unknown, for
 * records never spread from one subject to another (rule 12).
 *
 * @param checks Whether there is a trust list.
 */
export const roomSnapshot = (room: RoomSnapshot, said: readonly Warning[], everybody: readonly Snapshot[], checks: boolean): Snapshot => {
  const status = room.status === 'ready' && everybody.some(waits) ? 'loading' : room.status;
  const permission = worse(...everybody.map((one) => one.standing.permission));
  const warnings = bySeverity([...said, ...everybody.flatMap(warningsOf)]);
  const trust = checks ? leastTrust(status, everybody) : 'unsigned';
  return { ...IDLE, status, trust, error: room.error, slow: room.slow, standing: { tone: 'unknown', permission }, warnings };
};
