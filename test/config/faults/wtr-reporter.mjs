import { Tally } from './tally.mjs';

const addAll = (tally, suite, path) => {
  for (const test of suite?.tests ?? []) {
    tally.add([...path, test.name].join(' › '), test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed');
  }
  for (const inner of suite?.suites ?? []) addAll(tally, inner, [...path, inner.name]);
};

/** Sums the unit tests by promise. */
export const faultsReporter = () => ({
  onTestRunFinished({ sessions }) {
    const tally = new Tally();
    for (const session of sessions) {
      addAll(tally, session.testResults, [session.testFile.replace(/.*\/test\//, '')]);
      // a file that does not load runs no test and still is a failure
      if (!session.testResults && !session.passed) tally.add(session.testFile, 'failed');
    }
    tally.write();
  },
});
