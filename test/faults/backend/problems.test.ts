import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestBackend, type TestBackend } from '../../backend/support/backend.js';

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

for (const path of ['/v1/nothing', '/v1/credits/anchor', '/v1/credits/emperor/a-1001', '/v1/credits/anchor/%00', '/v1/credits/anchor/%FF'])
  test(`promise 1: the backend answers ${path} with a problem that any page may read, and shows nothing of itself`, async () => {
    const answer = await fetch(backend.url + path);
    assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status));
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.doesNotMatch(await answer.text(), / at .*:\d+:\d+|node_modules/);
  });
