import { startBackend, type Backend } from '../../../demo/backend/start-backend.js';

/** A Sunday noon and a half in Shanghai, so that no test depends on the day it runs. */
export const NOW = Date.parse('2026-11-22T12:30:00+08:00');
export const TODAY = '2026-11-22';
export const HOUR = 3_600_000;

/** A backend in memory whose time only moves when a test says so. */
export interface TestBackend extends Backend {
  now: number;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json<T>(path: string): Promise<T>;
  act(action: string, subject: string): Promise<Response>;
  actInRoom(action: string, room: string): Promise<Response>;
}

export const startTestBackend = async (
  options: Partial<Parameters<typeof startBackend>[0]> = {},
): Promise<TestBackend> => {
  const time = { now: NOW };
  const backend = await startBackend({ port: 0, clock: () => time.now, ...options });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(backend.url + path, { headers });
  const post = (action: string, body: object) =>
    fetch(`${backend.url}/desk/actions/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    ...backend,
    get now() {
      return time.now;
    },
    set now(now) {
      time.now = now;
    },
    get,
    json: async <T>(path: string) => (await (await get(path)).json()) as T,
    act: (action, subject) => post(action, { subject }),
    actInRoom: (action, room) => post(action, { room }),
  };
};
