const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether an address may be asked for keys or status: by https, or on this machine. */
export const isSafeUrl = (text: unknown): text is string => {
  try {
    const { protocol, hostname } = new URL(text as string);
    return typeof text === 'string' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)));
  } catch {
    return false;
  }
};
