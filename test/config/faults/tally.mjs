import { writeFileSync } from 'node:fs';

/** What each line of the table is about; 1 to 7 are the promises. */
export const PROMISES = {
  'promise 1': 'no error of ours in the page, one warning a cause',
  'promise 2': 'a verdict or a neutral state within 3 s, nothing blocked',
  'promise 3': 'few questions, a breaker, no rush of viewers',
  'promise 4': 'a last good value by its date, and never longer',
  'promise 5': 'nothing of the backend is run, styled or navigated to',
  'promise 6': 'no leak either way, no trust in what the page changed',
  'promise 7': 'everything is given back on removal',
  'supply chain': 'what is installed, built and published',
};

/** How many faults a test tries: `×318` in its title; one where it says nothing. */
const countIn = (title) => Number(/×([\d,]+)/.exec(title)?.[1].replaceAll(',', '') ?? 1);

/** Sums what tests came to by the promise that their titles name; the three reporters feed it. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** By the names in `PROMISES`. */
  promises = {};
  /** Names of the tests that failed. */
  failures = [];

  /**
   * @param title Of the test, those of its suites before it.
   * @param outcome `passed`, `failed` or `skipped`.
   * @param faults How many it tried, where its title does not say.
   */
  add(title, outcome, faults = countIn(title)) {
    const named = Object.keys(PROMISES).find((name) => title.includes(`${name}: `));
    const came = named || outcome === 'skipped' ? outcome : 'failed';
    this[came]++;
    if (came === 'failed') this.failures.push(named ? title : `${title} (names no promise)`);
    if (!named) return;
    const row = (this.promises[named] ??= { passed: 0, failed: 0, skipped: 0, faults: 0 });
    row[came]++;
    if (came !== 'skipped') row.faults += faults;
  }

  /** Leaves the figures where `npm run test:faults` sums them: in the file named by `COUNT_FILE`. */
  write() {
    if (process.env.COUNT_FILE) writeFileSync(process.env.COUNT_FILE, JSON.stringify(this));
  }
}
