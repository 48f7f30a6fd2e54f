import { ENGINES } from './engines.mjs';
import { installBrowser } from './install-browser.mjs';

/** Whether the engine is there; where it cannot be had, that is a failure and never a run that is left out quietly. */
const has = async (runner, engine) => {
  try {
    await installBrowser(engine);
    return true;
  } catch (error) {
    runner.fail(`Nothing was tested in ${ENGINES[engine].name}. ${error.message}`);
    return false;
  }
};

/** What is tested in the engines beside Chromium. */
export const testOtherEngines = async (runner) => {
  if (await has(runner, 'firefox')) {
    runner.unitTests('firefox');
    runner.endToEndTests('firefox');
  }
  if (await has(runner, 'webkit')) {
    runner.unitTests('webkit');
    runner.nodeTests('end-to-end tests in WebKitGTK', 'webkit', 1);
  }
};
