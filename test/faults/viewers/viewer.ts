import { Refresher } from '../../../src/client/refresher.js';
import { Breaker, type Pass } from '../../../src/source/breaker.js';
import { jitter, RETRIES, spreadWait } from '../../../src/source/retry.js';

const DEADLINE = 15_000;
/** ky's first wait; each further one is twice as long. */
const BACKOFF = 300;

/** What a backend says to a request at a moment: that it answers, or nothing, or `Retry-After`. */
export type Backend = (now: number) => 'answers' | 'fails' | { readonly retryAfter: string };

/** Requests by the second they came in. */
export class Log {
  readonly seconds: number[] = [];
  add(now: number): void {
    const second = Math.floor(now / 1_000);
    this.seconds[second] = (this.seconds[second] ?? 0) + 1;
  }

  most(from: number, until: number): number {
    return Math.max(...Array.from({ length: until - from }, (_, i) => this.seconds[from + i] ?? 0));
  }

  sum(from: number, until: number): number {
    return Array.from({ length: until - from }, (_, i) => this.seconds[from + i] ?? 0).reduce((a, b) => a + b, 0);
  }
}

/** One viewer's page: as many badges as subjects, all of one backend, with the product's own refresher, breaker and waits. */
export class Viewer {
  readonly #backend: Backend;
  readonly #log: Log;
  readonly #breaker: Breaker | undefined;
  readonly #refresher: Refresher;
  /** When each subject was last asked about, and the shortest time between two questions about one. */
  readonly #askedAt = new Map<string, number>();
  shortest = Infinity;

  constructor(backend: Backend, log: Log, subjects: number, withBreaker = true) {
    this.#backend = backend;
    this.#log = log;
    this.#breaker = withBreaker ? new Breaker() : undefined;
    this.#refresher = new Refresher((subject) => this.#ask(subject), false);
    for (let i = 0; i < subjects; i++) this.#ask(`anchor:${i}`);
  }

  #ask(subject: string): void {
    const now = performance.now();
    this.shortest = Math.min(this.shortest, now - (this.#askedAt.get(subject) ?? -Infinity));
    this.#askedAt.set(subject, now);
    const pass: Pass | undefined = this.#breaker ? this.#breaker.admit(now) : { probe: false, end: () => {} };
    if (pass) this.#attempt(subject, pass, 0, now + DEADLINE);
    else this.#refresher.plan(subject);
  }

  #attempt(subject: string, pass: Pass, retries: number, deadline: number): void {
    const now = performance.now();
    this.#log.add(now);
    const said = this.#backend(now);
    const end = (how: 'answered' | 'failed') => {
      pass.end(how);
      this.#refresher.plan(subject);
    };
    if (said === 'answers') return end('answered');
    const asked = said === 'fails' ? undefined : spreadWait(new Headers({ 'retry-after': said.retryAfter }), () => Date.now());
    const closed = this.#breaker?.closed ?? true;
    if (pass.probe || !closed || retries === RETRIES || (asked ?? 0) >= deadline - now) return end('failed');
    setTimeout(() => this.#attempt(subject, pass, retries + 1, deadline), asked ?? jitter(BACKOFF * 2 ** retries));
  }
}
