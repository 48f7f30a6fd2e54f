import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CreditReport } from '../../src/domain/report.js';
import { HOUR, NOW, startTestBackend, type TestBackend } from './support/backend.js';
import { claimsOf, credentialText, keysOf, statusOf, verified, type Claims } from './support/credentials.js';
import { StreamClient } from './support/event-stream.js';

// the second platform looks at the first when somebody asks, at most every five seconds; and whenever it hears of a change
const A_WHILE = 6_000;

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend({ spreadMs: 0 });
});
after(() => backend.close());

const credential = (path: string) => credentialText(backend, path);
const report = (path: string) => backend.json<CreditReport>(path);

interface TrustedIssuer {
  id: string;
  jwksUri: string;
  schemes: string[];
  verifyUrl?: string;
}

/** Does something at the first platform that the second hears of, and waits until it has taken that over. */
const actAndHear = async (action: string, subject: string, other: string): Promise<void> => {
  const stream = await StreamClient.open(`${backend.url}/other-live/v1/changes?subject=${other}`);
  try {
    await stream.ready();
    assert.equal((await backend.act(action, subject)).status, 200);
    assert.equal((await stream.hint()).subject, other);
  } finally {
    stream.close();
  }
};

test('the second platform gives the first issuer’s credential under its own account, byte for byte', async () => {
  const theirs = await credential('/v1/credentials/anchor/a-1001');
  assert.equal(await credential('/other-live/v1/credentials/anchor/99812'), theirs);
  const { claims } = await verified<Claims>(theirs, await keysOf(backend));
  assert.equal(claims.iss, 'https://credit.example.org');
  assert.equal(claims.credentialSubject.id, 'urn:live-credit:anchor:a-1001');
  assert.ok(claims.credentialSubject.alsoKnownAs.some((one) => one.platform === 'other-live' && one.account === '99812'));
  const same = await backend.get('/other-live/v1/credentials/anchor/99812');
  const again = await backend.get('/other-live/v1/credentials/anchor/99812', { 'If-None-Match': same.headers.get('etag')! });
  assert.equal(again.status, 304);
});

test('in a batch, what was taken over and what is its own stand side by side', async () => {
  const query = ['merchant:s-5', 'anchor:77310', 'anchor:a-1004'].map((one) => `subject=${one}`).join('&');
  const { items } = await backend.json<{ items: { subject: string; status: number; credential?: string }[] }>(
    `/other-live/v1/credentials?${query}`,
  );
  assert.deepEqual(
    items.map(({ subject, status, credential: jwt }) => [subject, status, jwt && claimsOf(jwt).iss]),
    [
      ['anchor:77310', 200, 'https://credit.example.org'],
      ['anchor:a-1004', 404, undefined],
      ['merchant:s-5', 200, 'https://other.example.com'],
    ],
  );
});

test('what is its own the second platform signs with its own keys, and lists in its own list', async () => {
  const jwt = await credential('/other-live/v1/credentials/merchant/s-5');
  const { claims } = await verified<Claims>(jwt, await keysOf(backend, '/other-live'));
  assert.equal(claims.status.status_list.uri, `${backend.url}/other-live/v1/status/1`);
  assert.deepEqual(claims.credentialSubject.alsoKnownAs, [{ platform: 'other-live', account: 's-5' }]);
  assert.equal(await statusOf(backend, jwt, '/other-live'), 0);
  await assert.rejects(verified(jwt, await keysOf(backend)), /no key/);
});

test('a ban on the first platform is a shared measure on the second, and decides nothing there', async () => {
  const { measures, listings, permission, grade } = await report('/other-live/v1/credits/anchor/77310');
  const shared = measures.map(({ id, kind, shared, platform }) => [id, kind, shared, platform.id]);
  assert.deepEqual(shared.sort(), [
    ['example-live/m-31', 'ban', true, 'example-live'],
    ['example-live/m-32', 'bar_reregister', true, 'example-live'],
  ]);
  assert.deepEqual(listings.map(({ kind, shared }) => [kind, shared]), [['platform_blacklist', true]]);
  assert.deepEqual([permission, grade?.code], ['normal', '4']);
});

test('only what the first platform did itself is taken over, beside the second one’s own', async () => {
  const { measures, listings } = await report('/other-live/v1/credits/anchor/55021');
  assert.deepEqual(
    measures.map(({ kind, shared, platform }) => [kind, shared, platform.id]).sort(),
    [['limit_function', false, 'other-live'], ['suspend', true, 'example-live']],
  );
  assert.deepEqual(listings, []);
});

test('a ban that comes later is heard of, shown, and taken back when it is lifted', async () => {
  const kinds = async () => (await report('/other-live/v1/credits/anchor/99812')).measures.map(({ kind }) => kind);
  assert.ok(!(await kinds()).includes('ban'));
  await actAndHear('ban', 'anchor:a-1001', 'anchor:99812');
  assert.ok((await kinds()).includes('ban'));
  const banned = claimsOf(await credential('/other-live/v1/credentials/anchor/99812'));
  assert.equal(banned.credentialSubject.report.permission, 'banned');
  await actAndHear('lift-ban', 'anchor:a-1001', 'anchor:99812');
  assert.ok(!(await kinds()).includes('ban'));
});

test('of a credential that was revoked nothing is shared any more, and it is given as it is', async () => {
  await actAndHear('revoke-credential', 'anchor:a-1003', 'anchor:55021');
  const { measures } = await report('/other-live/v1/credits/anchor/55021');
  assert.deepEqual(measures.map(({ kind }) => kind), ['limit_function']);
  const jwt = await credential('/other-live/v1/credentials/anchor/55021');
  assert.equal(await statusOf(backend, jwt), 1);
  await actAndHear('restore-credential', 'anchor:a-1003', 'anchor:55021');
  assert.equal((await report('/other-live/v1/credits/anchor/55021')).measures.length, 2);
});

test('a report that the first platform withdraws is the second one’s own again', async () => {
  await actAndHear('withdraw', 'anchor:a-1002', 'anchor:lan-choice');
  const jwt = await credential('/other-live/v1/credentials/anchor/lan-choice');
  assert.equal(claimsOf(jwt).iss, 'https://other.example.com');
  await actAndHear('restore', 'anchor:a-1002', 'anchor:lan-choice');
  assert.equal(claimsOf(await credential('/other-live/v1/credentials/anchor/lan-choice')).iss, 'https://credit.example.org');
});

test('a renewed credential is taken over without a change of the second platform’s report', async () => {
  const before = await credential('/other-live/v1/credentials/anchor/77310');
  const { version } = await report('/other-live/v1/credits/anchor/77310');
  backend.now = NOW + 12 * HOUR + A_WHILE;
  const after = await credential('/other-live/v1/credentials/anchor/77310');
  assert.ok(claimsOf(after).iat > claimsOf(before).iat);
  assert.equal(after, await credential('/v1/credentials/anchor/a-1004'));
  assert.equal((await report('/other-live/v1/credits/anchor/77310')).version, version);
  backend.now = NOW;
});

test('each platform’s trust list names the issuers it believes, with their keys and schemes', async () => {
  const lists = await Promise.all(
    ['', '/other-live'].map((path) => backend.json<TrustedIssuer[]>(`${path}/trust-list.json`)),
  );
  const first = {
    id: 'https://credit.example.org',
    jwksUri: `${backend.url}/.well-known/jwks.json`,
    schemes: ['live-subject-1000', 'live-entry-100'],
    verifyUrl: `${backend.url}/verify`,
  };
  const second = {
    id: 'https://other.example.com',
    jwksUri: `${backend.url}/other-live/.well-known/jwks.json`,
    schemes: ['other-5'],
  };
  const known = (list: TrustedIssuer[]) => list.map((one) => ({ ...one, name: undefined }));
  assert.deepEqual(known(lists[0]), [{ ...first, name: undefined }]);
  assert.deepEqual(known(lists[1]), [first, second].map((one) => ({ ...one, name: undefined })));
  for (const { jwksUri } of lists.flat()) assert.equal((await fetch(jwksUri)).status, 200);
});

test('an issuer that nobody trusts signs as well as any', async () => {
  const jwt = await credential('/unknown-issuer/v1/credentials/anchor/a-1004');
  const { claims } = await verified<Claims>(jwt, await keysOf(backend, '/unknown-issuer'));
  assert.deepEqual([claims.iss, claims.credentialSubject.report.grade?.code], ['https://golden-credit.example.net', 'AAA']);
  const lists = await Promise.all(['', '/other-live'].map((path) => backend.json<TrustedIssuer[]>(`${path}/trust-list.json`)));
  assert.ok(lists.flat().every(({ id }) => id !== claims.iss));
});

test('a hostile cache changes one character of what was signed, single or in a batch', async () => {
  const whole = await credential('/v1/credentials/anchor/a-1003');
  const tampered = await credential('/tampered/v1/credentials/anchor/a-1003');
  const [header, claims, signature] = [whole, tampered].map((jwt) => jwt.split('.')).reduce((a, b) => a.map((one, i) => `${one} ${b[i]}`));
  for (const part of [header, signature]) assert.equal(new Set(part.split(' ')).size, 1);
  const [before, after] = claims.split(' ').map((part) => Buffer.from(part, 'base64url').toString());
  assert.equal(before.length, after.length);
  assert.equal([...before].filter((letter, at) => letter !== after[at]).length, 1);
  assert.deepEqual(
    [whole, tampered].map((jwt) => claimsOf(jwt).credentialSubject.report.grade?.score),
    [641, 941],
  );
  await assert.rejects(verified(tampered, await keysOf(backend, '/tampered')), /signature verification failed/);
  const { items } = await backend.json<{ items: { credential: string }[] }>('/tampered/v1/credentials?subject=anchor:a-1003');
  assert.equal(items[0].credential, tampered);
  assert.equal(await credential('/tampered/v1/credits/anchor/a-1003'), await credential('/v1/credits/anchor/a-1003'));
  assert.equal((await backend.get('/tampered/v1/credentials/anchor/nobody')).status, 404);
});

test('keys that are out of reach are just that', async () => {
  const [{ id, jwksUri }] = await backend.json<TrustedIssuer[]>('/trust-list-out-of-reach.json');
  assert.equal(id, 'https://credit.example.org');
  const response = await fetch(jwksUri);
  assert.deepEqual([response.status, response.headers.get('access-control-allow-origin')], [503, '*']);
});
