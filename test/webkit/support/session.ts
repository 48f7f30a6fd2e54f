import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WebKit } from '../../config/webkit-driver.mjs';

const RESULTS = fileURLToPath(new URL('../../../test-results/webkit/', import.meta.url));
const WAIT = 15_000;
const FRAMES = 4;

/** A WebDriver server says what went wrong in its own words. */
const ask = async <T>(method: 'GET' | 'POST' | 'DELETE', url: string, body?: object): Promise<T> => {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error} ${value.message}`);
  return value;
};

/** A window of WebKit with a profile of its own, driven by plain WebDriver. */
export class Session {
  private constructor(readonly address: string) {}

  static async open({ port, capabilities }: WebKit): Promise<Session> {
    const server = `http://127.0.0.1:${port}/session`;
    const { sessionId } = await ask<{ sessionId: string }>('POST', server, { capabilities: { alwaysMatch: capabilities } });
    return new Session(`${server}/${sessionId}`);
  }

  async goTo(url: string): Promise<void> {
    await ask('POST', `${this.address}/url`, { url });
  }

  async resize(width: number, height: number): Promise<void> {
    await ask('POST', `${this.address}/window/rect`, { width, height });
  }

  /** What a function gives in the page; it sees nothing of this module. */
  run<T, Args extends unknown[]>(what: (...args: Args) => T, ...args: Args): Promise<T> {
    // tsx gives functions within it their names by a helper that the page lacks
    const script = `const __name = (named) => named; return (${String(what)})(...arguments)`;
    return ask('POST', `${this.address}/execute/sync`, { script, args });
  }

  /** Waits until a function gives something in the page, and gives that. */
  async until<T, Args extends unknown[]>(what: (...args: Args) => T, ...args: Args): Promise<NonNullable<T>> {
    const end = Date.now() + WAIT;
    for (;;) {
      const value = await this.run(what, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`Nothing came of ${String(what)} with ${JSON.stringify(args)}`);
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  /** Clicks the middle of an element, as a viewer does. */
  async click(selector: string): Promise<void> {
    const found = await ask<Record<string, string>>('POST', `${this.address}/element`, { using: 'css selector', value: selector });
    await ask('POST', `${this.address}/element/${Object.values(found)[0]}/click`, {});
  }

  /** Presses and lets go of a key, as a viewer does; whatever has the focus gets it. */
  async press(key: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
    await ask('POST', `${this.address}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** A picture of what the window shows, kept where the end-to-end tests keep theirs; what changed last has to be painted first. */
  async screenshot(name: string): Promise<void> {
    await this.#painted();
    const image = Buffer.from(await ask<string>('GET', `${this.address}/screenshot`), 'base64');
    const path = `${RESULTS}${name}.png`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, image);
  }

  async close(): Promise<void> {
    await ask('DELETE', this.address);
  }

  /** Without a graphics card a frame may take a second. */
  async #painted(): Promise<void> {
    const script = `const [done] = arguments; let frames = ${FRAMES};
      requestAnimationFrame(function next() { if (frames--) requestAnimationFrame(next); else done(); });`;
    await ask('POST', `${this.address}/execute/async`, { script, args: [] });
  }
}
