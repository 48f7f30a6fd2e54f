/** A clock for a hundred thousand viewers: its timers run one after the other, as fast as they can, and its dice repeat. */
export class VirtualTime {
  now = 0;
  readonly #heap: { at: number; call: (() => void) | undefined }[] = [];
  #dice = 0x2545f491;

  /** Puts it in place of the globals that the product's code goes by. */
  install(): void {
    const page = { visibilityState: 'visible', addEventListener: () => {}, removeEventListener: () => {} };
    Object.assign(globalThis, {
      document: page,
      setTimeout: (call: () => void, ms = 0) => this.#add(this.now + Math.max(0, ms), call),
      clearTimeout: (timer?: { call: undefined }) => {
        if (timer) timer.call = undefined;
      },
    });
    performance.now = () => this.now;
    Math.random = () => this.#throw();
  }

  /** Lets time pass until then. */
  run(until: number): void {
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.at > until) break;
      this.#pop();
      this.now = next.at;
      next.call?.();
    }
    this.now = until;
  }

  #throw(): number {
    // xorshift
    this.#dice ^= this.#dice << 13;
    this.#dice ^= this.#dice >>> 17;
    this.#dice ^= this.#dice << 5;
    return (this.#dice >>> 0) / 2 ** 32;
  }

  #add(at: number, call: () => void) {
    const heap = this.#heap;
    const timer = { at, call };
    let i = heap.push(timer) - 1;
    for (let parent = (i - 1) >> 1; i && heap[parent].at > at; parent = (i - 1) >> 1) {
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = timer;
    return timer;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (!heap.length) return;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1].at < heap[child].at) child++;
      if (heap[child].at >= last.at) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
  }
}
