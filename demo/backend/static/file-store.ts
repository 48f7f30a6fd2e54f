import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { represent, type Representation } from '../http/representation.js';
import { mediaTypeOf } from './media-types.js';

interface Kept {
  stamp: string;
  representation: Representation;
}

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/** The files of one folder, kept in memory until they change on disk. */
export class FileStore {
  readonly #kept = new Map<string, Kept>();

  constructor(readonly folder: string) {}

  /** The first of the given paths that is a file in the folder, or undefined: nothing outside it is ever read. */
  async find(...paths: string[]): Promise<Representation | undefined> {
    for (const path of paths) {
      const file = await this.#inside(path);
      const stats = file && (await stat(file));
      if (stats && stats.isFile()) return this.#read(file, `${stats.mtimeMs}/${stats.size}`);
    }
    return undefined;
  }

  /** The real path, links followed, of what lies in the folder. */
  async #inside(path: string): Promise<string | undefined> {
    // a dot file, a way up, a NUL or a Windows separator has no business in an address
    if (isHidden(path) || /[\0\\]/.test(path)) return undefined;
    try {
      const [root, file] = await Promise.all([realpath(this.folder), realpath(join(this.folder, path))]);
      return file.startsWith(root + sep) ? file : undefined;
    } catch {
      return undefined;
    }
  }

  async #read(file: string, stamp: string): Promise<Representation> {
    const kept = this.#kept.get(file);
    if (kept?.stamp === stamp) return kept.representation;
    const representation = represent(new Uint8Array(await readFile(file)), mediaTypeOf(file));
    this.#kept.set(file, { stamp, representation });
    return representation;
  }
}
