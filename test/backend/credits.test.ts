import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CreditReport } from '../../src/domain/report.js';
import { HOUR, NOW, startTestBackend, type TestBackend } from './support/backend.js';

interface Batch {
  items: { subject: string; status: number; report?: CreditReport }[];
}

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

const PUBLIC_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Age, Date, ETag, Retry-After',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

const assertHeaders = (response: Response, expected: Record<string, string>) => {
  for (const [name, value] of Object.entries(expected)) assert.equal(response.headers.get(name), value, name);
};

/** Asserts an RFC 9457 problem that any page may read, and gives its detail. */
const problemOf = async (response: Response, status: number): Promise<string> => {
  assert.equal(response.status, status);
  assertHeaders(response, { ...PUBLIC_HEADERS, 'content-type': 'application/problem+json' });
  const problem = (await response.json()) as { type: string; title: string; status: number; detail: string };
  assert.deepEqual(Object.keys(problem).sort(), ['detail', 'status', 'title', 'type']);
  assert.equal(problem.status, status);
  return problem.detail;
};

test('a report carries the headers every cache needs', async () => {
  const response = await backend.get('/v1/credits/anchor/a-1001');
  assert.equal(response.status, 200);
  assertHeaders(response, {
    ...PUBLIC_HEADERS,
    'content-type': 'application/json',
    'cache-control': 'public, max-age=5',
    'cdn-cache-control': 'max-age=5, stale-while-revalidate=30, stale-if-error=86400',
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
  });
  assert.match(response.headers.get('etag') ?? '', /^"[^"]+"$/);
  assert.ok(response.headers.get('date'));
  assert.equal(response.headers.get('set-cookie'), null);
});

test('a report says who it is about and how long it holds', async () => {
  const report = await backend.json<CreditReport>('/v1/credits/anchor/a-1001');
  assert.equal(report.subject.displayName, '小鹿好物');
  assert.equal(report.version, 42);
  assert.equal(report.grade?.code, 'AA');
  assert.equal(report.asOf, '2026-11-22T12:30:00+08:00');
  assert.equal(report.validUntil, '2026-11-25T12:30:00+08:00');
});

test('the same bytes come while nothing changes, and 304 to whoever has them', async () => {
  const first = await backend.get('/v1/credits/merchant/m-2001');
  const etag = first.headers.get('etag')!;
  const again = await backend.get('/v1/credits/merchant/m-2001');
  assert.equal(again.headers.get('etag'), etag);
  assert.equal(await again.text(), await first.text());
  for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const response = await backend.get('/v1/credits/merchant/m-2001', { 'If-None-Match': condition });
    assert.equal(response.status, 304, condition);
    assertHeaders(response, { ...PUBLIC_HEADERS, etag, 'cache-control': 'public, max-age=5' });
    assert.equal(await response.text(), '');
  }
  assert.equal((await backend.get('/v1/credits/merchant/m-2001', { 'If-None-Match': '"other"' })).status, 200);
});

test('compressed and plain bodies have ETags of their own', async () => {
  const gzip = await backend.get('/v1/credits/anchor/a-1001', { 'Accept-Encoding': 'gzip' });
  const plain = await backend.get('/v1/credits/anchor/a-1001', { 'Accept-Encoding': 'identity' });
  const refused = await backend.get('/v1/credits/anchor/a-1001', { 'Accept-Encoding': 'gzip;q=0' });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(refused.headers.get('content-encoding'), null);
  assert.notEqual(gzip.headers.get('etag'), plain.headers.get('etag'));
  assert.equal(await gzip.text(), await plain.text());
});

test('HEAD answers like GET, without the body', async () => {
  const get = await backend.get('/v1/credits/anchor/a-1001', { 'Accept-Encoding': 'identity' });
  const head = await fetch(`${backend.url}/v1/credits/anchor/a-1001`, {
    method: 'HEAD',
    headers: { 'Accept-Encoding': 'identity' },
  });
  assert.equal(head.status, 200);
  assert.equal(head.headers.get('etag'), get.headers.get('etag'));
  assert.equal(head.headers.get('content-length'), String((await get.arrayBuffer()).byteLength));
  assert.equal(await head.text(), '');
});

test('unknown parameters, such as the version in a hint, change nothing', async () => {
  const plain = await backend.get('/v1/credits/anchor/a-1001');
  const hinted = await backend.get('/v1/credits/anchor/a-1001?v=43');
  assert.equal(hinted.headers.get('etag'), plain.headers.get('etag'));
});

test('the report is dated anew with the hour, or by its last change', async () => {
  const before = await backend.get('/v1/credits/agency/g-31');
  backend.now = NOW + HOUR;
  const after = await backend.json<CreditReport>('/v1/credits/agency/g-31');
  const later = await backend.get('/v1/credits/agency/g-31');
  backend.now = NOW;
  assert.equal(after.asOf, '2026-11-22T13:00:00+08:00');
  assert.notEqual(later.headers.get('etag'), before.headers.get('etag'));
});

test('an unknown subject is 404, a withdrawn one 410, both cached for a moment', async () => {
  for (const [path, status] of [
    ['anchor/nobody', 404],
    ['wizard/a-1001', 404],
    ['merchant/m-2004', 410],
  ] as const) {
    const response = await backend.get(`/v1/credits/${path}`);
    assert.equal(response.headers.get('cache-control'), 'public, max-age=5');
    assert.ok(await problemOf(response, status));
  }
  assert.match(await problemOf(await backend.get('/v1/nothing'), 404), /\/v1\/nothing/);
});

test('ids are values, never SQL', async () => {
  const hostile = [
    "'; drop table subject; --",
    "a-1001' or '1'='1",
    '$1',
    '"',
    '\\',
    '%',
    '../../etc/passwd',
    '${1}',
    '\u2028',
  ];
  for (const id of hostile) {
    await problemOf(await backend.get(`/v1/credits/anchor/${encodeURIComponent(id)}`), 404);
    await problemOf(await backend.get(`/v1/rooms/${encodeURIComponent(id)}`), 404);
    await problemOf(await backend.get(`/v1/reviews/anchor/${encodeURIComponent(id)}`), 404);
    const batch = await backend.json<Batch>(`/v1/credits?subject=${encodeURIComponent(`anchor:${id}`)}`);
    assert.equal(batch.items[0]?.status, 404);
  }
  await problemOf(await backend.get('/v1/credits/anchor/a%00'), 400);
  assert.equal((await backend.get('/v1/credits/anchor/a-1001')).status, 200);
});

test('nothing but reading is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const response = await fetch(`${backend.url}/v1/credits/anchor/a-1001`, { method });
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    await problemOf(response, 405);
  }
  const options = await fetch(`${backend.url}/v1/credits/anchor/a-1001`, { method: 'OPTIONS' });
  assert.equal(options.status, 204);
  assert.equal(options.headers.get('access-control-allow-origin'), '*');
  assert.equal(options.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
});

test('a batch gives each subject what its single request would have got', async () => {
  const batch = await backend.json<Batch>(
    '/v1/credits?subject=merchant:m-2004&subject=anchor:a-1001&subject=anchor:nobody&subject=anchor:a-1001',
  );
  const seen = batch.items.map((item) => [item.subject, item.status]);
  assert.deepEqual(seen, [
    ['anchor:a-1001', 200],
    ['anchor:nobody', 404],
    ['merchant:m-2004', 410],
  ]);
  assert.deepEqual(batch.items[0]?.report, await backend.json<CreditReport>('/v1/credits/anchor/a-1001'));
  assert.deepEqual(Object.keys(batch.items[1] ?? {}), ['subject', 'status']);
});

test('a batch has an ETag, and takes at most fifty subjects', async () => {
  const of = (count: number) =>
    `/v1/credits?${Array.from({ length: count }, (_, i) => `subject=anchor:a-${3001 + i}`).join('&')}`;
  const full = await backend.get(of(50));
  assert.equal(full.status, 200);
  assert.equal((await backend.get(of(50), { 'If-None-Match': full.headers.get('etag')! })).status, 304);
  assert.match(await problemOf(await backend.get(of(51)), 400), /"subject".*50/);
  assert.match(await problemOf(await backend.get('/v1/credits'), 400), /"subject" is missing/);
  assert.match(await problemOf(await backend.get('/v1/credits?subject=a-1001'), 400), /"subject" must be kind:id/);
});

test('a room tells who plays which role and what is on offer', async () => {
  const response = await backend.get('/v1/rooms/r-8848');
  assertHeaders(response, { ...PUBLIC_HEADERS, 'cache-control': 'public, max-age=5' });
  assert.equal((await backend.get('/v1/rooms/r-8848', { 'If-None-Match': response.headers.get('etag')! })).status, 304);
  const room = (await response.json()) as Record<string, never>;
  assert.deepEqual(Object.keys(room), [
    'id',
    'title',
    'platform',
    'version',
    'roles',
    'operatorIsSeller',
    'aiPersona',
    'offering',
    'remedies',
  ]);
  assert.equal(room['operatorIsSeller'], false);
  await problemOf(await backend.get('/v1/rooms/r-0'), 404);
});
