import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Serves the test data that lies beside the project at `/__data/…`; 404 where it is missing, and tests then skip. */
export const sharedData = () => ({
  name: 'shared-data',
  async serve(context) {
    if (!context.path.startsWith('/__data/')) return undefined;
    try {
      const name = decodeURIComponent(context.path.slice('/__data/'.length));
      if (name.includes('..')) return undefined;
      return { body: await readFile(folder + name, 'utf8'), type: 'text/plain; charset=utf-8' };
    } catch {
      return undefined;
    }
  },
});
