import assert from 'node:assert/strict';
import { calculateJwkThumbprint } from 'jose';
import { after, before, test } from 'node:test';
import type { CreditReport } from '../../src/domain/report.js';
import { HOUR, NOW, startTestBackend, type TestBackend } from './support/backend.js';
import { claimsOf, credentialText, keysOf, verified, type Claims } from './support/credentials.js';

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

const at = async <T>(now: number, work: () => Promise<T>): Promise<T> => {
  backend.now = now;
  try {
    return await work();
  } finally {
    backend.now = NOW;
  }
};

const credential = (subject: string) => credentialText(backend, `/v1/credentials/${subject.replace(':', '/')}`);

test('a credential is signed by a published key and says exactly what the contract has it say', async () => {
  const jwt = await credential('anchor:a-1001');
  const keys = await keysOf(backend);
  const { header, claims } = await verified<Claims>(jwt, keys);
  assert.deepEqual(header, { alg: 'ES256', typ: 'vc+jwt', cty: 'vc', kid: await calculateJwkThumbprint(keys[0]) });
  assert.deepEqual(Object.keys(claims).sort(), [
    '@context', 'credentialSubject', 'exp', 'iat', 'id', 'iss', 'issuer', 'status', 'type', 'validFrom', 'validUntil',
  ]);
  assert.deepEqual(claims['@context'], ['https://www.w3.org/ns/credentials/v2']);
  assert.deepEqual(claims.type, ['VerifiableCredential', 'LiveCreditCredential']);
  assert.match(claims.id, /^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  assert.deepEqual([claims.iss, claims.issuer], ['https://credit.example.org', 'https://credit.example.org']);
  assert.equal(claims.iat, NOW / 1000);
  assert.equal(claims.exp, claims.iat + 24 * 3600);
  assert.deepEqual([claims.validFrom, claims.validUntil], ['2026-11-22T04:30:00Z', '2026-11-23T04:30:00Z']);
  assert.equal(claims.status.status_list.uri, `${backend.url}/v1/status/1`);
  assert.deepEqual(
    { ...claims.credentialSubject, report: undefined },
    {
      id: 'urn:live-credit:anchor:a-1001',
      alsoKnownAs: [{ platform: 'example-live', account: 'a-1001' }, { platform: 'other-live', account: '99812' }],
      report: undefined,
    },
  );
});

test('the report inside is the one that is given unsigned, for every subject', async () => {
  const { items } = await backend.json<{ items: { subject: string }[] }>('/desk/subjects');
  const graded = items.filter(({ subject }) => subject !== 'merchant:m-2004');
  for (const { subject } of graded) {
    const report = await backend.json<CreditReport>(`/v1/credits/${subject.replace(':', '/')}`);
    const { credentialSubject, validUntil } = claimsOf(await credential(subject));
    assert.equal(JSON.stringify(credentialSubject.report), JSON.stringify(report), subject);
    assert.equal(credentialSubject.id, `urn:live-credit:${subject}`);
    assert.ok(Date.parse(validUntil) <= Date.parse(report.validUntil!), `${subject}: no longer than its report`);
  }
});

test('nothing of a minor is told, signed or not', async () => {
  const { report } = claimsOf(await credential('anchor:a-1007')).credentialSubject;
  assert.deepEqual([report.subject.isMinor, report.grade, report.penalties, report.reviews?.count], [true, null, [], 0]);
});

test('a report that is out of date has a credential that has expired', async () => {
  const stale = claimsOf(await credential('anchor:a-1005'));
  const gone = claimsOf(await credential('anchor:a-1006'));
  const hoursAgo = ({ exp }: Claims) => (NOW - exp * 1000) / HOUR;
  assert.ok(stale.iat < stale.exp && gone.iat < gone.exp);
  assert.ok(hoursAgo(stale) > 0 && hoursAgo(stale) < 24, 'may still be shown, without colour');
  assert.ok(hoursAgo(gone) > 24, 'may not be shown');
});

test('the same bytes come while nothing changes, with the headers every cache needs', async () => {
  const first = await backend.get('/v1/credentials/merchant/m-2001');
  const expected = {
    'content-type': 'application/vc+jwt',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Age, Date, ETag, Retry-After',
    'timing-allow-origin': '*',
    'cache-control': 'public, max-age=5',
    'cdn-cache-control': 'max-age=5, stale-while-revalidate=30, stale-if-error=86400',
    'x-content-type-options': 'nosniff',
  };
  for (const [name, value] of Object.entries(expected)) assert.equal(first.headers.get(name), value, name);
  assert.equal(first.headers.get('set-cookie'), null);
  const etag = first.headers.get('etag')!;
  assert.match(etag, /^"[^"]+"$/);
  const again = await backend.get('/v1/credentials/merchant/m-2001?v=17');
  assert.equal(await again.text(), await first.text());
  const same = await backend.get('/v1/credentials/merchant/m-2001', { 'If-None-Match': etag });
  assert.deepEqual([same.status, same.headers.get('etag'), await same.text()], [304, etag, '']);
});

test('many who ask at once for what was not issued yet get one and the same', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => credential('anchor:a-3030')));
  assert.equal(new Set(all).size, 1);
});

test('a change of the report is followed by a credential of the newer version, at once', async () => {
  const before = claimsOf(await credential('operator:o-1'));
  assert.equal((await backend.act('suspend', 'operator:o-1')).status, 200);
  const after = claimsOf(await credential('operator:o-1'));
  assert.equal(after.credentialSubject.report.version, before.credentialSubject.report.version + 1);
  assert.equal(after.credentialSubject.report.permission, 'suspended');
  assert.notEqual(after.id, before.id);
  assert.deepEqual(after.status, before.status);
});

test('a credential is renewed at half of its life, long before it expires', async () => {
  const halfPastMidnight = NOW + 12 * HOUR;
  const claimsAt = (time: number) => at(time, async () => claimsOf(await credential('anchor:a-3011')));
  const first = await claimsAt(halfPastMidnight);
  assert.equal((await claimsAt(halfPastMidnight + 12 * HOUR - 60_000)).id, first.id);
  const renewed = await claimsAt(halfPastMidnight + 12 * HOUR);
  assert.notEqual(renewed.id, first.id);
  assert.equal(renewed.iat, first.iat + 12 * 3600);
  assert.equal(renewed.credentialSubject.report.version, first.credentialSubject.report.version);
  assert.deepEqual(renewed.status, first.status);
});

test('what ends with the day does not outlive it in a credential', async () => {
  const lastDay = '2026-11-28T23:59:00+08:00';
  const [before, after] = [
    await at(Date.parse(lastDay), () => credential('anchor:a-3010')),
    await at(Date.parse(lastDay) + 60_000, () => credential('anchor:a-3010')),
  ];
  assert.deepEqual(
    [before, after].map((jwt) => claimsOf(jwt).credentialSubject.report.permission),
    ['suspended', 'normal'],
  );
});

test('several are asked for at once, each as its single request would answer', async () => {
  const subjects = ['merchant:m-2001', 'anchor:a-1001', 'merchant:m-2004', 'anchor:nobody', 'anchor:a-1001'];
  const query = subjects.map((one) => `subject=${one}`).join('&');
  const response = await backend.get(`/v1/credentials?${query}`);
  assert.equal(response.headers.get('content-type'), 'application/json');
  const { items } = (await response.json()) as { items: { subject: string; status: number; credential?: string }[] };
  assert.deepEqual(items, [
    { subject: 'anchor:a-1001', status: 200, credential: await credential('anchor:a-1001') },
    { subject: 'anchor:nobody', status: 404 },
    { subject: 'merchant:m-2001', status: 200, credential: await credential('merchant:m-2001') },
    { subject: 'merchant:m-2004', status: 410 },
  ]);
  const etag = response.headers.get('etag')!;
  assert.equal((await backend.get(`/v1/credentials?${query}`, { 'If-None-Match': etag })).status, 304);
});

test('a batch asks for one to fifty subjects', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => `subject=anchor:a-${3001 + i}`).join('&');
  assert.equal((await backend.get(`/v1/credentials?${many(50)}`)).status, 200);
  for (const query of ['', many(51), 'subject=a-1001']) {
    const response = await backend.get(`/v1/credentials?${query}`);
    assert.deepEqual([response.status, response.headers.get('content-type')], [400, 'application/problem+json'], query);
  }
});

test('an unknown subject is 404, a withdrawn one 410, and a restored one is signed again', async () => {
  for (const [path, status] of [['anchor/nobody', 404], ['wizard/a-1001', 404], ['merchant/m-2004', 410]] as const) {
    const response = await backend.get(`/v1/credentials/${path}`);
    assert.deepEqual([response.status, response.headers.get('content-type')], [status, 'application/problem+json'], path);
  }
  await credential('anchor:a-3012');
  await backend.act('withdraw', 'anchor:a-3012');
  assert.equal((await backend.get('/v1/credentials/anchor/a-3012')).status, 410);
  await backend.act('restore', 'anchor:a-3012');
  assert.equal(claimsOf(await credential('anchor:a-3012')).credentialSubject.report.version, 3);
});

test('addresses of credentials, lists and keys can only be read, by any page', async () => {
  for (const path of ['/v1/credentials/anchor/a-1001', '/v1/status/1', '/.well-known/jwks.json']) {
    const url = backend.url + path;
    assert.equal((await fetch(url, { method: 'POST' })).status, 405, path);
    const preflight = await fetch(url, { method: 'OPTIONS' });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-origin')], [204, '*'], path);
    const head = await fetch(url, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, ''], path);
  }
});

test('the issuer’s own word is about the credential that is given', async () => {
  const { id, iat, exp } = claimsOf(await credential('anchor:a-1001'));
  const response = await backend.get('/issued/anchor/a-1001');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const said = (await response.json()) as Record<string, unknown> & { grade: { code: string } };
  assert.deepEqual(
    [said.subject, said.credential, said.version, said.state, said.grade.code],
    ['anchor:a-1001', id, 42, 'valid', 'AA'],
  );
  assert.deepEqual([said.issuedAt, said.validUntil].map((one) => Date.parse(one as string) / 1000), [iat, exp]);
  const ofMinor = await backend.json<Record<string, unknown>>('/issued/anchor/a-1007');
  assert.deepEqual(Object.keys(ofMinor), ['issuer', 'subject', 'isMinor'], 'nothing of a minor');
  const states = await Promise.all(
    ['a-1005', 'a-3021', 'a-3022'].map(async (one) => (await backend.json<{ state: string }>(`/issued/anchor/${one}`)).state),
  );
  assert.deepEqual(states, ['expired', 'revoked', 'suspended']);
  assert.equal((await backend.get('/issued/anchor/nobody')).status, 404);
  assert.equal((await backend.get('/issued/merchant/m-2004')).status, 410);
});
