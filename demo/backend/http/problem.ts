const TITLES: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Thrown anywhere below a route; answered as RFC 9457 `application/problem+json`. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly status: number,
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

// nobody should have to wait for a subject that was just added, and no cache should keep our own failures
const cacheControl = (status: number): string => (status === 404 || status === 410 ? 'public, max-age=5' : 'no-store');

/** The answer that tells of a problem. */
export const problemResponse = ({ status, detail, headers }: Problem, more: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail }), {
    status,
    headers: {
      ...more,
      'Content-Type': 'application/problem+json',
      'Cache-Control': cacheControl(status),
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  });
