/** Word that something changed; never the change itself. */
export interface Hint {
  /** What changed: `anchor:a-1` or `room:r-8848`. */
  readonly topic: string;
  /** The version that exists now. */
  readonly version: number;
  /** Over how many milliseconds the viewers who ask are to be spread. */
  readonly spreadMs: number;
}

/** Before the id of a room in a topic; no kind of subject is called that. */
export const ROOM = 'room:';

const SPREAD = 2_000;
const MOST_SPREAD = 30_000;

/** The hint in an event's data; undefined where it cannot be read as one. */
export const readHint = (data: string): Hint | undefined => {
  try {
    const { subject, room, version, spreadMs } = JSON.parse(data) as Record<string, unknown>;
    const topic = typeof subject === 'string' ? subject : typeof room === 'string' && ROOM + room;
    if (!topic || !Number.isSafeInteger(version) || (version as number) < 0) return undefined;
    const spread = typeof spreadMs === 'number' ? Math.min(MOST_SPREAD, Math.max(0, spreadMs)) : SPREAD;
    return { topic, version: version as number, spreadMs: spread };
  } catch {
    return undefined;
  }
};
