/** So many failed questions in a row, and nothing is asked for a while. */
const FAILURES = 5;
/** How long, in milliseconds, give or take a fifth: viewers who were turned away together do not come back together. */
const PAUSE = 30_000;
const JITTER = 0.4;

/** How a question ended: `left` where whoever asked went, or the viewer was offline, which says nothing about the backend. */
export type End = 'answered' | 'failed' | 'left';

/** Leave to ask one question. */
export interface Pass {
  /** The one question after a pause, by which it is seen whether the backend is back. */
  readonly probe: boolean;
  end(how: End): void;
}

/** Leaves a backend alone that does not answer: closed, then open for a pause, then half open for one question. */
export class Breaker {
  #failures = 0;
  #openUntil = 0;
  #probing = false;

  /** Whether nothing keeps questions back. */
  get closed(): boolean {
    return this.#failures < FAILURES;
  }

  /** Leave to ask now, or undefined. @param now By `performance.now()`. */
  admit(now: number): Pass | undefined {
    if (this.closed) return { probe: false, end: (how) => this.#ended(how) };
    if (this.#probing || now < this.#openUntil) return undefined;
    this.#probing = true;
    const end = (how: End) => {
      this.#probing = false;
      if (how === 'failed') this.#open();
      else this.#ended(how);
    };
    return { probe: true, end };
  }

  #ended(how: End): void {
    if (how === 'answered') this.#failures = 0;
    // one that was under way as the others failed does not make the pause longer
    else if (how === 'failed' && this.closed && ++this.#failures === FAILURES) this.#open();
  }

  #open(): void {
    this.#openUntil = performance.now() + PAUSE * (1 + (Math.random() - 0.5) * JITTER);
  }
}
