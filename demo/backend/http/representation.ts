import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

interface Coded {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** One body, ready to be sent as it is or compressed; each form has a strong ETag of its own. */
export interface Representation {
  type: string;
  plain: Coded;
  gzip?: Coded;
}

/** Below this many bytes compression costs more than it saves. */
const WORTH_COMPRESSING = 1024;

const COMPRESSIBLE = /^(text\/|application\/(json|vc\+jwt|vnd\.apple\.mpegurl|manifest\+json)|image\/svg)/;

/** The representation of a body with its media type. */
export const represent = (bytes: Uint8Array<ArrayBuffer>, type: string): Representation => {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const plain = { bytes, etag: `"${hash}"` };
  if (bytes.length < WORTH_COMPRESSING || !COMPRESSIBLE.test(type)) return { type, plain };
  return { type, plain, gzip: { bytes: gzipSync(bytes), etag: `"${hash}-gz"` } };
};

export const representText = (text: string, type: string): Representation =>
  represent(new TextEncoder().encode(text), type);

const acceptsGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers.get('Accept-Encoding') ?? '');

const matches = (request: Request, etag: string): boolean =>
  (request.headers.get('If-None-Match') ?? '').split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));

/** Answers a GET or HEAD: 304 where the client has these bytes, else 200. */
export const send = (
  request: Request,
  { type, plain, gzip }: Representation,
  headers: Record<string, string>,
): Response => {
  const coded = gzip && acceptsGzip(request) ? gzip : plain;
  const all: Record<string, string> = {
    ...headers,
    ETag: coded.etag,
    'X-Content-Type-Options': 'nosniff',
    ...(gzip && { Vary: 'Accept-Encoding' }),
  };
  if (matches(request, coded.etag)) return new Response(null, { status: 304, headers: all });
  return new Response(request.method === 'HEAD' ? null : coded.bytes, {
    headers: {
      ...all,
      'Content-Type': type,
      'Content-Length': String(coded.bytes.length),
      ...(coded === gzip && { 'Content-Encoding': 'gzip' }),
    },
  });
};
