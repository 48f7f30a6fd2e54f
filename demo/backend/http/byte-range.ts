import { send, type Representation } from './representation.js';

/** First and last byte asked for; undefined where all are, or several parts at once, which anybody may get whole. */
const rangeOf = (request: Request, { bytes, etag }: Representation['plain']): [first: number, last: number] | undefined => {
  const condition = request.headers.get('If-Range');
  const found = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('Range') ?? '');
  if (request.method !== 'GET' || !found || (condition !== null && condition !== etag)) return undefined;
  const [, from, to] = found;
  const end = bytes.length - 1;
  if (from === '') return to === '' ? undefined : [Math.max(0, bytes.length - Number(to)), end];
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return [Number(from), to === '' ? end : Math.min(Number(to), end)];
};

/** Answers as `send` does, and with a part of the bytes where only those are asked for: some players play nothing else. */
export const sendInParts = (request: Request, representation: Representation, headers: Record<string, string>): Response => {
  const { type, plain } = representation;
  const all = { ...headers, 'Accept-Ranges': 'bytes' };
  const range = rangeOf(request, plain);
  if (!range) return send(request, representation, all);
  const [first, last] = range;
  const size = plain.bytes.length;
  const isInside = first <= last && first < size;
  return new Response(isInside ? plain.bytes.slice(first, last + 1) : null, {
    status: isInside ? 206 : 416,
    headers: {
      ...all,
      ETag: plain.etag,
      'X-Content-Type-Options': 'nosniff',
      'Content-Range': isInside ? `bytes ${first}-${last}/${size}` : `bytes */${size}`,
      ...(isInside && { 'Content-Type': type, 'Content-Length': String(last - first + 1) }),
    },
  });
};
