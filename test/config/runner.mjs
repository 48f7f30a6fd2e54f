import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { root } from '../../demo/install.mjs';
import { ENGINES } from './engines.mjs';
import { installBrowser } from './install-browser.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

const failedSpecs = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap(failedSpecs),
];

const playwrightFigures = ({ stats, ...report }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
  failures: failedSpecs(report),
});

/** Runs checks and test runners one after the other, and sums the real figures of all of them in its last line. */
export class Runner {
  #folder = mkdtempSync(`${tmpdir()}/live-credit-test-`);
  #totals = { passed: 0, failed: 0, skipped: 0 };
  #failures = [];

  /** A check that only says yes or no counts as one. */
  check(title, command, args) {
    this.#add(title, this.#run(title, command, args) === 0 ? { passed: 1 } : { failed: 1 });
  }

  /** Something that has to be and is not. */
  fail(message) {
    console.error(`\n${message}`);
    this.#add(message, { failed: 1 });
  }

  /** Whether the engine is there; where it cannot be had, that is a failure and never a run that is left out quietly. */
  async has(engine) {
    try {
      await installBrowser(engine);
      return true;
    } catch (error) {
      this.fail(`Nothing was tested in ${ENGINES[engine].name}. ${error.message}`);
      return false;
    }
  }

  /** Tests of `node --test` in a folder. */
  nodeTests(title, folder, concurrency, reporter = './test/config/node-count-reporter.mjs') {
    const files = readdirSync(`${root}/test/${folder}`).filter((file) => file.endsWith('.test.ts'));
    const human = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const machine = (file) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${file}`];
    const flags = ['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`];
    const args = (file) => [...flags, ...human, ...machine(file), ...files.map((one) => `test/${folder}/${one}`)];
    this.tests(title, process.execPath, args);
  }

  /** The unit tests in an engine; one of them is enough to measure what they cover. */
  unitTests(engine) {
    const args = ['--config', 'test/config/web-test-runner.config.mjs', ...(engine === 'chromium' ? ['--coverage'] : [])];
    this.tests(`unit tests in ${ENGINES[engine].name}`, bin('wtr'), () => args, { ENGINE: engine });
  }

  /** The end-to-end tests in an engine that Playwright drives. */
  endToEndTests(engine) {
    const args = ['test', '--config', 'test/config/playwright.config.mjs'];
    this.tests(`end-to-end tests in ${ENGINES[engine].name}`, bin('playwright'), () => args, { ENGINE: engine }, playwrightFigures);
  }

  /** Says what came of everything, and ends this process. */
  finish() {
    rmSync(this.#folder, { recursive: true, force: true });
    const { passed, failed, skipped } = this.#totals;
    if (failed) console.log(['\nFailed:', ...this.#failures].join('\n  '));
    console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    process.exit(failed ? 1 : 0);
  }

  /** A runner that leaves its figures in a file, given back; one that left none, ran nothing or fails for another reason has failed. */
  tests(title, command, args, env = {}, read = (figures) => figures) {
    const file = `${this.#folder}/${title.replace(/\W+/g, '-')}.json`;
    const status = this.#run(title, command, args(file), { ...env, COUNT_FILE: file });
    const figures = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : NOTHING;
    const { passed, failed, skipped, failures } = figures;
    this.#add(title, { passed, failed, skipped, failures });
    if (passed + failed + skipped === 0) this.fail(`${title}: nothing ran`);
    else if (status !== 0 && !failed) this.fail(`${title}: ended with ${status}, though no test failed`);
    return figures;
  }

  #run(title, command, args, env = {}) {
    console.log(`\n— ${title}`);
    const shell = process.platform === 'win32';
    return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } }).status;
  }

  #add(title, { failures = [], ...figures }) {
    for (const [key, number] of Object.entries(figures)) this.#totals[key] += number;
    if (figures.failed) this.#failures.push(...(failures.length ? failures.map((name) => `${title}: ${name}`) : [title]));
  }
}

/** Where an installed package's command lies. */
export const bin = (name) => `${root}/node_modules/.bin/${name}`;
