import { readdirSync, statSync } from 'node:fs';
import { root, run } from './install.mjs';

const newest = (path) => {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
};

/** Builds the package where its sources are newer than what was built last. */
export const build = () => {
  const sources = Math.max(...['src', 'rollup.config.mjs', 'package-lock.json'].map((name) => newest(`${root}/${name}`)));
  const built = statSync(`${root}/dist/custom-elements.json`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built >= sources) return;
  console.log('Building …');
  run('npm', ['run', '--silent', 'build']);
};
