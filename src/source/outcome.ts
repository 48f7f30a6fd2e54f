import type { Pass } from './breaker.js';

/** What came of asking: an answer of any status, or the error that kept it from coming. */
export interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
  /** Leave to go on; `null` where there was none even to ask. Absent where the question went out before anything had failed. */
  readonly pass?: Pass | null;
}

/** Statuses by which a backend says that it cannot answer now. */
const TRY_LATER = [408, 429, 500, 502, 503, 504];

/** Whether the backend answered, if only that it will not; else asking again may help. */
export const isAnswer = ({ response }: Outcome): boolean => !!response && !TRY_LATER.includes(response.status);
