import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKit } from '../webkit-driver.mjs';

/** Starts WebKit's driver and its screen with the run and ends both with it. */
class WebKitLauncher extends WebdriverLauncher {
  concurrency = 1;
  #webkit;

  constructor() {
    super({ automationProtocol: 'webdriver', hostname: '127.0.0.1', path: '/', connectionRetryCount: 0 });
  }

  async initialize(config) {
    this.#webkit = await startWebKit();
    const { port, capabilities } = this.#webkit;
    Object.assign(this.options, { port, capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true } });
    await super.initialize(config);
    this.name = 'WebKitGTK';
  }

  async stop() {
    await super.stop();
    this.#webkit?.stop();
  }
}

export const launcher = new WebKitLauncher();
