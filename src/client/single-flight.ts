/** One running question at a time, however many ask; aborting it makes room for the next at once. */
export class SingleFlight {
  #controller: AbortController | undefined;
  #running: Promise<void> | undefined;

  /** Joins the running question, or starts one. `settle` is not called once it was aborted. */
  run<T>(ask: (signal: AbortSignal) => Promise<T>, answer: (value: T) => void, fail: (error: unknown) => void): Promise<void> {
    if (this.#running) return this.#running;
    const controller = (this.#controller = new AbortController());
    const mine = (then: () => void) => {
      if (this.#controller !== controller) return;
      this.#controller = this.#running = undefined;
      then();
    };
    return (this.#running = ask(controller.signal).then(
      (value) => mine(() => answer(value)),
      (error: unknown) => mine(() => fail(error)),
    ));
  }

  get running(): boolean {
    return !!this.#running;
  }

  abort(): void {
    const controller = this.#controller;
    this.#controller = this.#running = undefined;
    controller?.abort();
  }
}
