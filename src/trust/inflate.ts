import { readStream } from './read-stream.js';

/** Of so few bytes never more than a megabyte comes at once. */
const PIECE = 1024;

const inPieces = (bytes: Uint8Array): ReadableStream<BufferSource> => {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += PIECE)));
    },
  });
};

/**
 * The bytes that were deflated (ZLIB, RFC 1950). It stops as soon as they are more than they may be.
 *
 * @throws {Error} where they are, or where this is no ZLIB.
 */
export const inflate = async (bytes: Uint8Array, most: number): Promise<Uint8Array> => {
  if (typeof DecompressionStream === 'undefined') {
    const { inflateHere } = await import('./inflate-here.js');
    return inflateHere(bytes, most);
  }
  return readStream(inPieces(bytes).pipeThrough(new DecompressionStream('deflate')), most);
};
