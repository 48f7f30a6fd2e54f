import { ENGINES } from '../engines.mjs';
import { bin, Runner } from '../runner.mjs';
import { PROMISES } from './tally.mjs';

/** Runs what tries to break the promises, and says promise by promise what came of it. */
export class FaultsRunner extends Runner {
  #rows = {};
  #failures = [];

  /** Of one runner; its figures are kept by promise too. */
  tests(...about) {
    const { promises = {}, failures = [] } = super.tests(...about);
    this.#failures.push(...failures.map((title) => `${about[0]}: ${title}`));
    for (const [name, figures] of Object.entries(promises)) {
      const row = (this.#rows[name] ??= { passed: 0, failed: 0, skipped: 0, faults: 0 });
      for (const [key, number] of Object.entries(figures)) row[key] += number;
    }
    return promises;
  }

  fail(message) {
    this.#failures.push(message);
    super.fail(message);
  }

  /** Pages of faults in an engine that Playwright drives. */
  faultPages(engine) {
    const args = ['test', '--config', 'test/config/faults.config.mjs'];
    this.tests(`faults in pages, ${ENGINES[engine].name}`, bin('playwright'), () => args, { ENGINE: engine });
  }

  /** Unit tests of faults in any engine. */
  faultUnits(engine) {
    const args = ['--config', 'test/config/faults-unit.config.mjs'];
    this.tests(`faults in units, ${ENGINES[engine].name}`, bin('wtr'), () => args, { ENGINE: engine });
  }

  finish() {
    console.log(`\n${this.#table()}`);
    if (this.#failures.length) console.log(`\nFailed:\n${this.#failures.map((title) => `  ${title}`).join('\n')}`);
    super.finish();
  }

  #table() {
    const rows = Object.entries(PROMISES).map(([name, about]) => {
      const { passed, failed, skipped, faults } = this.#rows[name] ?? { passed: 0, failed: 0, skipped: 0, faults: 0 };
      const outcome = failed ? `BROKEN: ${failed} of ${passed + failed} tests failed` : passed ? `held in ${passed} tests` : 'NOT TRIED';
      return [`${name} · ${about}`, faults.toLocaleString('en'), skipped ? `${outcome}, ${skipped} skipped` : outcome];
    });
    const lines = [['promise', 'faults tried', 'outcome'], ...rows];
    const [first, second] = [0, 1].map((column) => Math.max(...lines.map((line) => line[column].length)));
    return lines.map(([promise, faults, outcome]) => `${promise.padEnd(first)}  ${faults.padStart(second)}  ${outcome}`).join('\n');
  }
}
