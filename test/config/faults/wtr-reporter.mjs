import { Tally } from './tally.mjs';

const addAll = (tally, suite, path) => {
  for (const test of suite?.tests ?? []) {
    tally.add([...path, test.name].join(' › '), test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed');
  }
  for (const inner of suite?.suites ?? []) addAll(tally, inner, [...path, inner.name]);
};

/** Sums the unit tests by promise. @param proofs Which promise the tests of a file hold, where their titles do not say so. */
export const faultsReporter = (proofs = {}) => ({
  onTestRunFinished({ sessions }) {
    const tally = new Tally();
    for (const session of sessions) {
      const file = session.testFile.replace(/.*\/test\//, '');
      const [, promise] = Object.entries(proofs).find(([name]) => file.startsWith(name)) ?? [];
      addAll(tally, session.testResults, [promise ? `${promise}: ${file}` : file]);
      // a file that does not load runs no test and still is a failure
      if (!session.testResults && !session.passed) tally.add(session.testFile, 'failed');
    }
    tally.write();
  },
});
