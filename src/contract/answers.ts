import { ref } from './schemas.js';

const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` });
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, headerRef(name)]));
const text = (description: string, example: string) => ({ description, schema: { type: 'string' }, example });

/** The headers that make every answer cacheable by any CDN and readable from any page. */
export const headers = {
  ETag: text('Strong validator; a request with `If-None-Match` is then answered `304`.', '"5f2c-1a"'),
  'Cache-Control': text('For browsers.', 'public, max-age=5'),
  'CDN-Cache-Control': text('For the edge.', 'max-age=5, stale-while-revalidate=30, stale-if-error=86400'),
  'Access-Control-Allow-Origin': text('Any page may ask.', '*'),
  'Access-Control-Expose-Headers': text('What a page may read.', 'Age, Date, ETag, Retry-After'),
  'Retry-After': text('Seconds or an HTTP date; at most 30 s of it are waited.', '5'),
};

const CORS = ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'];
const CACHED = ['ETag', 'Cache-Control', 'CDN-Cache-Control', ...CORS];

/** A cacheable answer of one media type. */
export const ok = (description: string, mediaType: string, schema: object, example?: unknown) => ({
  description,
  headers: named(...CACHED),
  content: { [mediaType]: { schema, ...(example !== undefined && { example }) } },
});

export const json = (description: string, schema: string, example?: unknown) =>
  ok(description, 'application/json', ref(schema), example);

/** A problem that tells of the status; `about:blank` means that the title says it all. */
const problem = (description: string, status: number, title: string, ...more: string[]) => ({
  description,
  headers: named(...CORS, ...more),
  content: { 'application/problem+json': { schema: ref('Problem'), example: { type: 'about:blank', title, status } } },
});

/** The answers that several requests share. */
export const responses = {
  NotModified: { description: 'What the asker holds is still the newest.', headers: named(...CACHED) },
  BadRequest: problem('A parameter is not what it may be.', 400, 'Bad Request'),
  NotFound: problem('Nothing is known by this name.', 404, 'Not Found'),
  Gone: problem('It was withdrawn.', 410, 'Gone'),
  TooManyRequests: problem('Asked too often.', 429, 'Too Many Requests', 'Retry-After'),
  Unavailable: problem('Out of service for now.', 503, 'Service Unavailable', 'Retry-After'),
  Problem: problem('Any other failure.', 500, 'Internal Server Error'),
};

type Shared = keyof typeof responses;
const shared = (name: Shared) => ({ $ref: `#/components/responses/${name}` });

const ALWAYS: [string, Shared][] = [
  ['429', 'TooManyRequests'],
  ['503', 'Unavailable'],
  ['default', 'Problem'],
];

/** The answers of one request: its own, the given shared ones, and those every request may get. */
export const answers = (own: object, ...others: [status: string, name: Shared][]) => ({
  '200': own,
  ...Object.fromEntries([...others, ...ALWAYS].map(([status, name]) => [status, shared(name)])),
});
