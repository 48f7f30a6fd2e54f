/**
 * Work that never runs twice at once: who asks while it runs gets the one further run that follows, together with all
 * others who ask meanwhile.
 */
export const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () =>
    (waiting ??= last =
      last
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return work();
        }));
};
