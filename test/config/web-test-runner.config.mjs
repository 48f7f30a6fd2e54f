import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeArgs, chromePath } from './browser.mjs';
import { countReporter } from './count-reporter.mjs';
import { nodeEnv } from './node-env.mjs';
import { sharedData } from './shared-data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default {
  rootDir: root,
  files: ['test/{domain,contract,source,client,controllers,i18n,elements,errors,trust}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}/tsconfig.json`, target: 'es2022' }), nodeEnv(), sharedData()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: chromePath(), args: chromeArgs } })],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  concurrency: 2,
  coverageConfig: {
    include: ['src/**/*.ts'],
    // run as built files by the end-to-end tests
    exclude: ['src/cdn*.ts'],
    reportDir: 'coverage',
    threshold: { lines: 90 },
  },
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter(), ...(process.env.LIST ? [summaryReporter()] : []), countReporter()],
};
