import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from '../../demo/install.mjs';

// every benchmark in turn, each in a process of its own
install();
const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.mjs') && !['bench.mjs', 'run.mjs'].includes(name));
const failed = names.filter((name) => {
  console.log(`\n— ${name}`);
  return spawnSync(process.execPath, [folder + name], { stdio: 'inherit' }).status !== 0;
});
process.exit(failed.length ? 1 : 0);
