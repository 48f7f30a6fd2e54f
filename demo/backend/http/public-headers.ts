/** Any page may read these answers, see the age of a cached one, and measure how long they took. */
export const CORS: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Age, Date, ETag, Retry-After',
  'Timing-Allow-Origin': '*',
};

/** Every viewer gets the same, so browsers and any CDN may keep it for a moment. */
export const PUBLIC: Record<string, string> = {
  ...CORS,
  'Cache-Control': 'public, max-age=5',
  'CDN-Cache-Control': 'max-age=5, stale-while-revalidate=30, stale-if-error=86400',
};

/** The answer to a preflight, which our own SDK causes only where a stream goes on from an event it names. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      // by name too: not every browser of the baseline knows the asterisk
      'Access-Control-Allow-Headers': '*, Last-Event-ID',
      'Access-Control-Max-Age': '86400',
    },
  });
