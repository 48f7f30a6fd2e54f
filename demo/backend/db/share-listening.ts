import type { Database, Release } from './database.js';

/** The database with one connection that listens for everybody here: all parts of a database share its channel. */
export const shareListening = (database: Database): Database => {
  const ears = new Set<() => void>();
  let listening: Promise<Release> | undefined;
  return {
    ...database,
    listen: async (channel, heard) => {
      ears.add(heard);
      await (listening ??= database.listen(channel, () => ears.forEach((one) => one())));
      return async () => {
        ears.delete(heard);
        if (ears.size || !listening) return;
        const release = await listening;
        listening = undefined;
        await release();
      };
    },
  };
};
