import { forgetFailures } from '../../src/source/retry.js';
import { awaited } from './fake-time.js';

/** One call of `fetch` that a test answers by hand. */
export interface Call {
  readonly url: string;
  /** What was asked with; of a `Request` the same fields. */
  readonly init: Pick<Request, 'cache' | 'credentials' | 'referrerPolicy' | 'signal' | 'method'>;
  readonly headers: string[];
  respond: (body?: BodyInit | null, init?: ResponseInit) => void;
  fail: (error?: Error) => void;
}

/** An answer; Firefox reads even a body of this page on another thread. A stream is left alone, for it may never end. */
const answer = (body: BodyInit | null, init: ResponseInit): Response => {
  const response = new Response(body, init);
  const text = response.text.bind(response);
  if (!(body instanceof ReadableStream)) response.text = () => awaited(text());
  return response;
};

/** In place of `window.fetch`: records each call and settles when a test says so, or when the signal aborts. */
export class FakeFetch {
  readonly calls: Call[] = [];
  /** Like a `fetch` patched by the page that ignores its signal. */
  deaf = false;
  /** Thrown synchronously instead of asking. */
  throws: Error | undefined;
  readonly #real = window.fetch;

  constructor() {
    forgetFailures();
    window.fetch = (input, init) => this.#fetch(input, init);
  }

  get last(): Call {
    return this.calls[this.calls.length - 1];
  }

  restore(): void {
    window.fetch = this.#real;
  }

  #fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    if (this.throws) throw this.throws;
    const request = new Request(input, init);
    return new Promise((resolve, reject) => {
      const abort = () => reject(new DOMException('aborted', 'AbortError'));
      if (!this.deaf) {
        if (request.signal.aborted) abort();
        request.signal.addEventListener('abort', abort);
      }
      this.calls.push({
        url: request.url,
        init: request,
        headers: [...request.headers.keys()],
        respond: (body = null, options = {}) => resolve(answer(body, options)),
        fail: (error = new TypeError('Failed to fetch')) => reject(error),
      });
    });
  }
}

/** Installs a fake `fetch` before each test of a suite and removes it after; the function gives the present one. */
export const useFakeFetch = (): (() => FakeFetch) => {
  let fake: FakeFetch;
  beforeEach(() => {
    fake = new FakeFetch();
  });
  afterEach(() => fake.restore());
  return () => fake;
};
