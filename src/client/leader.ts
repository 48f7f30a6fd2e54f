/**
 * Queues for the one lock of that name among all tabs and holds it from `elected` on. The browser frees the lock of a tab that
 * crashed. The returned function leaves the queue or gives the lock back.
 *
 * @param refused Called where the browser gives no lock here, or took it away.
 */
export const standForLeader = (name: string, elected: () => void, refused: () => void): (() => void) => {
  const queue = new AbortController();
  let withdrawn = false;
  let end = () => queue.abort();
  const stand = async () =>
    navigator.locks.request(name, { signal: queue.signal }, () => {
      // granted just as it was no longer wanted
      if (withdrawn) return;
      return new Promise<void>((release) => {
        end = release;
        elected();
      });
    });
  stand().catch(() => withdrawn || refused());
  return () => {
    withdrawn = true;
    end();
  };
};
