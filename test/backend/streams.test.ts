import { createAdaptorServer } from '@hono/node-server';
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createApp } from '../../demo/backend/app.js';
import { STREAM_DEFAULTS, type ChangeHub } from '../../demo/backend/changes/change-hub.js';
import type { Database } from '../../demo/backend/db/database.js';
import { insertRows, rowOf } from '../../demo/backend/db/insert-rows.js';
import { migrate } from '../../demo/backend/db/migrate.js';
import { openMemory } from '../../demo/backend/db/pglite-database.js';
import { EXAMPLE_LIVE } from '../../demo/backend/platforms/platforms.js';
import { RunningPlatform } from '../../demo/backend/platforms/running-platform.js';
import { subjectSeeds } from '../../demo/backend/seed/plant-seed.js';
import { subjectRow } from '../../demo/backend/seed/rows.js';
import { SCHEMES } from '../../demo/backend/seed/schemes.js';
import { NOW } from './support/backend.js';
import { StreamClient } from './support/event-stream.js';

// the parts of a backend one by one, for what cannot be brought about from outside
let database: Database;
let hub: ChangeHub;
let server: Server;
let url: string;

const listening = (one: Server): Promise<string> =>
  new Promise((resolve) =>
    one.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(one.address() as AddressInfo).port}`)),
  );

before(async () => {
  database = await openMemory();
  await database.transaction(async (tx) => {
    await migrate(tx);
    await insertRows(tx, 'scheme', SCHEMES.map(rowOf));
    const rows = subjectSeeds(NOW).map((seed, position) => subjectRow(seed, position, new Date(NOW).toISOString()));
    await insertRows(tx, 'subject', rows);
  });
  const streams = { ...STREAM_DEFAULTS, spreadMs: 0, most: 2 };
  const platform = new RunningPlatform(EXAMPLE_LIVE, { database, clock: () => NOW, streams, address: () => '' });
  hub = platform.hub;
  await hub.start();
  server = createAdaptorServer({ fetch: createApp({ platforms: [platform], root: '/nowhere' }).fetch }) as Server;
  url = await listening(server);
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

const follow = (subject: string, lastEventId?: number) =>
  StreamClient.open(
    `${url}/v1/changes?subject=${subject}`,
    lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) },
  );

const bump = (subject: string) => database.query('update subject set version = version + 1 where subject = $1', [subject]);

test('a client that goes away gives its place back', async () => {
  for (let round = 0; round < 5; round++) {
    const clients = await Promise.all([follow('anchor:a-1001'), follow('anchor:a-1002')]);
    // the backend hears of the one before a moment later
    if (clients.some((one) => one.response.status === 503)) round -= 1;
    clients.forEach((one) => one.close());
  }
  let status = 503;
  while (status === 503) {
    const client = await follow('anchor:a-1001');
    ({ status } = client.response);
    client.close();
  }
  assert.equal(status, 200);
});

test('what was cleared away before it was read is made up for', async () => {
  const client = await follow('anchor:a-1003&subject=anchor:a-1004');
  await client.ready();
  await database.transaction(async (tx) => {
    await tx.script('set constraints all immediate');
    for (const subject of ['anchor:a-1003', 'anchor:a-1001'])
      await tx.query('update subject set version = 50 where subject = $1', [subject]);
    await tx.script('delete from change where id < (select max(id) from change)');
  });
  const hints = [await client.hint(), await client.hint()];
  assert.deepEqual(
    hints.map((one) => [one.subject, one.version]).sort(),
    [
      ['anchor:a-1003', 50],
      ['anchor:a-1004', 1],
    ],
  );
  client.close();
});

test('an id older than what is kept is answered with the version of everything', async () => {
  const client = await follow('anchor:a-1004', 1);
  assert.deepEqual(await client.ready(), [{ subject: 'anchor:a-1004', version: 1, spreadMs: 0 }]);
  client.close();
});

test('only so many changes are kept', async () => {
  await database.query("insert into change (topic, version) select 'anchor:a-0', n from generate_series(1, 20000) n");
  await bump('anchor:a-1001');
  const [{ count }] = await database.query<{ count: number }>('select count(*)::int from change');
  assert.equal(count, 10_000);
});

test('nothing is noted of a change that is taken back', async () => {
  const client = await follow('anchor:a-1001&subject=anchor:a-1002');
  await client.ready();
  await assert.rejects(
    database.transaction(async (tx) => {
      await tx.query("update subject set version = version + 1 where subject = 'anchor:a-1001'");
      throw new Error('no');
    }),
  );
  await bump('anchor:a-1002');
  assert.equal((await client.hint()).subject, 'anchor:a-1002');
  client.close();
});

// the last one, for it closes what the others use
test('closing ends every stream, refuses new ones, and waits for nobody', async () => {
  const client = await follow('anchor:a-1001');
  await client.ready();
  await hub.close();
  await client.ended();
  assert.equal((await follow('anchor:a-1001')).response.status, 503);
  await bump('anchor:a-1001');
});
