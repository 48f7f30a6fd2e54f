import ky, { isHTTPError } from 'ky';
import { retryAfter, spread } from './retry-after.js';

/** What came of asking: an answer of any status, or the error that kept it from coming. */
export interface Outcome {
  response?: Response;
  error?: unknown;
}

export interface RetryOptions {
  init: RequestInit;
  /** Most milliseconds one attempt may take until its headers are there. */
  attempt: number;
  /** Milliseconds left of the whole question's deadline. */
  left: () => number;
  /** The time by the backend's clock. */
  now: () => number;
}

const RETRIES = 2;

/** The wait an answer asks for by the clock it was sent by, and a random part on top. */
const spreadWait = (headers: Headers, now: () => number): number | undefined => {
  const wait = retryAfter(headers, Date.parse(headers.get('date') ?? '') || now());
  return wait === undefined ? undefined : wait + spread(wait);
};

/**
 * Goes on after a first attempt that failed: at most two more, backing off with jitter, as long as the backend does not ask to be
 * left alone beyond the deadline. Lives in a chunk of its own, for most pages never need it.
 */
export const retry = async (url: string, first: Outcome, { init, attempt, left, now }: RetryOptions): Promise<Outcome> => {
  let began = false;
  /** What the last answer asks for, with a random part on top. */
  let wait: number | undefined;
  try {
    const response = await ky(url, {
      ...init,
      timeout: attempt,
      // ky sees the first attempt as its own
      fetch: async (request, options) => {
        if (began) return fetch(request, options);
        began = true;
        if (first.response) return first.response;
        throw first.error;
      },
      retry: {
        limit: RETRIES,
        retryOnTimeout: true,
        // ky heeds headers the contract does not name, takes an unreadable one for the longest wait and knows no jitter there
        afterStatusCodes: [],
        shouldRetry: ({ error }) => {
          wait = isHTTPError(error) ? spreadWait(error.response.headers, now) : undefined;
          return (wait ?? 0) < left() ? undefined : false;
        },
        jitter: (backoff) => wait ?? backoff * (0.5 + Math.random() / 2),
      },
    });
    return { response };
  } catch (error) {
    return isHTTPError(error) ? { response: error.response } : { error };
  }
};
