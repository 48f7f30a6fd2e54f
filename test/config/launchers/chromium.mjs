import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs, chromePath } from '../browser.mjs';

export const launcher = chromeLauncher({ launchOptions: { executablePath: chromePath(), args: chromeArgs } });
