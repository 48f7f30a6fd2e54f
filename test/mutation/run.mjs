import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { root } from '../../demo/install.mjs';
import { mutantsOf } from './mutants.mjs';

// whether the tests of the domain bite: each mistake in `src/domain` that one could make has to fail one of them
const LEAST = 0.9;
/** A mutant that never ends is one that a test run would never pass. */
const PATIENCE = 20_000;

const FOLDER = 'src/domain';
const wanted = process.argv.slice(2);
const files = readdirSync(`${root}/${FOLDER}`).filter((name) => !wanted.length || wanted.includes(name.replace('.ts', '')));
const mutants = files.flatMap((name) => mutantsOf(`${FOLDER}/${name}`, readFileSync(`${root}/${FOLDER}/${name}`, 'utf8')));

const equivalents = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));
const isListed = (one, { file, code, was, then }) => file === one.file && code === one.code && was === one.was && then === one.text;

const queue = mutants.filter((one) => !equivalents.some((listed) => isListed(one, listed)));
const left = [...queue];
const survivors = [];
const kinds = new Map();
let ended = 0;

/** One worker after the other takes mutants until there are none; one that hangs is ended, and another goes on. */
const work = () =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url));
    let [mutant, timer] = [];
    const next = () => {
      clearTimeout(timer);
      mutant = left.shift();
      if (!mutant) return void worker.terminate().then(() => done());
      worker.postMessage(mutant);
      timer = setTimeout(() => {
        ended++;
        worker.removeAllListeners();
        worker.terminate().then(work).then(done, fail);
      }, PATIENCE);
    };
    worker.on('message', (message) => {
      if (message !== 'ready' && message.killedBy === undefined) survivors.push(mutant);
      if (message !== 'ready' && process.env.LIST) kinds.set(message.killedBy, (kinds.get(message.killedBy) ?? 0) + 1);
      next();
    });
    worker.on('error', fail);
  });

const began = performance.now();
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));

const killed = queue.length - survivors.length;
survivors.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
for (const { file, line, code, was, text } of survivors) console.log(`survived  ${file}:${line}  ${was} → ${text}  in  ${code}`.replace(/\n\s*/g, ' '));
const stale = wanted.length ? [] : equivalents.filter((listed) => !mutants.some((one) => isListed(one, listed)));
for (const { file, code, was, then } of stale) console.log(`no longer there  ${file}  ${was} → ${then}  in  ${code}`.replace(/\n\s*/g, ' '));
const share = ((100 * killed) / queue.length).toFixed(1);
const listed = mutants.length - queue.length;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${killed} of ${queue.length} mutants of ${FOLDER} killed (${share} %, at least ${LEAST * 100} %), ${listed} equivalent left out, ${ended} without end, ${seconds} s`);
process.exit(killed < LEAST * queue.length || stale.length ? 1 : 0);
