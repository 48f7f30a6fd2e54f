import ky, { isHTTPError } from 'ky';
import { MAX_RETRY_AFTER, retryAfter, spread } from './retry-after.js';

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

/**
 * Goes on after a first attempt that failed: at most two more, backing off with jitter, as long as the backend does not ask to be
 * left alone beyond the deadline. Lives in a chunk of its own, for most pages never need it.
 */
export const retry = async (url: string, first: Outcome, { init, attempt, left, now }: RetryOptions): Promise<Outcome> => {
  let asked = false;
  const wait = (error: unknown) => (isHTTPError(error) ? retryAfter(error.response.headers, now()) : undefined);
  try {
    const response = await ky(url, {
      ...init,
      timeout: attempt,
      // ky sees the first attempt as its own
      fetch: async (request, options) => {
        if (asked) return fetch(request, options);
        asked = true;
        if (first.response) return first.response;
        throw first.error;
      },
      retry: {
        limit: RETRIES,
        retryOnTimeout: true,
        maxRetryAfter: MAX_RETRY_AFTER,
        jitter: (delay) => delay * (0.5 + Math.random() / 2),
        shouldRetry: ({ error }) => ((wait(error) ?? 0) < left() ? undefined : false),
      },
      hooks: {
        beforeRetry: [
          ({ error }) => {
            const common = wait(error);
            return common === undefined ? undefined : new Promise<void>((go) => setTimeout(go, spread(common)));
          },
        ],
      },
    });
    return { response };
  } catch (error) {
    return isHTTPError(error) ? { response: error.response } : { error };
  }
};
