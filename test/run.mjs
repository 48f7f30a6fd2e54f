import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { build } from '../demo/build.mjs';
import { install, root } from '../demo/install.mjs';

// everything `npm test` needs on a bare clone, then every runner; their real figures are summed in the last line
install();
const { installBrowser } = await import('./config/install-browser.mjs');
await installBrowser();
build();

const folder = mkdtempSync(`${tmpdir()}/live-credit-test-`);
const totals = { passed: 0, failed: 0, skipped: 0 };
const add = (figures) => {
  for (const key of Object.keys(totals)) totals[key] += figures[key];
};

const bin = (name) => `${root}/node_modules/.bin/${name}`;
const run = (title, command, args, env = {}) => {
  console.log(`\n— ${title}`);
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } }).status;
};

/** A check that only says yes or no counts as one. */
const check = (title, command, args) => add({ passed: 0, failed: 0, skipped: 0, [run(title, command, args) === 0 ? 'passed' : 'failed']: 1 });

/** A runner that leaves its figures in a file; one that left none, or fails for another reason than a test, has failed. */
const tests = (title, command, args, read = (figures) => figures) => {
  const file = `${folder}/${title.replace(/\W+/g, '-')}.json`;
  const status = run(title, command, args.map((one) => (one === 'COUNT_FILE' ? file : one)), { COUNT_FILE: file });
  const figures = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1, skipped: 0 };
  add(figures);
  if (status !== 0 && !figures.failed) totals.failed++;
};

const nodeTests = (name, concurrency) => {
  const files = readdirSync(`${root}/test/${name}`).filter((file) => file.endsWith('.test.ts'));
  const reporters = ['spec', 'stdout', './test/config/node-count-reporter.mjs', 'COUNT_FILE'];
  const [human, stdout, machine, file] = reporters;
  const flags = [`--test-reporter=${human}`, `--test-reporter-destination=${stdout}`, `--test-reporter=${machine}`];
  const all = ['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, ...flags, '--test-reporter-destination', file];
  tests(`${name} tests`, process.execPath, [...all, ...files.map((one) => `test/${name}/${one}`)]);
};

check('types of the package', bin('tsc'), ['-p', '.']);
check('types of tests and demo', bin('tsc'), ['-p', 'test/config/tsconfig.json']);
check('lint', bin('eslint'), ['--config', 'test/config/eslint.config.mjs', '.']);
tests('unit tests in the browser', bin('wtr'), ['--config', 'test/config/web-test-runner.config.mjs', '--coverage']);
nodeTests('package', 1);
check('size', bin('size-limit'), []);
check('publint', bin('publint'), ['--strict']);
check('types as published', bin('attw'), ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', 'live-credit.css', '--quiet']);
nodeTests('backend', 2);
tests('end-to-end tests', bin('playwright'), ['test', '--config', 'test/config/playwright.config.mjs'], ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
}));

rmSync(folder, { recursive: true, force: true });
const { passed, failed, skipped } = totals;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
