import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { root } from '../../demo/install.mjs';
import { Program } from './program.mjs';
import { firstFailure } from './run-tests.mjs';

const FOLDERS = ['test/domain', 'test/contract'];
/** Last, for they take longest and others tell more of what is wrong. */
const SLOW = /properties|compiled-reader/;

const files = FOLDERS.flatMap((folder) => readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}`)).filter((file) => file.endsWith('.test.ts'));
const program = new Program();

/** Whose tests a mutant has to get past, the nearest first. */
const testsOf = (file) => {
  const own = basename(file, '.ts');
  const rank = (test) => (SLOW.test(test) ? 2 : basename(test) === `${own}.test.ts` ? 0 : 1);
  return files.filter((test) => program.dependsOn(test, file)).sort((a, b) => rank(a) - rank(b));
};

const judge = async ({ file, start, end, text }) => {
  const source = readFileSync(`${root}/${file}`, 'utf8');
  const tests = testsOf(file);
  try {
    program.change(file, source.slice(0, start) + text + source.slice(end));
    for (const test of tests) {
      const failure = await firstFailure(program, test);
      if (failure) return failure.title;
    }
    return undefined;
  } catch {
    // no program at all
    return 'syntax';
  } finally {
    program.restore();
  }
};

// unharmed everything passes, or nothing that follows means anything
for (const file of files) {
  const failure = await firstFailure(program, file);
  if (failure) throw new Error(`${failure.title} fails without any mutant`, { cause: failure.error });
}
parentPort.on('message', async (mutant) => parentPort.postMessage({ killedBy: await judge(mutant) }));
parentPort.postMessage('ready');
