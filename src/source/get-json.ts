import ky, { isHTTPError } from 'ky';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { withDeadline } from './deadline.js';
import { MAX_RETRY_AFTER, retryAfter, spread } from './retry-after.js';
import type { ServerClock } from './server-clock.js';
import { translateError } from './translate-error.js';
import type { Question } from './credit-source.js';

const ATTEMPT = 5_000;
const DEADLINE = 15_000;
const RETRIES = 2;

/**
 * One question by HTTP: at most three attempts of 5 s, all of it within 15 s. A backend that asks to be left alone for
 * longer than the deadline allows is not asked again.
 */
export const getJson = (url: string, clock: ServerClock, { signal, fresh }: Question): Promise<unknown> => {
  const began = performance.now();
  const waitAskedBy = (error: unknown) => (isHTTPError(error) ? retryAfter(error.response.headers, clock.now()) : undefined);
  const ask = async (abort: AbortSignal) => {
    const response = await ky(url, {
      signal: abort,
      timeout: ATTEMPT,
      cache: fresh ? 'no-cache' : 'default',
      // so that a preload hint matches, and no cookie ever goes to the page's own origin
      credentials: new URL(url).origin === location.origin ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json' },
      retry: {
        limit: RETRIES,
        retryOnTimeout: true,
        maxRetryAfter: MAX_RETRY_AFTER,
        jitter: (delay) => delay * (0.5 + Math.random() / 2),
        shouldRetry: ({ error }) => {
          const left = DEADLINE - (performance.now() - began);
          return (waitAskedBy(error) ?? 0) < left ? undefined : false;
        },
      },
      hooks: {
        beforeRetry: [
          ({ error }) => {
            const wait = waitAskedBy(error);
            return wait === undefined ? undefined : new Promise<void>((go) => setTimeout(go, spread(wait)));
          },
        ],
      },
    });
    const text = await response.text();
    clock.hear(response.headers);
    return parse(text, url);
  };
  return withDeadline(DEADLINE, url, signal, ask).catch((error: unknown) => {
    throw signal.aborted ? error : translateError(error, url);
  });
};

const parse = (text: string, url: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new CreditShapeError(`Not JSON: the answer of ${url} begins with ${JSON.stringify(text.slice(0, 40))}`);
  }
};
