import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';
import { median, quantile, report, withBackend } from './bench.mjs';

/** Credentials that arrive together. */
const TOGETHER = 200;
const RUNS = 5;

/** The trust entry of the package, as a bundler makes it for a page. */
const bundle = async () => {
  const built = await rollup({ input: fileURLToPath(new URL('../../dist/esm/trust/index.js', import.meta.url)), plugins: [resolve()] });
  const { output } = await built.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
};

/** Runs in the page. */
const verifyAll = async ({ list, credentials, together, runs }) => {
  const { readTrustList, Verifier } = await import('/bench/trust.js');
  const verifier = new Verifier({ issuers: readTrustList(list), now: () => Date.now() });
  const verdicts = new Set();
  const verify = async (credential) => verdicts.add((await verifier.verify(credential)).trust);
  // keys and status are held from now on
  for (const credential of credentials) await verify(credential);
  const each = [];
  for (let run = 0; run < runs; run++) {
    for (const credential of credentials) {
      const began = performance.now();
      await verify(credential);
      each.push(performance.now() - began);
    }
  }
  const tasks = [];
  const observer = new PerformanceObserver((entries) => tasks.push(...entries.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  await new Promise((go) => setTimeout(go, 200));
  const all = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await Promise.all(Array.from({ length: together }, (_, i) => verify(credentials[i % credentials.length])));
    all.push(performance.now() - began);
    await new Promise((go) => setTimeout(go, 200));
  }
  observer.disconnect();
  return { each, all, tasks, verdicts: [...verdicts] };
};

await withBackend({}, async ({ url, browser }) => {
  const page = await browser.newPage();
  const code = await bundle();
  await page.route('**/bench/trust.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route('**/bench/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }));
  await page.goto(`${url}/bench/`);
  const subjects = Array.from({ length: 40 }, (_, i) => `anchor:a-${3001 + i}`);
  const answer = await fetch(`${url}/v1/credentials?${new URLSearchParams(subjects.map((subject) => ['subject', subject]))}`);
  const { items } = await answer.json();
  const list = await (await fetch(`${url}/trust-list.json`)).json();
  const credentials = items.filter(({ status }) => status === 200).map(({ credential }) => credential);
  const { each, all, tasks, verdicts } = await page.evaluate(verifyAll, { list, credentials, together: TOGETHER, runs: RUNS });
  console.log(`${credentials.length} credentials, verdicts: ${verdicts.join(', ')}`);
  report('one credential, keys and status held', `median ${median(each).toFixed(2)} ms, p95 ${quantile(each, 0.95).toFixed(2)} ms`, 'median ≤ 2 ms', median(each) <= 2);
  const long = tasks.length ? `long tasks of ${tasks.map((one) => Math.round(one)).join(', ')} ms` : 'no long task';
  report(`${TOGETHER} together`, `${long}, median ${median(all).toFixed(0)} ms for all`, 'no long task', !tasks.length);
});
