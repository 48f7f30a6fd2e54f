/** A map that keeps at most so many entries that nobody uses, dropping the one unused for longest first. */
export class ReportCache<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #unused = new Set<K>();

  constructor(readonly most: number) {}

  /** The entry, made where there is none; it counts as used until it is released. */
  use(key: K, make: () => V): V {
    this.#unused.delete(key);
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = make()));
    return entry;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  release(key: K): void {
    this.#unused.add(key);
    if (this.#unused.size <= this.most) return;
    const [oldest] = this.#unused as Iterable<K> as [K];
    this.#unused.delete(oldest);
    this.#entries.delete(oldest);
  }
}
