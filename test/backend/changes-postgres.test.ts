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

  const connected = async (database: string): Promise<pg.Client> => {
    const client = new pg.Client(postgres.url.replace(/[^/]*$/, database));
    await client.connect();
    return client;
  };

  /** Asks the server itself, as an administrator would, from beside the database. */
  const administer = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => {
    const client = await connected('template1');
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
    const [here, there] = await Promise.all([follow(one), follow(two)]);
    await Promise.all([here.ready(), there.ready()]);
    const both = async () => Promise.all([here, there].map(async (one) => one.hint()));
    await act(one, 'next-offering', { room: 'r-8848' });
    assert.deepEqual((await both()).map(({ room }) => room), ['r-8848', 'r-8848']);
    await act(one, 'warn', { subject: 'merchant:m-2002' });
    assert.deepEqual((await both()).map(({ subject }) => subject), ['merchant:m-2002', 'merchant:m-2002']);
    await act(one, 'reset-room', { room: 'r-8848' });
    await both();
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
    // nobody gets in before something was missed
    await administer('alter database postgres allow_connections false');
    await administer('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [before]);
    const missed = await warn(one);
    await administer('alter database postgres allow_connections true');
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

  test('ids appear in their own order, however long a transaction takes', async () => {
    const [slow, quick] = await Promise.all([connected('postgres'), connected('postgres')]);
    const bump = 'update subject set version = version + 1 where subject = $1';
    const waiting = () => administer("select 1 from pg_locks where locktype = 'advisory' and not granted");
    const newest = async () => (await slow.query<{ topic: string }>('select topic from change order by id desc limit 2')).rows;
    await slow.query('begin');
    await slow.query(bump, ['anchor:a-3001']);
    // has its id from here on
    await slow.query('set constraints all immediate');
    let isDone = false;
    const other = quick.query(bump, ['anchor:a-3002']).then(() => (isDone = true));
    while (!isDone && !(await waiting()).length);
    assert.equal(isDone, false);
    await slow.query('commit');
    await other;
    assert.deepEqual(
      (await newest()).map(({ topic }) => topic),
      ['anchor:a-3002', 'anchor:a-3001'],
    );
    await Promise.all([slow.end(), quick.end()]);
  });
});
