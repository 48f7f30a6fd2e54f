import { Tally } from './tally.mjs';

const OUTCOMES = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' };

/** Sums the end-to-end tests by promise; one that tries many faults says how many in an annotation `faults`. */
export default class FaultsReporter {
  #suite;

  onBegin(_, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const tally = new Tally();
    for (const test of this.#suite.allTests()) {
      // what was never run, because the whole run ended early, has failed
      const came = test.results.length ? OUTCOMES[test.outcome()] : 'failed';
      const said = test.results.flatMap(({ annotations }) => annotations).filter(({ type }) => type === 'faults');
      tally.add(test.titlePath().slice(2).join(' › '), came, said.length ? Number(said[said.length - 1].description) : undefined);
    }
    tally.write();
  }
}
