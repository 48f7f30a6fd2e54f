/** However long a backend asks to wait, nobody waits longer. */
export const MAX_RETRY_AFTER = 30_000;

/** The wait an answer asks for, in milliseconds, at most 30 s; undefined where it asks for none that can be read. */
export const retryAfter = (headers: Headers, now: number): number | undefined => {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? undefined : Math.min(MAX_RETRY_AFTER, Math.max(0, wait));
};

/** However short the wait, viewers who were sent away together come back over so long, in milliseconds. */
export const LEAST_SPREAD = 5_000;

/** A random extra wait on top of a common one, so that a million viewers never come back in the same second. */
export const spread = (wait: number): number => Math.random() * Math.max(LEAST_SPREAD, wait / 2);
