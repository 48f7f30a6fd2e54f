import type { Change } from './change-store.js';
import { roomOf } from './topics.js';

/** A change as streams send it: written once, however many send it. */
export interface Hint {
  id: number;
  topic: string;
  bytes: Buffer;
}

/** The hint about a change; who hears it waits a random part of `spreadMs` before asking. */
export const hintOf = ({ id, topic, version }: Change, spreadMs: number): Hint => {
  const room = roomOf(topic);
  const about = room === undefined ? { subject: topic } : { room };
  const data = JSON.stringify({ ...about, version, spreadMs });
  return { id, topic, bytes: Buffer.from(`id: ${id}\nevent: changed\ndata: ${data}\n\n`) };
};
