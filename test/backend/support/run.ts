import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  /** Resolves with the first line on stdout. */
  firstLine: Promise<string>;
  finished: Promise<Finished>;
}

/** What the environment may say of a backend, and of the test runner. */
const OURS = ['DATABASE_URL', 'LIVE_CREDIT_DATA', 'PORT', 'PUBLIC_URL', 'SPREAD_MS', 'NODE_TEST_CONTEXT'];

/** Starts a script of the backend as its users do, with these variables and nothing of ours. */
export const run = (script: string, args: string[], env: Record<string, string>): Running => {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.includes(name)));
  const child = spawn(process.execPath, ['--import', 'tsx', `demo/backend/${script}`, ...args], {
    cwd: ROOT,
    env: { ...clean, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const firstLine = new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.includes('\n')) resolve(stdout.split('\n')[0]);
    }),
  );
  const finished = new Promise<Finished>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
  return { child, firstLine, finished };
};
