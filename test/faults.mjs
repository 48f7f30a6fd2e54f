import { build } from '../demo/build.mjs';
import { install } from '../demo/install.mjs';
import { FaultsRunner } from './config/faults/faults-runner.mjs';
import { installBrowser } from './config/install-browser.mjs';

// tries to break each promise; `--engines` goes on with what is cheap in the other browsers
install();
await installBrowser('chromium');
build();

const runner = new FaultsRunner();
runner.faultUnits('chromium');
const reporter = './test/config/faults/node-reporter.mjs';
runner.nodeTests('faults of the backend', 'faults/backend', 1, reporter);
runner.nodeTests('100,000 viewers', 'faults/viewers', 1, reporter);
runner.faultPages('chromium');
if (process.argv.includes('--engines')) {
  if (await runner.has('firefox')) {
    runner.faultUnits('firefox');
    runner.faultPages('firefox');
  }
  if (await runner.has('webkit')) runner.faultUnits('webkit');
}
runner.finish();
