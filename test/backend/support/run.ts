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

/** Starts a script of the backend as its users do, with these variables and nothing of ours. */
export const run = (script: string, args: string[], env: Record<string, string>): Running => {
  const { DATABASE_URL: _, LIVE_CREDIT_DATA: __, PORT: ___, NODE_TEST_CONTEXT: ____, ...clean } = process.env;
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
