/** The backend's clock: `Date` plus `Age` of its last answer plus the time since; else the viewer's. */
export class ServerClock {
  #server = 0;
  #heardAt = 0;

  /** Sets the clock by an answer's headers; an answer whose `Date` cannot be read leaves it as it is. */
  hear(headers: Headers): void {
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date)) return;
    const age = Number(headers.get('age'));
    this.#server = date + (age > 0 ? age * 1000 : 0);
    this.#heardAt = performance.now();
  }

  now(): number {
    return this.#server ? this.#server + performance.now() - this.#heardAt : Date.now();
  }
}
