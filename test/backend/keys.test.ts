import assert from 'node:assert/strict';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openFolder } from '../../demo/backend/db/pglite-database.js';
import { HOUR, NOW, startTestBackend, type TestBackend } from './support/backend.js';
import { claimsOf, credentialText, keysOf, verified, type Claims, type StatusClaims } from './support/credentials.js';
import { temporaryFolder } from './support/files.js';
import { run } from './support/run.js';

const DAY = 24 * HOUR;
const { folder, remove } = temporaryFolder();
const dataFolder = join(folder, 'data');
let backend: TestBackend;

before(async () => {
  backend = await startTestBackend({ dataFolder, publicUrl: 'https://live.example' });
});
after(async () => {
  await backend.close();
  await remove();
});

const kidsAt = async (now: number): Promise<(string | undefined)[]> => {
  backend.now = now;
  return (await keysOf(backend)).map(({ kid }) => kid);
};

const signerAt = async (now: number, subject = 'anchor/a-1001'): Promise<string | undefined> => {
  backend.now = now;
  const jwt = await credentialText(backend, `/v1/credentials/${subject}`);
  // whoever signed is published: everything that is given can be verified at that time
  return (await verified<Claims>(jwt, await keysOf(backend))).header.kid;
};

test('the first start makes one key for each issuer, published by its thumbprint', async () => {
  const sets = await Promise.all(['', '/other-live', '/unknown-issuer'].map((endpoint) => keysOf(backend, endpoint)));
  for (const [key, ...others] of sets) {
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(key).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    assert.deepEqual([key.kty, key.crv, key.alg, key.use], ['EC', 'P-256', 'ES256', 'sig']);
    assert.equal(key.kid, await calculateJwkThumbprint(key));
  }
  assert.equal(new Set(sets.map(([key]) => key.kid)).size, 3);
});

test('the key set is cached like everything else, under the media type of key sets', async () => {
  const response = await backend.get('/.well-known/jwks.json');
  assert.equal(response.headers.get('content-type'), 'application/jwk-set+json');
  assert.equal(response.headers.get('cache-control'), 'public, max-age=5');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const etag = response.headers.get('etag')!;
  assert.equal((await backend.get('/.well-known/jwks.json', { 'If-None-Match': etag })).status, 304);
});

test('a new key is published a day before it signs, and the old one as long as anything it signed is valid', async () => {
  const [old] = await kidsAt(NOW);
  assert.equal(await signerAt(NOW), old);
  assert.equal((await backend.act('rotate-keys', 'anchor:a-1001')).status, 200);
  const [, next, ...more] = await kidsAt(NOW);
  assert.ok(next && next !== old && !more.length);
  assert.equal(await signerAt(NOW), old, 'nobody can know the new one yet');
  assert.equal((await backend.act('rotate-keys', 'anchor:a-1001')).status, 409, 'one waits already');

  const last = NOW + DAY - 60_000;
  assert.equal(await signerAt(last, 'anchor/a-3001'), old);
  const { exp } = claimsOf(await credentialText(backend, '/v1/credentials/anchor/a-3001'));
  assert.equal(await signerAt(NOW + DAY, 'anchor/a-3002'), next);
  const { claims, header } = await verified<StatusClaims>(await credentialText(backend, '/v1/status/1'), await keysOf(backend));
  assert.ok(claims.exp > claims.iat && [old, next].includes(header.kid));

  assert.ok(exp * 1000 <= NOW + 2 * DAY);
  assert.deepEqual(await kidsAt(exp * 1000), [old, next]);
  assert.deepEqual(await kidsAt(NOW + 2 * DAY), [next]);
  assert.equal(await signerAt(NOW + 2 * DAY, 'anchor/a-3001'), next);
});

test('keys outlive a restart', async () => {
  const before = await kidsAt(NOW + 3 * DAY);
  await backend.close();
  backend = await startTestBackend({ dataFolder, publicUrl: 'https://live.example' });
  assert.deepEqual(await kidsAt(NOW + 3 * DAY), before);
});

test('the command publishes the next key, once', async () => {
  const LIVE_CREDIT_DATA = join(folder, 'commanded');
  const ran = await run('credentials/rotate.ts', [], { LIVE_CREDIT_DATA }).finished;
  const again = await run('credentials/rotate.ts', [], { LIVE_CREDIT_DATA }).finished;
  const [, kid, from] = /^New key ([\w-]{43}) signs from (\S+Z)\n$/.exec(ran.stdout) ?? [];
  assert.ok(kid && Date.parse(from) > Date.now() + DAY - HOUR, ran.stdout + ran.stderr);
  assert.equal(again.stdout, `Key published already: ${kid} signs from ${from}\n`, again.stderr);
  assert.deepEqual([ran.code, again.code], [0, 0]);
  const started = await startTestBackend({ dataFolder: LIVE_CREDIT_DATA, clock: Date.now });
  const published = (await keysOf(started)).map((one) => one.kid);
  await started.close();
  assert.equal(published.length, 2);
  assert.equal(published[1], kid);
});

test('a private key is in no answer, and of a key that has had its time it is nowhere', async () => {
  backend.now = NOW + 3 * DAY;
  assert.equal((await backend.act('rotate-keys', 'anchor:a-1001')).status, 200);
  const paths = [
    '/.well-known/jwks.json', '/v1/status/1', '/v1/credentials/anchor/a-1001', '/v1/credentials?subject=anchor:a-1001',
    '/issued/anchor/a-1001', '/trust-list.json', '/desk/subjects', '/desk/actions', '/other-live/.well-known/jwks.json',
    '/unknown-issuer/.well-known/jwks.json', '/tampered/.well-known/jwks.json', '/v1/credits/anchor/a-1001',
  ];
  const answers = await Promise.all(paths.map(async (path) => (await backend.get(path)).text()));
  const decoded = answers.flatMap((text) =>
    [text, ...text.split(/[."]/).map((part) => Buffer.from(part, 'base64url').toString())]).join('\n');
  await backend.close();
  const database = await openFolder(dataFolder);
  const rows = await database.query<{ jwk: JWK | null }>('select private_jwk as jwk from signing_key order by signs_from');
  const secrets = rows.flatMap(({ jwk }) => jwk?.d ?? []);
  await database.close();
  assert.equal(rows.length, 3);
  assert.equal(secrets.length, 2, 'of three keys the first never signs again');
  for (const secret of secrets) assert.ok(!decoded.includes(secret));
  assert.ok(!decoded.includes('"d":'));
  backend = await startTestBackend({ dataFolder, publicUrl: 'https://live.example' });
});
