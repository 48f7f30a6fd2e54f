import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestBackend, type TestBackend } from './support/backend.js';
import { startPostgres, whyNoPostgres, type Postgres } from './support/postgres.js';

describe('with a PostgreSQL server', { skip: whyNoPostgres() ?? false }, () => {
  let postgres: Postgres;
  let one: TestBackend;
  let two: TestBackend;
  let embedded: TestBackend;

  before(async () => {
    postgres = await startPostgres();
    const databaseUrl = postgres.url;
    // two that start at once must not both migrate and plant
    [one, two, embedded] = await Promise.all([
      startTestBackend({ databaseUrl }),
      startTestBackend({ databaseUrl }),
      startTestBackend(),
    ]);
  });
  after(async () => {
    await Promise.all([one, two, embedded].map((backend) => backend?.close()));
    await postgres?.remove();
  });

  test('its answers are byte for byte those of the embedded database', async () => {
    const { items } = await embedded.json<{ items: { subject: string }[] }>('/desk/subjects');
    const paths = items
      .map(({ subject }) => subject.replace(':', '/'))
      .flatMap((path) => [`/v1/credits/${path}`, `/v1/reviews/${path}?sort=helpful&limit=50`]);
    const more = ['/v1/rooms/r-8848', '/v1/rooms/r-8853', '/v1/rooms/r-9100', '/desk/cards', '/desk/rooms', '/desk/subjects'];
    for (const path of [...paths, ...more]) {
      const [expected, found, also] = await Promise.all(
        // pictures have the address of whoever is asked
        [embedded, one, two].map(async (backend) => (await (await backend.get(path)).text()).replaceAll(backend.url, '')),
      );
      assert.equal(found, expected, path);
      assert.equal(also, expected, path);
    }
  });

  test('what one process changes the other answers at once', async () => {
    const before = await two.get('/v1/credits/anchor/a-1001');
    assert.equal((await one.act('suspend', 'anchor:a-1001')).status, 200);
    const after = await two.get('/v1/credits/anchor/a-1001', { 'If-None-Match': before.headers.get('etag')! });
    assert.equal(after.status, 200);
    assert.equal(((await after.json()) as { permission: string }).permission, 'suspended');
    assert.equal(
      (await two.get('/v1/credits/anchor/a-1001')).headers.get('etag'),
      (await one.get('/v1/credits/anchor/a-1001')).headers.get('etag'),
    );
    await two.act('withdraw', 'anchor:a-1001');
    assert.equal((await one.get('/v1/credits/anchor/a-1001')).status, 410);
    await two.act('restore', 'anchor:a-1001');
  });

  test('actions from both at the same moment are all kept', async () => {
    const count = async () => (await one.json<{ version: number }>('/v1/credits/merchant/m-2001')).version;
    const before = await count();
    const responses = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? one : two).act('publish-penalty', 'merchant:m-2001')),
    );
    assert.deepEqual(
      responses.map((response) => response.status),
      Array(10).fill(200),
    );
    assert.equal(await count(), before + 10);
  });

  test('a server that goes away is 503 with a time to try again, and all is well when it is back', async () => {
    postgres.stop();
    for (const path of ['/v1/credits/anchor/a-1001', '/v1/reviews/anchor/a-1001', '/v1/rooms/r-8848']) {
      const response = await one.get(path);
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '5');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
    assert.equal((await one.act('warn', 'anchor:a-1001')).status, 503);
    postgres.start();
    assert.equal((await one.get('/v1/credits/anchor/a-1001')).status, 200);
    assert.equal((await one.act('warn', 'anchor:a-1001')).status, 200);
  });
});
