/** The backend's clock: `Date` plus `Age` of its last answer plus the time since; else the viewer's. */
export class ServerClock {
  #server = 0;
  #heardAt = 0;

  /** Sets the clock by an answer's headers; an answer whose `Date` cannot be read leaves it as it is. */
  hear(headers: Headers): void {
    const age = Number(headers.get('age'));
    const time = Date.parse(headers.get('date') ?? '') + (age > 0 ? age * 1000 : 0);
    // also false where there is no time, and where it is one that no calendar has
    if (!(time < 8e15)) return;
    this.#server = time;
    this.#heardAt = performance.now();
  }

  now(): number {
    return this.#server ? this.#server + performance.now() - this.#heardAt : Date.now();
  }
}
