/** A newer version exists of a subject or a room. */
export interface Change {
  topic: string;
  version: number;
}

export interface ChangeFeed {
  watch(topic: string, heard: (change: Change) => void): () => void;
  readonly open: boolean;
  onOpen(listener: () => void): () => void;
  share(topic: string, version: number, value: unknown): void;
  onShared(listener: (topic: string, version: number, value: unknown) => void): () => void;
  close(): void;
}

export const openChangeFeed = (_endpoint: string): ChangeFeed | undefined => undefined;
