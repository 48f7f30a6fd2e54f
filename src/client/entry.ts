import type { AnswerRecord } from './answer-record.js';
import type { Live } from './options.js';
import type { SingleFlight } from './single-flight.js';
import type { Status } from './snapshot.js';
import type { Topic } from './topic.js';

export interface Versioned {
  readonly version: number;
}

export interface Shot {
  readonly status: Status;
}

/** What a client holds of one topic. */
export interface Entry {
  readonly topic: Topic<Versioned, Shot>;
  readonly record: AnswerRecord<Versioned, Shot>;
  readonly flight: SingleFlight;
  /** How each of its listeners wants to hear of changes. */
  readonly wishes: Live[];
  /** When the last answer came, by `performance.now()`. */
  answeredAt: number;
  /** Whether somebody shows it, or did so a moment ago. */
  used: boolean;
  /** Ends that moment. */
  leaving?: ReturnType<typeof setTimeout>;
  /** The newest version that a hint named. */
  hinted: number;
  /** When it did, by `performance.now()`; 0 where none did. */
  heardAt: number;
  /** Milliseconds until one asks again. */
  pause: number;
}
