import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webkitPaths } from './browser.mjs';

const WAIT = 20_000;
const PORTS = 3;

/** Ends with this process. */
const start = (command, args, options) => {
  const child = spawn(command, args, { stdio: 'ignore', ...options });
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
};

/** A screen on a free number: Xvfb picks one and writes it down when it can be used. */
const startScreen = async (command) => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = start(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    screen.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return { screen, display: `:${number}` };
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  fetch(`http://127.0.0.1:${port}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The driver on a free port; another one where somebody else took that in between. */
const startDriver = async (command, env) => {
  for (let attempt = 0; attempt < PORTS; attempt++) {
    const port = await freePort();
    const driver = start(command, ['--host=127.0.0.1', `--port=${port}`], { env });
    driver.once('error', () => {});
    const until = Date.now() + WAIT;
    while (driver.pid && driver.exitCode === null && Date.now() < until) {
      if (await answers(port)) return { driver, port };
      await new Promise((later) => setTimeout(later, 50));
    }
    driver.kill();
  }
  throw new Error(`${command} does not answer`);
};

/** Starts WebKit's driver on a screen of its own; `stop` ends both. */
export const startWebKit = async () => {
  const paths = webkitPaths();
  if (!paths) throw new Error('No WebKitGTK to test in');
  // a signal alone would not let this process say that it ends
  process.once('SIGTERM', () => process.exit(143));
  const { screen, display } = await startScreen(paths.screen);
  try {
    const { driver, port } = await startDriver(paths.driver, { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' });
    return {
      port,
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
      },
      stop: () => {
        driver.kill();
        screen.kill();
      },
    };
  } catch (error) {
    screen.kill();
    throw error;
  }
};
