import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestBackend, type TestBackend } from './support/backend.js';
import { claimsOf, credentialText, keysOf, statusOf } from './support/credentials.js';
import { startPostgres, whyNoPostgres, type Postgres } from './support/postgres.js';

describe('issuing by two backends on one PostgreSQL server', { skip: whyNoPostgres() ?? false }, () => {
  let postgres: Postgres;
  let one: TestBackend;
  let two: TestBackend;

  before(async () => {
    postgres = await startPostgres();
    const options = { databaseUrl: postgres.url, publicUrl: 'https://live.example' };
    [one, two] = await Promise.all([startTestBackend(options), startTestBackend(options)]);
  });
  after(async () => {
    await Promise.all([one, two].map((backend) => backend?.close()));
    await postgres?.remove();
  });

  const both = <T>(work: (backend: TestBackend) => Promise<T>): Promise<[T, T]> => Promise.all([work(one), work(two)]);

  test('two that start at once make one key set', async () => {
    for (const endpoint of ['', '/other-live', '/unknown-issuer']) {
      const [here, there] = await both((backend) => keysOf(backend, endpoint));
      assert.equal(here.length, 1, endpoint);
      assert.deepEqual(there, here);
    }
  });

  test('both give the same credential of a version, whoever is asked first and however many ask', async () => {
    for (const path of ['/v1/credentials/anchor/a-1001', '/v1/status/1', '/other-live/v1/credentials/anchor/77310']) {
      const texts = await Promise.all(Array.from({ length: 12 }, (_, i) => credentialText(i % 2 ? one : two, path)));
      assert.equal(new Set(texts).size, 1, path);
    }
  });

  test('a change through one is in the credential that the other gives', async () => {
    const before = claimsOf(await credentialText(two, '/v1/credentials/anchor/a-3001'));
    assert.equal((await one.act('suspend', 'anchor:a-3001')).status, 200);
    const [here, there] = await both((backend) => credentialText(backend, '/v1/credentials/anchor/a-3001'));
    assert.equal(there, here);
    assert.equal(claimsOf(there).credentialSubject.report.version, before.credentialSubject.report.version + 1);
  });

  test('what one revokes the other lists', async () => {
    const jwt = await credentialText(two, '/v1/credentials/anchor/a-3003');
    await one.act('revoke-credential', 'anchor:a-3003');
    assert.deepEqual(await both((backend) => statusOf(backend, jwt)), [1, 1]);
  });

  test('actions on one subject from both leave one place in the list for it', async () => {
    const actions = ['revoke-credential', 'suspend-credential', 'revoke-credential', 'suspend-credential'];
    await Promise.all(actions.map((action, i) => (i % 2 ? one : two).act(action, 'anchor:a-3007')));
    const [here, there] = await both((backend) => credentialText(backend, '/v1/credentials/anchor/a-3007'));
    assert.equal(there, here);
    assert.equal(await statusOf(one, here), 1);
  });

  test('a key that one rotates in is published by both, and only once', async () => {
    const responses = await both((backend) => backend.act('rotate-keys', 'anchor:a-1001'));
    assert.deepEqual(responses.map(({ status }) => status).sort(), [200, 409]);
    const [here, there] = await both((backend) => keysOf(backend));
    assert.equal(here.length, 2);
    assert.deepEqual(there, here);
  });
});
