import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Most characters held of an event that has not ended; whoever sends more is broken. */
const MOST_HELD = 1_000_000;

export interface BodyEvents {
  /** Something came, be it a comment. */
  bytes(): void;
  message(message: EventSourceMessage): void;
  /** The backend says how long to wait before coming back, in milliseconds. */
  retry(ms: number): void;
}

/**
 * Reads a body of server-sent events to its end.
 *
 * @throws where it breaks, or where an event grows beyond what may be held; it ends quietly once the signal aborts.
 */
export const readEvents = async (body: ReadableStream<Uint8Array>, signal: AbortSignal, events: BodyEvents): Promise<void> => {
  const reader = body.getReader();
  // a page that patches `fetch` may have lost the signal on the way
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}));
  let tooLong = false;
  const parser = createParser({
    onEvent: (message) => events.message(message),
    onRetry: (ms) => events.retry(ms),
    onError: ({ type }) => (tooLong ||= type === 'max-buffer-size-exceeded'),
    maxBufferSize: MOST_HELD,
  });
  const decoder = new TextDecoder();
  let afterReturn = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    events.bytes();
    const text = decoder.decode(value, { stream: true });
    if (!text) continue;
    // the parser holds a line back that ends in a lone CR, until it sees what follows
    parser.feed((afterReturn ? text.replace(/^\n/, '') : text).replace(/\r\n?/g, '\n'));
    afterReturn = text.endsWith('\r');
    if (tooLong) throw new RangeError();
  }
};
