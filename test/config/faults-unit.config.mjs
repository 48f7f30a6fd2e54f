import { defaultReporter } from '@web/test-runner';
import { faultsReporter } from './faults/wtr-reporter.mjs';
import { engine } from './engines.mjs';
import tests from './web-test-runner.config.mjs';

/** Tests that have their place elsewhere and hold a promise, by the beginning of their file's name. */
const PROOFS = {
  'source/change-stream-': 'promise 1',
  'source/breaker': 'promise 3',
  'source/retry-after': 'promise 3',
};

/** Faults and attacks that need no page of their own: bodies, byte streams, properties; each may walk over thousands. */
export default {
  ...tests,
  files: ['test/faults/*.test.ts', ...Object.keys(PROOFS).map((name) => `test/${name}*.test.ts`)],
  testFramework: { config: { timeout: engine === 'chromium' ? 120_000 : 300_000 } },
  testsFinishTimeout: 600_000,
  reporters: [defaultReporter(), faultsReporter(PROOFS)],
};
