import ky, { isHTTPError } from 'ky';
import { CreditNetworkError } from '../errors/credit-network-error.js';
import { Breaker } from './breaker.js';
import { isAnswer, type Outcome } from './outcome.js';
import { retryAfter, spread } from './retry-after.js';

export interface RetryOptions {
  init: RequestInit;
  /** Most milliseconds one attempt may take until its headers are there. */
  attempt: number;
  /** Milliseconds left of the whole question's deadline. */
  left: () => number;
  /** The time by the backend's clock. */
  now: () => number;
}

export const RETRIES = 2;

/** Between half and all of a wait that nobody asked for. */
export const jitter = (backoff: number): number => backoff * (0.5 + Math.random() / 2);

/** The wait an answer asks for by the clock it was sent by, and a random part on top. */
export const spreadWait = (headers: Headers, now: () => number): number | undefined => {
  const wait = retryAfter(headers, Date.parse(headers.get('date') ?? '') || now());
  return wait === undefined ? undefined : wait + spread(wait);
};

const breakers = new Map<string, Breaker>();

/** One for each origin. */
const breakerFor = (url: string): Breaker => {
  const { origin } = new URL(url);
  let breaker = breakers.get(origin);
  if (!breaker) breakers.set(origin, (breaker = new Breaker()));
  return breaker;
};

/** Makes the first attempt of a question, where the backend is not to be left alone just now. */
export const guard = async (url: string, signal: AbortSignal, attempt: () => Promise<Outcome>): Promise<Outcome> => {
  const pass = breakerFor(url).admit(performance.now()) ?? null;
  if (!pass) return { error: new CreditNetworkError(url), pass };
  const outcome = await attempt();
  if (isAnswer(outcome)) pass.end('answered');
  else if (signal.aborted) pass.end('left');
  return { ...outcome, pass };
};

/** Forgets how often who failed. */
export const forgetFailures = (): void => breakers.clear();

/**
 * Goes on after a first attempt that failed: at most two more, backing off with jitter, as long as the backend does not ask to be
 * left alone beyond the deadline. Lives in a chunk of its own, for most pages never need it.
 */
export const retry = async (url: string, first: Outcome, options: RetryOptions): Promise<Outcome> => {
  const breaker = breakerFor(url);
  const pass = first.pass === undefined ? breaker.admit(performance.now()) : first.pass;
  if (!pass) return first;
  const outcome = pass.probe ? first : await goOn(url, first, breaker, options);
  const gone = options.init.signal?.aborted && options.left() > 0;
  pass.end(isAnswer(outcome) ? 'answered' : gone || navigator.onLine === false ? 'left' : 'failed');
  return outcome;
};

const goOn = async (url: string, first: Outcome, breaker: Breaker, { init, attempt, left, now }: RetryOptions): Promise<Outcome> => {
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
          return breaker.closed && (wait ?? 0) < left() ? undefined : false;
        },
        jitter: (backoff) => wait ?? jitter(backoff),
      },
    });
    return { response };
  } catch (error) {
    return isHTTPError(error) ? { response: error.response } : { error };
  }
};
