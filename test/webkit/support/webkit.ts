import { after, afterEach, before, beforeEach } from 'node:test';
import { startBackend, type Backend } from '../../../demo/backend/start-backend.js';
import { startWebKit, type WebKit } from '../../config/webkit-driver.mjs';
import { PageServer } from '../../e2e/support/servers.js';
import { Session } from './session.js';

/** WebKit with a fresh window for each test of a file, the real backend with its database in memory, and somebody else's site. */
export const useWebKit = () => {
  const site = new PageServer();
  let webkit: WebKit | undefined;
  let backend: Backend | undefined;
  let page: Session | undefined;
  before(async () => {
    await site.start();
    backend = await startBackend({ port: 0 });
    webkit = await startWebKit();
  });
  beforeEach(async () => {
    page = await Session.open(webkit!);
  });
  afterEach(() => page?.close());
  after(async () => {
    webkit?.stop();
    await backend?.close();
    await site.close();
  });
  return {
    site,
    get page() {
      return page!;
    },
    get backend() {
      return backend!.url;
    },
  };
};
