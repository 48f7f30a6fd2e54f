/**
 * All bytes of a stream, given up as soon as they are more than they may be, or the signal aborts.
 *
 * @throws {RangeError} where they are; else whatever breaks the stream.
 */
export const readStream = async (stream: ReadableStream<Uint8Array>, most: number, signal?: AbortSignal): Promise<Uint8Array> => {
  const reader = stream.getReader();
  const stop = () => reader.cancel().catch(() => {});
  // a fetch may have lost the signal on the way: patched by the page, or that of Node
  signal?.addEventListener('abort', () => void stop());
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      void stop();
      throw new RangeError(`more than ${most} bytes`);
    }
    pieces.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
