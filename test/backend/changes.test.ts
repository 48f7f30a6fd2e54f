import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestBackend, type TestBackend } from './support/backend.js';
import { StreamClient } from './support/event-stream.js';

let backend: TestBackend;
const open: StreamClient[] = [];

before(async () => {
  backend = await startTestBackend({ spreadMs: 250, streams: { beatMs: 40, most: 12 } });
});
after(async () => {
  open.forEach((one) => one.close());
  await backend.close();
});

const listen = async (query: string, lastEventId?: string): Promise<StreamClient> => {
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const client = await StreamClient.open(`${backend.url}/v1/changes?${query}`, headers);
  open.push(client);
  return client;
};

/** Leaves no stream behind, whatever becomes of the test. */
const listening = (name: string, query: string, body: (client: StreamClient) => Promise<void> | void) =>
  test(name, async () => {
    const client = await listen(query);
    await client.ready();
    try {
      await body(client);
    } finally {
      client.close();
    }
  });

const act = async (action: string, subject: string) => {
  const response = await backend.act(action, subject);
  assert.equal(response.status, 200, `${action}: ${await response.clone().text()}`);
  return (await response.json()) as { version: number };
};

const actInRoom = async (action: string, room: string) => {
  const response = await backend.actInRoom(action, room);
  assert.equal(response.status, 200, `${action}: ${await response.clone().text()}`);
  return (await response.json()) as { version: number };
};

listening('a stream is open at once, and no proxy may keep or gather it', 'subject=anchor:a-1001', ({ response, comments, retries }) => {
  assert.equal(response.status, 200);
  const expected = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Age, Date, ETag, Retry-After',
  };
  for (const [name, value] of Object.entries(expected)) assert.equal(response.headers.get(name), value, name);
  assert.equal(response.headers.get('set-cookie'), null);
  assert.equal(comments[0], 'open');
  assert.ok(retries[0] >= 1_000 && retries[0] <= 5_000);
});

listening('a change is hinted at with its version and the spread', 'subject=anchor:a-1001', async (client) => {
  const { version } = await act('warn', 'anchor:a-1001');
  const event = await client.next();
  assert.equal(event.event, 'changed');
  assert.match(event.id!, /^\d+$/);
  assert.equal(event.data, `{"subject":"anchor:a-1001","version":${version},"spreadMs":250}`);
});

listening('only what was asked for is hinted at', 'subject=anchor:a-1002&subject=anchor:a-1003', async (client) => {
  await act('warn', 'anchor:a-1001');
  await act('warn', 'anchor:a-1003');
  await act('warn', 'anchor:a-1002');
  assert.deepEqual(await client.hintsUpTo('anchor:a-1002'), ['anchor:a-1003', 'anchor:a-1002']);
});

listening('a review that arrives is a change of its subject', 'subject=merchant:m-2001', async (client) => {
  const { version } = await act('add-good-review', 'merchant:m-2001');
  assert.deepEqual(await client.hint(), { subject: 'merchant:m-2001', version, spreadMs: 250 });
});

listening('a room covers everybody in a role, and nobody else', 'room=r-8848', async (client) => {
  const covered = ['operator:o-1', 'merchant:m-2001', 'anchor:a-1001', 'agency:g-31', 'platform:example-live'];
  for (const subject of ['merchant:m-2003', ...covered]) await act('publish-penalty', subject);
  assert.deepEqual(await client.hintsUpTo(covered[4]), covered);
});

listening('a room with two anchors covers both', 'room=r-8853', async (client) => {
  await act('warn', 'anchor:a-1001');
  await act('warn', 'anchor:a-1002');
  assert.deepEqual(await client.hintsUpTo('anchor:a-1002'), ['anchor:a-1001', 'anchor:a-1002']);
});

listening('whoever sells what is on offer is covered while it is', 'room=r-8848', async (client) => {
  await actInRoom('next-offering', 'r-8848');
  assert.deepEqual(await client.hint(), { room: 'r-8848', version: 8, spreadMs: 250 });
  await act('warn', 'merchant:m-2002');
  assert.equal((await client.hint()).subject, 'merchant:m-2002');
  await actInRoom('reset-room', 'r-8848');
  await act('warn', 'merchant:m-2002');
  await act('warn', 'anchor:a-1001');
  assert.deepEqual(await client.hintsUpTo('anchor:a-1001'), ['r-8848', 'anchor:a-1001']);
});

listening('a room without a seller covers the others', 'room=r-8854', async (client) => {
  await act('warn', 'anchor:a-3002');
  assert.equal((await client.hint()).subject, 'anchor:a-3002');
});

listening('a room that ends is hinted at, and so is its return', 'room=r-8851', async (client) => {
  const { version } = await actInRoom('end-room', 'r-8851');
  assert.deepEqual(await client.hint(), { room: 'r-8851', version, spreadMs: 250 });
  const late = await listen('room=r-8851');
  await late.ready();
  await actInRoom('reopen-room', 'r-8851');
  for (const one of [client, late]) assert.equal((await one.hint()).version, version + 1);
  late.close();
});

listening('several rooms and subjects may be asked for, one that is unknown too', 'room=r-8849&room=r-0&subject=merchant:m-0&subject=merchant:m-2002', async (client) => {
  await act('warn', 'merchant:m-2002');
  await act('warn', 'anchor:a-3001');
  assert.deepEqual(await client.hintsUpTo('anchor:a-3001'), ['merchant:m-2002', 'anchor:a-3001']);
});

listening('who is asked for and covered by a room is hinted at once', 'room=r-8848&subject=anchor:a-1001', async (client) => {
  await act('warn', 'anchor:a-1001');
  await act('warn', 'merchant:m-2001');
  assert.deepEqual(await client.hintsUpTo('merchant:m-2001'), ['anchor:a-1001', 'merchant:m-2001']);
});

listening('a silent stream shows that it lives', 'subject=anchor:a-1001', async (client) => {
  await client.comment('alive');
});

test('a client that comes back is told the newest of what it missed, and no more', async () => {
  const before = await listen('room=r-8848');
  await before.ready();
  await act('warn', 'anchor:a-1001');
  await before.hint();
  before.close();
  await act('warn', 'merchant:m-2001');
  await act('warn', 'merchant:m-2003');
  const { version } = await act('warn', 'merchant:m-2001');
  const client = await listen('room=r-8848', before.lastEventId);
  assert.deepEqual(await client.ready(), [{ subject: 'merchant:m-2001', version, spreadMs: 250 }]);
  await act('warn', 'anchor:a-1001');
  assert.equal((await client.hint()).subject, 'anchor:a-1001');
  client.close();
});

test('a client that heard no hint yet knows where to come back to', async () => {
  const before = await listen('subject=anchor:a-1001');
  await before.ready();
  before.close();
  assert.match(before.lastEventId!, /^\d+$/);
  const { version } = await act('warn', 'anchor:a-1001');
  const client = await listen('subject=anchor:a-1001', before.lastEventId);
  assert.deepEqual(await client.ready(), [{ subject: 'anchor:a-1001', version, spreadMs: 250 }]);
  client.close();
});

test('where the id is unknown, every topic is hinted at with its version', async () => {
  const [{ version: subject }, { version: room }] = await Promise.all([
    backend.json<{ version: number }>('/v1/credits/anchor/a-3001'),
    backend.json<{ version: number }>('/v1/rooms/r-8849'),
  ]);
  for (const id of ['999999999999', 'ours', '-1', '1.5', '9'.repeat(400)]) {
    const client = await listen('room=r-8849', id);
    const missed = await client.ready();
    assert.deepEqual(
      missed.map((one) => one.subject ?? one.room).sort(),
      ['anchor:a-3001', 'operator:o-2', 'platform:example-live', 'r-8849'],
      id,
    );
    assert.equal(missed.find((one) => one.subject === 'anchor:a-3001')!.version, subject);
    assert.equal(missed.find((one) => one.room)!.version, room);
    assert.match(client.lastEventId!, /^\d{1,6}$/);
    client.close();
  }
});

test('what cannot be followed is refused in words', async () => {
  const many = Array.from({ length: 257 }, (_, at) => `subject=anchor:a-${at}`).join('&');
  const cases: [query: string, status: number, detail: RegExp][] = [
    ['', 400, /"room".*"subject"/],
    ['topic=anchor:a-1001', 400, /"room".*"subject"/],
    ['room=', 400, /"room" is empty/],
    ['subject=', 400, /"subject" must be kind:id/],
    ['subject=a-1001', 400, /"subject" must be kind:id.*"a-1001"/],
    ['subject=room:r-8848', 400, /"subject" must be kind:id/],
    ['room=%00', 400, /NUL/],
    [many, 400, /257.*at most 256/],
    ['room=r-0', 404, /No room r-0/],
    ['room=r-0&room=r-00', 404, /None of the rooms/],
  ];
  for (const [query, status, detail] of cases) {
    const response = await backend.get(`/v1/changes?${query}`);
    assert.equal(response.status, status, query);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(((await response.json()) as { detail: string }).detail, detail);
  }
});

test('as many topics as are allowed are followed', async () => {
  const query = Array.from({ length: 255 }, (_, at) => `subject=anchor:a-${at}`).join('&');
  const client = await listen(`${query}&subject=anchor:a-1001`);
  await client.ready();
  await act('warn', 'anchor:a-1001');
  assert.equal((await client.hint()).subject, 'anchor:a-1001');
  client.close();
});

test('HEAD says what GET would, and ends', async () => {
  const ask = (query: string) => fetch(`${backend.url}/v1/changes?${query}`, { method: 'HEAD' });
  const known = await ask('room=r-8848');
  assert.deepEqual([known.status, known.headers.get('content-type')], [200, 'text/event-stream; charset=utf-8']);
  assert.deepEqual([(await ask('room=r-0')).status, (await ask('')).status], [404, 400]);
});

test('a page of another origin may come back with the id of an event', async () => {
  const response = await fetch(`${backend.url}/v1/changes?room=r-8848`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://page.example', 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'last-event-id' },
  });
  assert.equal(response.status, 204);
  assert.match(response.headers.get('access-control-allow-headers')!, /(^|, )Last-Event-ID(,|$)/);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
});

test('streams beyond the most are asked to come later, and one that closes makes room', async () => {
  const clients: StreamClient[] = [];
  for (let refused = false; !refused; ) {
    const client = await listen('subject=anchor:a-1001');
    refused = client.response.status !== 200;
    if (!refused) clients.push(client);
    else {
      assert.deepEqual([client.response.status, client.response.headers.get('retry-after')], [503, '30']);
      assert.equal(client.response.headers.get('content-type'), 'application/problem+json');
    }
  }
  assert.ok(clients.length <= 12);
  clients.pop()!.close();
  // the backend hears of it a moment later
  let status = 503;
  while (status === 503) {
    const client = await listen('subject=anchor:a-1001');
    ({ status } = client.response);
    client.close();
  }
  assert.equal(status, 200);
  clients.forEach((one) => one.close());
});
