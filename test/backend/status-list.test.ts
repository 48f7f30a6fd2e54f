import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { packStatuses, statusAt } from '../../demo/backend/credentials/status-bits.js';
import { HOUR, NOW, startTestBackend, type TestBackend } from './support/backend.js';
import { claimsOf, credentialText, keysOf, statusIn, statusOf, verified, type StatusClaims } from './support/credentials.js';
import { StreamClient } from './support/event-stream.js';

const [VALID, REVOKED, SUSPENDED] = [0, 1, 2];

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend({ spreadMs: 0 });
});
after(() => backend.close());

const credential = (subject: string) => credentialText(backend, `/v1/credentials/${subject.replace(':', '/')}`);
const status = async (subject: string) => statusOf(backend, await credential(subject));

const act = async (action: string, subject: string, expected = 200) => {
  const response = await backend.act(action, subject);
  assert.equal(response.status, expected, `${action}: ${await response.clone().text()}`);
};

test('the list is a signed token that says what it is and how long it holds', async () => {
  const response = await backend.get('/v1/status/1');
  assert.equal(response.headers.get('content-type'), 'application/statuslist+jwt');
  assert.equal(response.headers.get('cache-control'), 'public, max-age=5');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const [key] = await keysOf(backend);
  const { header, claims } = await verified<StatusClaims>(await response.text(), [key]);
  assert.deepEqual(header, { alg: 'ES256', typ: 'statuslist+jwt', kid: key.kid });
  assert.deepEqual(
    { ...claims, status_list: claims.status_list.bits },
    {
      iss: 'https://credit.example.org',
      sub: `${backend.url}/v1/status/1`,
      iat: NOW / 1000,
      exp: (NOW + HOUR) / 1000,
      ttl: 10,
      status_list: 2,
    },
  );
  assert.equal((await backend.get('/v1/status/2')).status, 404);
});

test('the same bytes come while nothing changes, until half of its life is over', async () => {
  const list = await backend.get('/v1/status/1');
  const etag = list.headers.get('etag')!;
  backend.now = NOW + HOUR / 2 - 1000;
  assert.equal((await backend.get('/v1/status/1', { 'If-None-Match': etag })).status, 304);
  backend.now = NOW + HOUR / 2;
  assert.equal((await backend.get('/v1/status/1', { 'If-None-Match': etag })).status, 200);
  backend.now = NOW;
});

test('subjects of the seed are valid, revoked or suspended, each in a place of its own', async () => {
  const subjects = ['anchor:a-1001', 'anchor:a-3021', 'anchor:a-3022', 'merchant:m-2001'];
  assert.deepEqual(await Promise.all(subjects.map(status)), [VALID, REVOKED, SUSPENDED, VALID]);
  const places = await Promise.all(subjects.map(async (one) => claimsOf(await credential(one)).status.status_list.idx));
  assert.equal(new Set(places).size, subjects.length);
});

test('a suspension comes and goes, for what was issued before it too', async () => {
  const subject = 'anchor:a-3001';
  const issuedBefore = await credential(subject);
  await act('restore-credential', subject, 409);
  await act('suspend-credential', subject);
  await act('suspend-credential', subject, 409);
  assert.deepEqual([await status(subject), await statusOf(backend, issuedBefore)], [SUSPENDED, SUSPENDED]);
  await act('restore-credential', subject);
  assert.deepEqual([await status(subject), await statusOf(backend, issuedBefore)], [VALID, VALID]);
});

test('a revocation is for good: what is issued after it was lifted has another place', async () => {
  const subject = 'anchor:a-3002';
  const issuedBefore = await credential(subject);
  await act('revoke-credential', subject);
  await act('revoke-credential', subject, 409);
  await act('suspend-credential', subject, 409);
  const meanwhile = await credential(subject);
  assert.notEqual(meanwhile, issuedBefore);
  assert.equal(await statusOf(backend, meanwhile), REVOKED, 'who asks learns that it was revoked, not that there is none');
  await act('restore-credential', subject);
  assert.equal(await status(subject), VALID);
  assert.deepEqual([await statusOf(backend, issuedBefore), await statusOf(backend, meanwhile)], [REVOKED, REVOKED]);
});

test('one can be revoked of whom nothing was issued yet', async () => {
  await act('revoke-credential', 'anchor:a-3004');
  assert.equal(await status('anchor:a-3004'), REVOKED);
});

test('a reset brings the seed’s status back', async () => {
  await act('revoke-credential', 'anchor:a-3005');
  await act('reset-subject', 'anchor:a-3005');
  assert.equal(await status('anchor:a-3005'), VALID);
  await act('restore-credential', 'anchor:a-3022');
  await act('reset-subject', 'anchor:a-3022');
  assert.equal(await status('anchor:a-3022'), SUSPENDED);
});

test('whoever follows the changes hears of a revocation', async () => {
  const stream = await StreamClient.open(`${backend.url}/v1/changes?subject=anchor:a-3006`);
  try {
    await stream.ready();
    await act('revoke-credential', 'anchor:a-3006');
    assert.equal((await stream.hint()).subject, 'anchor:a-3006');
    assert.equal(await status('anchor:a-3006'), REVOKED);
  } finally {
    stream.close();
  }
});

test('places lie in the list as the draft says, the first in the lowest bits', () => {
  // the example of two bits in the Token Status List draft, behind it our own zeros
  const statuses = [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3];
  const lst = packStatuses(statuses.length, Object.fromEntries(statuses.entries()));
  assert.equal(inflateSync(Buffer.from(lst, 'base64url')).subarray(0, 3).toString('hex'), 'c944f9');
  assert.deepEqual(statuses.map((_, idx) => statusAt(lst, idx)), statuses);
  assert.deepEqual(statuses.map((_, idx) => statusIn({ bits: 2, lst }, idx)), statuses);
  assert.equal(statusAt(lst, statuses.length), 0);
  assert.equal(statusAt(lst, 1023), 0);
  assert.equal(statusAt(lst, 1024), undefined);
  assert.equal(statusAt(packStatuses(1025, { 1024: 2 }), 1024), 2);
});
