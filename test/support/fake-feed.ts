import type { Change, ChangeFeed } from '../../src/client/change-feed.js';

/** Hints as a test sends them. */
export class FakeFeed implements ChangeFeed {
  open = true;
  readonly watched = new Map<string, (change: Change) => void>();
  readonly shared: { topic: string; version: number; value: unknown }[] = [];
  readonly #opened: (() => void)[] = [];
  #heard: ((topic: string, version: number, value: unknown) => void) | undefined;

  watch(topic: string, heard: (change: Change) => void): () => void {
    this.watched.set(topic, heard);
    return () => this.watched.delete(topic);
  }

  covers(): boolean {
    return this.open;
  }

  onOpen(listener: () => void): () => void {
    this.#opened.push(listener);
    return () => {};
  }

  share(topic: string, version: number, value: unknown): void {
    this.shared.push({ topic, version, value });
  }

  onShared(listener: (topic: string, version: number, value: unknown) => void): () => void {
    this.#heard = listener;
    return () => {};
  }

  close(): void {}

  /** A newer version exists. */
  hint(topic: string, version: number): void {
    this.watched.get(topic)?.({ topic, version });
  }

  /** Hints begin or cease to arrive. */
  set(open: boolean): void {
    this.open = open;
    for (const listener of this.#opened) listener();
  }

  /** Another tab fetched something. */
  fromAnotherTab(topic: string, version: number, value: unknown): void {
    this.#heard?.(topic, version, value);
  }
}
