const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The address where it may be fetched as a picture or video: https, and a page's own origin while that is on this very machine. */
export const safeMedia = (address: string | undefined): string | undefined => {
  try {
    const { protocol, origin, hostname, username, password, href } = new URL(address ?? '');
    const own = protocol === 'http:' && origin === location.origin && LOOPBACK.test(hostname);
    return (protocol === 'https:' || own) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
};
