import { build } from '../demo/build.mjs';
import { install } from '../demo/install.mjs';
import { installBrowser } from './config/install-browser.mjs';
import { installPostgres } from './config/install-postgres.mjs';
import { testOtherEngines } from './config/other-engines.mjs';
import { bin, Runner } from './config/runner.mjs';

// everything `npm test` needs on a bare clone, then every runner; `--engines` goes on in the other browsers
install();
await installBrowser('chromium');
installPostgres();
build();

const runner = new Runner();
runner.check('types of the package', bin('tsc'), ['-p', '.']);
runner.check('types of tests and demo', bin('tsc'), ['-p', 'test/config/tsconfig.json']);
runner.check('lint', bin('eslint'), ['--config', 'test/config/eslint.config.mjs', '.']);
runner.unitTests('chromium');
runner.check('mutants of the domain rules', process.execPath, ['test/mutation/run.mjs']);
runner.nodeTests('package tests', 'package', 1);
runner.check('size', bin('size-limit'), []);
runner.check('publint', bin('publint'), ['--strict']);
const entries = ['--profile', 'esm-only', '--exclude-entrypoints', 'live-credit.css'];
runner.check('types as published', bin('attw'), ['--pack', '.', ...entries, '--quiet']);
runner.nodeTests('backend tests', 'backend', 2);
runner.endToEndTests('chromium');
if (process.argv.includes('--engines')) await testOtherEngines(runner);
runner.finish();
