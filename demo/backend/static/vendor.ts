import { FileStore } from './file-store.js';
import type { Representation } from '../http/representation.js';

/** The demo's players, as their packages ship them: name under `/vendor/`, file in `node_modules`; folders end in a slash. */
const FILES = {
  'hls.mjs': 'hls.js/dist/hls.light.min.mjs',
  'video.js': 'video.js/dist/video.min.js',
  'video.css': 'video.js/dist/video-js.min.css',
  'video-zh-CN.js': 'video.js/dist/lang/zh-CN.js',
  'xgplayer.js': 'xgplayer/dist/index.min.js',
  'xgplayer.css': 'xgplayer/dist/index.min.css',
  'xgplayer-hls.js': 'xgplayer-hls/dist/index.min.js',
  'media-chrome/': 'media-chrome/dist/',
};

const ENTRIES = Object.entries(FILES);

const fileOf = (name: string): string | undefined => {
  const entry = ENTRIES.find(([key]) => (key.endsWith('/') ? name.startsWith(key) : name === key));
  return entry && entry[1] + name.slice(entry[0].length);
};

/** Finds the players' files by their names, and nothing else of `node_modules`. */
export class VendorStore {
  readonly #files: FileStore;

  constructor(root: string) {
    this.#files = new FileStore(`${root}/node_modules`);
  }

  async find(name: string): Promise<Representation | undefined> {
    const file = fileOf(name);
    return file === undefined ? undefined : this.#files.find(file);
  }
}
