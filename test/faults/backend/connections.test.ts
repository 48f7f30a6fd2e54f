import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../../backend/support/files.js';
import { run } from '../../backend/support/run.js';

const WANTED = 10_000;

/** How many files a process may have open here; each connection is one on either side. */
const filesAllowed = (): number => Number(spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout) || Infinity;

const some = Math.min(WANTED, filesAllowed() - 500);

/** Says nothing, as a dead phone or an attacker does. */
const holdOpen = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
    socket.on('error', () => {});
  });

const closed = (socket: Socket) => new Promise((done) => (socket.destroyed ? done(undefined) : socket.once('close', done)));

test(`promise 1: ${some} idle connections keep nobody from being answered ×${some}`, { timeout: 240_000 }, async (context: TestContext) => {
  const { folder, remove } = temporaryFolder();
  const backend = run('main.ts', [], { PORT: '0', LIVE_CREDIT_DATA: folder });
  const url = await backend.firstLine;
  const sockets: Socket[] = [];
  try {
    const port = Number(new URL(url).port);
    while (sockets.length < some) sockets.push(...(await Promise.all(Array.from({ length: Math.min(250, some - sockets.length) }, () => holdOpen(port)))));
    const alive = () => sockets.filter((one) => !one.destroyed).length;
    context.diagnostic(`${alive()} of ${WANTED} connections held open, ${filesAllowed()} files allowed`);
    assert.equal(alive(), some);
    for (let i = 0; i < 20; i++) {
      const answer = await fetch(`${url}v1/credits/anchor/a-1001`);
      assert.equal(answer.status, 200);
      assert.equal(((await answer.json()) as { subject: { id: string } }).subject.id, 'a-1001');
    }
  } finally {
    const gone = Promise.all(sockets.map(closed));
    backend.child.kill('SIGKILL');
    for (const socket of sockets) socket.destroy();
    await gone;
    const { stderr } = await backend.finished;
    await remove();
    assert.equal(stderr, '');
  }
});
