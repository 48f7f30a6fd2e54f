import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { lockFolder } from '../../demo/backend/db/folder-lock.js';
import { StartupError } from '../../demo/backend/startup-error.js';
import { temporaryFolder } from './support/files.js';
import { run, type Finished, type Running } from './support/run.js';

const { folder, remove } = temporaryFolder();
let server: Running;
let url: string;

before(async () => {
  server = run('main.ts', [], { LIVE_CREDIT_DATA: join(folder, 'data'), PORT: '0' });
  url = await server.firstLine;
});
after(async () => {
  server.child.kill('SIGKILL');
  await remove();
});

/** Asserts that a start ended with one clear line and nothing else. */
const assertOneLine = ({ code, stdout, stderr }: Finished, line: RegExp) => {
  assert.match(stderr, line);
  assert.deepEqual([code, stdout, stderr.trim().split('\n').length], [1, '', 1], stderr);
  assert.doesNotMatch(stderr, /\n\s+at /);
};

const bind = (): Promise<{ taken: Server; port: number }> =>
  new Promise((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () =>
      resolve({ taken, port: (taken.address() as AddressInfo).port }),
    );
  });

test('a start prints its address and nothing else, and answers there', async () => {
  assert.match(url, /^http:\/\/localhost:\d+\/$/);
  assert.equal((await fetch(`${url}v1/credits/anchor/a-1001`)).status, 200);
});

test('a second process may not open the same folder, nor the import', async () => {
  const env = { LIVE_CREDIT_DATA: join(folder, 'data'), PORT: '0' };
  const [second, imported] = await Promise.all([
    run('main.ts', [], env).finished,
    run('import/main.ts', ['demo/backend/import/sample.csv'], env).finished,
  ]);
  for (const one of [second, imported])
    assertOneLine(one, new RegExp(`in use by process ${server.child.pid}.*LIVE_CREDIT_DATA`));
});

test('the data survives a stop, an import and a kill; a dead process’s lock is taken over', async () => {
  const env = { LIVE_CREDIT_DATA: join(folder, 'data'), PORT: '0' };
  const body = JSON.stringify({ subject: 'anchor:a-1001' });
  await fetch(`${url}desk/actions/suspend`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  server.child.kill('SIGTERM');
  assert.deepEqual(await server.finished, { code: 0, stdout: `${url}\n`, stderr: '' });

  const imported = await run('import/main.ts', ['demo/backend/import/sample.csv'], env).finished;
  assert.equal(imported.code, 2);
  assert.match(imported.stdout, /^4 added, 0 changed, 0 unchanged, 2 bad\n$/);
  assert.match(imported.stderr, /^line 7: .*\nline 8: .*\n$/);

  const killed = run('main.ts', [], env);
  await killed.firstLine;
  killed.child.kill('SIGKILL');
  await killed.finished;
  assert.equal(await readFile(join(folder, 'data/lock'), 'utf8'), String(killed.child.pid));

  server = run('main.ts', [], env);
  url = await server.firstLine;
  const report = (await (await fetch(`${url}v1/credits/anchor/a-1001`)).json()) as { permission: string };
  assert.equal(report.permission, 'suspended');
});

test('a reset plants the seed anew', async () => {
  server.child.kill('SIGINT');
  assert.equal((await server.finished).code, 0);
  server = run('main.ts', ['--reset'], { LIVE_CREDIT_DATA: join(folder, 'data'), PORT: '0' });
  url = await server.firstLine;
  const report = (await (await fetch(`${url}v1/credits/anchor/a-1001`)).json()) as {
    permission: string;
    version: number;
  };
  assert.deepEqual([report.permission, report.version], ['normal', 42]);
});

test('what is wrong with the settings is said in one line', async () => {
  const { taken, port } = await bind();
  const closed = await bind();
  await new Promise((resolve) => closed.taken.close(resolve));
  const corrupt = join(folder, 'corrupt');
  await mkdir(join(corrupt, 'pglite'), { recursive: true });
  await writeFile(join(corrupt, 'pglite/PG_VERSION'), 'nonsense');
  await mkdir(join(folder, 'foreign/pglite'), { recursive: true });
  await writeFile(join(folder, 'foreign/pglite/notes.txt'), 'not a database');
  await writeFile(join(folder, 'file'), '');
  const cases: [Record<string, string>, string[], RegExp][] = [
    [{ PORT: 'http' }, [], /PORT is "http"/],
    [{ PORT: '70000' }, [], /PORT is "70000"/],
    [{ PORT: '0', SPREAD_MS: '2s' }, [], /SPREAD_MS is "2s".*from 0 to 30000/],
    [{ PORT: '0', SPREAD_MS: '30001' }, [], /SPREAD_MS is "30001"/],
    [{ PORT: '0', PUBLIC_URL: 'live.example.com' }, [], /PUBLIC_URL is "live.example.com".*https:/],
    [{ PORT: '0' }, ['--rest'], /--rest.*--reset/],
    [{ PORT: '0', DATABASE_URL: 'mysql://localhost/x' }, [], /DATABASE_URL is not a PostgreSQL address/],
    [
      { PORT: '0', DATABASE_URL: `postgres://me:secret@127.0.0.1:${closed.port}/x` },
      [],
      /No database at DATABASE_URL \(127\.0\.0\.1:\d+\/x\).*Start the server/,
    ],
    [{ PORT: '0', LIVE_CREDIT_DATA: corrupt }, [], /corrupt.*delete it/],
    [{ PORT: '0', LIVE_CREDIT_DATA: join(folder, 'foreign') }, [], /corrupt.*PG_VERSION/],
    [{ PORT: '0', LIVE_CREDIT_DATA: join(folder, 'file') }, [], /Cannot use the data folder.*LIVE_CREDIT_DATA/],
    [{ PORT: String(port), LIVE_CREDIT_DATA: join(folder, 'taken') }, [], /Port \d+ is taken: set PORT/],
  ];
  await Promise.all(
    cases.map(async ([env, args, line]) => {
      const finished = await run('main.ts', args, { LIVE_CREDIT_DATA: join(folder, 'unused'), ...env }).finished;
      assertOneLine(finished, line);
      assert.doesNotMatch(finished.stderr, /secret/);
    }),
  );
  taken.close();
});

test('an import of nothing readable says so and exits 1', async () => {
  const env = { LIVE_CREDIT_DATA: join(folder, 'unused') };
  assertOneLine(await run('import/main.ts', [], env).finished, /Usage/);
  assertOneLine(await run('import/main.ts', ['no-such-file.csv'], env).finished, /no-such-file/);
  assertOneLine(await run('import/main.ts', ['package.json'], env).finished, /Cannot read package.json/);
});

test('a folder is locked once, and again when it was released or its owner is dead', async () => {
  const place = join(folder, 'lock-test');
  const release = await lockFolder(place);
  await assert.rejects(lockFolder(place), StartupError);
  await release();
  for (const stale of ['4194304000', String(process.pid), '', 'rubbish']) {
    await writeFile(join(place, 'lock'), stale);
    await (
      await lockFolder(place)
    )();
  }
  // nobody can tell a live process from a dead one with the same number but by asking
  await writeFile(join(place, 'lock'), '1');
  await assert.rejects(lockFolder(place), /process 1/);
  await rm(join(place, 'lock'));
  const both = await Promise.allSettled([lockFolder(place), lockFolder(place)]);
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
});
