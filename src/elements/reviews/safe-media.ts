const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** What is meant as an address: a whole one, or a path from the root. */
const MEANT = /^(https?:\/\/|\/(?![/\\]))/;

/**
 * The address where it may be fetched as a picture or video: https, and a page's own origin while that is on this very machine.
 *
 * @param base What a path is relative to.
 */
export const safeMedia = (address: string | undefined, base: string | undefined): string | undefined => {
  try {
    const { protocol, origin, hostname, username, password, href } = new URL(address ?? '', base);
    const own = protocol === 'http:' && origin === location.origin && LOOPBACK.test(hostname);
    return MEANT.test(address ?? '') && (protocol === 'https:' || own) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
};
