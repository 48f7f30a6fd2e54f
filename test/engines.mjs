import { build } from '../demo/build.mjs';
import { install } from '../demo/install.mjs';
import { testOtherEngines } from './config/other-engines.mjs';
import { Runner } from './config/runner.mjs';

// what .ci/run does after `npm test`, alone: what holds in Chromium has to hold in Firefox and WebKit
install();
build();
const runner = new Runner();
await testOtherEngines(runner);
runner.finish();
