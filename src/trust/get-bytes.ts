import { readStream } from './read-stream.js';

/** What to ask for, and how much of it to take. */
export interface Wanted {
  readonly accept: string;
  /** Bytes. */
  readonly most: number;
  /** Whether an answer that a cache holds has to be asked about. */
  readonly fresh: boolean;
  readonly signal: AbortSignal;
}

/**
 * Asks an address that the embedder or an issuer named, as nobody in particular, and takes its own answer only.
 *
 * @throws {Error} for anything but an answer of status 200 within the bytes it may have.
 */
export const getBytes = async (ask: typeof fetch, url: string, { accept, most, fresh, signal }: Wanted): Promise<Uint8Array> => {
  const response = await ask(url, {
    headers: { accept },
    cache: fresh ? 'no-cache' : 'default',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  });
  if (response.status !== 200 || response.redirected || !response.body) throw new Error(`HTTP ${response.status}`);
  return readStream(response.body, most, signal);
};
