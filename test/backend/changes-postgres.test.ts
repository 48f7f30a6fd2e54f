import assert from 'node:assert/strict';
import pg from 'pg';
import { after, before, beforeEach, describe, test } from 'node:test';
import { LISTENER_NAME } from '../../demo/backend/db/pg-listener.js';
import { StreamClient } from './support/event-stream.js';
import { startPostgres, whyNoPostgres, type Postgres } from './support/postgres.js';
import { run, type Running } from './support/run.js';

const SUBJECT = 'anchor:a-1001';

interface Process extends Running {
  url: string;
}

describe('two backend processes on one PostgreSQL server', { skip: whyNoPostgres() ?? false }, () => {
  let postgres: Postgres;
  let one: Process;
  let two: Process;

  const start = async (): Promise<Process> => {
    const running = run('main.ts', [], { DATABASE_URL: postgres.url, PORT: '0', SPREAD_MS: '0' });
    return { ...running, url: (await running.firstLine).replace(/\/$/, '') };
  };

  before(async () => {
    postgres = await startPostgres();
    [one, two] = await Promise.all([start(), start()]);
  });
  after(async () => {
    for (const process of [one, two]) process?.child.kill('SIGKILL');
    await Promise.all([one, two].map((process) => process?.finished));
    await postgres?.remove();
  });

  const streams: StreamClient[] = [];
  beforeEach(() => streams.splice(0).forEach((stream) => stream.close()));
  after(() => streams.forEach((stream) => stream.close()));

  const follow = async ({ url }: Process, lastEventId?: string): Promise<StreamClient> => {
    const headers: Record<string, string> = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
    const stream = await StreamClient.open(`${url}/v1/changes?room=r-8848`, headers);
    streams.push(stream);
    return stream;
  };

  const act = async ({ url }: Process, action: string, target: object): Promise<number> => {
    const response = await fetch(`${url}/desk/actions/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(target),
    });
    assert.equal(response.status, 200, `${action}: ${await response.clone().text()}`);
    return ((await response.json()) as { version: number }).version;
  };

  const warn = (process: Process) => act(process, 'warn', { subject: SUBJECT });

  /** Asks the server itself, as an administrator would. */
  const administer = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  };

  const listeners = () =>
    administer<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [LISTENER_NAME]);

  test('a change through one reaches the streams of both', async () => {
    const [here, there] = await Promise.all([follow(one), follow(two)]);
    await Promise.all([here.ready(), there.ready()]);
    const version = await warn(one);
    for (const stream of [here, there])
      assert.deepEqual(await stream.hint(), { subject: SUBJECT, version, spreadMs: 0 });
    assert.equal(here.lastEventId, there.lastEventId);
  });

  test('a room’s roles changed through one are followed by the other', async () => {
    const stream = await follow(two);
    await stream.ready();
    await act(one, 'next-offering', { room: 'r-8848' });
    assert.equal((await stream.hint()).room, 'r-8848');
    await act(one, 'warn', { subject: 'merchant:m-2002' });
    assert.equal((await stream.hint()).subject, 'merchant:m-2002');
    await act(one, 'reset-room', { room: 'r-8848' });
  });

  test('an import by a third process reaches both', async () => {
    const [here, there] = await Promise.all([follow(one), follow(two)]);
    await Promise.all([here.ready(), there.ready()]);
    await run('import/main.ts', ['demo/backend/import/sample.csv'], { DATABASE_URL: postgres.url }).finished;
    const imported = await Promise.all([here.hint(), there.hint()]);
    assert.ok(imported[0].subject);
    assert.deepEqual(imported[1], imported[0]);
  });

  test('each process listens with one connection, however many streams it has', async () => {
    await Promise.all(Array.from({ length: 10 }, async () => (await follow(one)).ready()));
    assert.equal((await listeners()).length, 2);
  });

  test('a listener that was cut off comes back and makes up for what it missed', async () => {
    const stream = await follow(two);
    await stream.ready();
    const before = (await listeners()).map(({ pid }) => pid);
    await administer('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [before]);
    const missed = await warn(one);
    assert.equal((await stream.hint()).version, missed);
    const heard = await warn(one);
    assert.equal((await stream.hint()).version, heard);
    // both came back, on connections of their own
    let now: number[] = [];
    while (now.length < 2) now = (await listeners()).map(({ pid }) => pid);
    assert.ok(now.every((pid) => !before.includes(pid)));
  });

  test('streams outlive a server that goes away and comes back', async () => {
    const stream = await follow(two);
    await stream.ready();
    postgres.stop();
    const refused = await fetch(`${two.url}/v1/changes?room=r-8849`);
    postgres.start();
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5']);
    const version = await warn(one);
    assert.equal((await stream.hint()).version, version);
  });

  test('a process that is started anew goes on where the client left off, whichever process that was', async () => {
    const stream = await follow(two);
    await stream.ready();
    await warn(one);
    await stream.hint();
    two.child.kill('SIGKILL');
    await stream.ended();
    await two.finished;
    await act(one, 'warn', { subject: 'merchant:m-2003' });
    const version = await warn(one);
    two = await start();
    for (const process of [two, one]) {
      const again = await follow(process, stream.lastEventId);
      assert.deepEqual(await again.ready(), [{ subject: SUBJECT, version, spreadMs: 0 }]);
    }
  });

  test('a process with open streams stops at once when it is told to, and ends them', async () => {
    const stream = await follow(two);
    await stream.ready();
    two.child.kill('SIGTERM');
    const { code, stderr } = await two.finished;
    assert.deepEqual([code, stderr], [0, '']);
    await stream.ended();
    two = await start();
  });

  test('ids appear in their own order, however long the transactions take', async () => {
    const clients = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const client = new pg.Client({ connectionString: postgres.url });
        await client.connect();
        return client;
      }),
    );
    const seen: number[] = [];
    let last = 0;
    const readOn = async () => {
      const rows = await administer<{ id: string }>('select id from change where id > $1 order by id', [last]);
      seen.push(...rows.map(({ id }) => Number(id)));
      last = seen[seen.length - 1] ?? last;
    };
    await readOn();
    const write = async (client: pg.Client, at: number) => {
      for (let round = 0; round < 15; round++) {
        await client.query('begin');
        await client.query('update subject set version = version + 1 where subject = $1', [`anchor:a-${3001 + at}`]);
        await client.query('select pg_sleep($1)', [(at * round) % 3 ? 0.004 : 0]);
        await client.query('commit');
      }
    };
    let isWriting = true;
    await Promise.all([
      Promise.all(clients.map(write)).finally(() => (isWriting = false)),
      (async () => {
        while (isWriting) await readOn();
      })(),
    ]);
    await readOn();
    const all = await administer<{ id: string }>('select id from change order by id');
    assert.deepEqual(seen, all.map(({ id }) => Number(id)));
    await Promise.all(clients.map((client) => client.end()));
  });
});
