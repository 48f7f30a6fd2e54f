import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { countReporter } from './count-reporter.mjs';
import { engine } from './engines.mjs';
import { nodeEnv } from './node-env.mjs';
import { sharedData } from './shared-data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// only the one, for each brings a large tool of its own
const { launcher } = await import(`./launchers/${engine}.mjs`);

export default {
  rootDir: root,
  files: ['test/{domain,contract,source,client,controllers,i18n,elements,errors,trust}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}/tsconfig.json`, target: 'es2022' }), nodeEnv(), sharedData()],
  browsers: [launcher],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  concurrency: 1,
  coverageConfig: {
    include: ['src/**/*.ts'],
    // run as built files by the end-to-end tests
    exclude: ['src/cdn*.ts'],
    reportDir: 'coverage',
    threshold: { lines: 90 },
  },
  testsStartTimeout: 60_000,
  testFramework: { config: { timeout: engine === 'chromium' ? 10_000 : 30_000 } },
  reporters: [defaultReporter(), ...(process.env.LIST ? [summaryReporter()] : []), countReporter()],
};
