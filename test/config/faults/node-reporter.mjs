import { Tally } from './tally.mjs';

/** Sums the tests of `node --test` by promise; a test's title has to name it, for suites end after the tests in them. */
export default async function* faults(source) {
  const tally = new Tally();
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:fail') tally.add(data.name, 'failed');
    else if (type === 'test:pass') tally.add(data.name, data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped');
  }
  yield JSON.stringify(tally);
}
