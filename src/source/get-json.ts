import { CreditHttpError } from '../errors/credit-http-error.js';
import { CreditNetworkError } from '../errors/credit-network-error.js';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { CreditTimeoutError } from '../errors/credit-timeout-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import type { Question } from './credit-source.js';
import { withDeadline } from './deadline.js';
import { isAnswer, type Outcome } from './outcome.js';
import type * as Retry from './retry.js';
import type { ServerClock } from './server-clock.js';

const ATTEMPT = 5_000;
const DEADLINE = 15_000;

/** Most characters of an answer: more than anybody's report has, and few enough to read without a halt of the page. */
const MOST = 5_000_000;

/** What goes on after a failure and then watches over further questions; most pages never need it. */
let more: typeof Retry | undefined;

/** One request; it goes out at once, while what retrying needs is loaded only when it fails. */
const attempt = (url: string, init: RequestInit, outer: AbortSignal): Promise<Outcome> =>
  withDeadline(ATTEMPT, url, outer, async (signal) => fetch(url, { ...init, signal })).then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );

/** As `getText`, for an answer in JSON. */
export const getJson = async (url: string, clock: ServerClock, question: Question): Promise<unknown> => {
  const text = await getText(url, clock, question);
  try {
    return JSON.parse(text);
  } catch {
    throw new CreditShapeError(`Not JSON: ${url} answers ${JSON.stringify(text.slice(0, 40))}`);
  }
};

/**
 * One question by HTTP: at most three attempts of 5 s, all of it, body included, within 15 s.
 *
 * @throws {CreditError} of code `network`, `timeout`, `http` or `shape`; the signal's reason where it was aborted.
 */
export const getText = (url: string, clock: ServerClock, { signal, fresh }: Question): Promise<string> => {
  const began = performance.now();
  const left = () => DEADLINE - (performance.now() - began);
  return withDeadline(DEADLINE, url, signal, async (abort) => {
    const init: RequestInit = {
      cache: fresh ? 'no-cache' : 'default',
      // so that a preload hint matches, and no cookie ever goes to the page's own origin
      credentials: new URL(url).origin === location.origin ? 'omit' : 'same-origin',
      referrerPolicy: 'no-referrer',
    };
    const ask = () => attempt(url, init, abort);
    let outcome = await (more ? more.guard(url, abort, ask) : ask());
    if (!abort.aborted && !isAnswer(outcome)) {
      more ??= await import('./retry.js').catch(() => undefined);
      const options = { init: { ...init, signal: abort }, attempt: ATTEMPT, left, now: () => clock.now() };
      if (more) outcome = await more.retry(url, outcome, options);
    }
    return readOutcome(outcome, url, clock);
  });
};

const readOutcome = async ({ response, error }: Outcome, url: string, clock: ServerClock): Promise<string> => {
  if (!response) {
    if (isCreditError(error)) throw error;
    throw (error as Error | undefined)?.name === 'TimeoutError' ? new CreditTimeoutError(url) : new CreditNetworkError(url);
  }
  if (!response.ok) throw new CreditHttpError(url, response.status);
  // a connection that breaks within the body is a network failure too
  const text = await readText(response).catch(() => {
    throw new CreditNetworkError(url);
  });
  clock.hear(response.headers);
  return text;
};

/** The text of a body, none where there is no end to it: by `text()` a few compressed bytes could fill the viewer's memory. */
const readText = async (response: Response): Promise<string> => {
  const reader = response.body?.getReader?.();
  // none came, or a page's own fetch knows no streams
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  for (let text = ''; ; ) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST) {
      reader.cancel().catch(() => {});
      return '';
    }
  }
};
