import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** A file as it is, or the names in a folder as JSON where the path ends in a slash. */
const find = async (name) =>
  name.endsWith('/')
    ? { body: JSON.stringify(await readdir(folder + name)), type: 'application/json' }
    : { body: await readFile(folder + name), type: 'text/plain; charset=utf-8' };

/** Serves the test data that lies beside the project at `/__data/…`; 404 where it is missing, and tests then skip. */
export const sharedData = () => ({
  name: 'shared-data',
  async serve(context) {
    if (!context.path.startsWith('/__data/')) return undefined;
    try {
      const name = decodeURIComponent(context.path.slice('/__data/'.length));
      return name.split('/').includes('..') ? undefined : await find(name);
    } catch {
      return undefined;
    }
  },
});
