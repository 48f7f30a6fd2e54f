import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { startTestBackend, type TestBackend } from '../../backend/support/backend.js';

let backend: TestBackend;
before(async () => {
  backend = await startTestBackend();
});
after(() => backend.close());

const SQL = [
  "'",
  "''",
  "' OR '1'='1",
  "' OR 1=1 --",
  '" OR ""="',
  "'; DROP TABLE subject; --",
  "a-1001'; UPDATE subject SET display_name = 'owned'; --",
  "' UNION SELECT null, null, null --",
  "anchor:a-1001' AND pg_sleep(5) --",
  "1; SELECT pg_sleep(5)",
  '$1',
  '$$; DROP TABLE review; $$',
  "\\'; DROP TABLE room; --",
  "%27%20OR%201=1",
  "E'\\x27'",
  '{}',
  '{"a":"b',
  '[1',
  '%',
  '_%',
  '\u2019 OR 1=1',
  '\ud800',
  'a\u0000b',
  '\\',
  '../../etc/passwd',
];

const naughty = new URL('../../../../shared/data/corpora/blns.json', import.meta.url);
const strings = [...SQL, ...(existsSync(naughty) ? (JSON.parse(readFileSync(naughty, 'utf8')) as string[]) : [])];
const TIMES = `×${strings.length.toLocaleString('en')}`;

const STACK = /\bat .+:\d+:\d+|node_modules|\.ts:\d|pglite|syntax error|PostgresError|select .+ from/i;

/** No answer is a failure of ours, takes long, or shows anything of what is behind it. */
const answersPlainly = async (path: string, init?: RequestInit): Promise<number> => {
  const began = performance.now();
  const answer = await fetch(backend.url + path, { ...init, signal: AbortSignal.timeout(20_000) });
  const text = await answer.text();
  assert.ok(answer.status < 500, `${path} is ${answer.status}: ${text.slice(0, 200)}`);
  // what is only told back is no leak
  if (answer.status !== 200) assert.doesNotMatch(text.replace(/"detail":"[^"]*"/, ''), STACK, path);
  assert.ok(performance.now() - began < 15_000, `${path} took long`);
  return answer.status;
};

const encoded = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '\ufffd'));

const whole = async (): Promise<string> => JSON.stringify([await backend.json('/v1/credits/anchor/a-1001'), await backend.json('/desk/subjects'), await backend.json('/v1/rooms/r-8848')]);

const PARAMETERS = {
  'an id': (text: string) => `/v1/credits/anchor/${encoded(text)}`,
  'a kind': (text: string) => `/v1/credits/${encoded(text)}/a-1001`,
  'a version': (text: string) => `/v1/credits/anchor/a-1001?v=${encoded(text)}`,
  'a subject of a batch': (text: string) => `/v1/credits?subject=${encoded(`anchor:${text}`)}&subject=${encoded(text)}`,
  'a subject of a batch of credentials': (text: string) => `/v1/credentials?subject=${encoded(`anchor:${text}`)}`,
  'an id of a credential': (text: string) => `/v1/credentials/anchor/${encoded(text)}`,
  'a status list': (text: string) => `/v1/status/${encoded(text)}`,
  'a room': (text: string) => `/v1/rooms/${encoded(text)}`,
  'an id of reviews': (text: string) => `/v1/reviews/anchor/${encoded(text)}`,
  ...Object.fromEntries(
    ['cursor', 'limit', 'media', 'rating', 'sort', 'verified'].map((name) => [`${name} of reviews`, (text: string) => `/v1/reviews/merchant/m-2001?${name}=${encoded(text)}`]),
  ),
  'a cursor that is one but for what is in it': (text: string) =>
    `/v1/reviews/merchant/m-2001?cursor=${Buffer.from(JSON.stringify(['newest', 1, '2026-11-01T00:00:00+08:00', text])).toString('base64url')}`,
};

for (const [what, path] of Object.entries(PARAMETERS))
  test(`promise 5: SQL and naughty strings as ${what} are values ${TIMES}`, async () => {
    const before = await whole();
    for (const text of strings) await answersPlainly(path(text));
    assert.equal(await whole(), before);
  });

test(`promise 5: they are values as subject, room and action of the desk too ${TIMES}`, async () => {
  const before = await whole();
  const headers = { 'Content-Type': 'application/json' };
  for (const text of strings) {
    for (const body of [{ subject: text }, { room: text }]) {
      const action = 'subject' in body ? 'suspend' : 'end-room';
      await answersPlainly(`/desk/actions/${action}`, { method: 'POST', headers, body: JSON.stringify(body) });
    }
    await answersPlainly(`/desk/actions/${encoded(text)}`, { method: 'POST', headers, body: JSON.stringify({ subject: 'anchor:a-1001' }) });
  }
  assert.equal(await whole(), before);
});

for (const [what, body] of Object.entries({
  'no JSON': '{',
  'no object': '"x"',
  'a list': '[]',
  'an object where a text belongs': '{"subject":{"$ne":null}}',
  'a prototype': '{"__proto__":{"subject":"anchor:a-1001"}}',
  'a depth of 10,000': '{"subject":' + '['.repeat(10_000 / 2) + ']'.repeat(10_000 / 2) + '}',
  'a million bytes': JSON.stringify({ subject: 'x'.repeat(1_000_000) }),
}))
  test(`promise 5: a body with ${what} is refused`, async () => {
    const status = await answersPlainly('/desk/actions/suspend', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    assert.ok([400, 404, 413].includes(status), String(status));
  });

const raw = (target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(backend.url);
    const asked = request({ hostname, port, path: target, headers, method, insecureHTTPParser: true }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
    });
    asked.on('error', reject).end();
  });

const LONG = 'x'.repeat(12_000);

for (const [what, target] of Object.entries({
  'a long path': `/v1/credits/anchor/${LONG}`,
  'a long query': `/v1/credits/anchor/a-1001?v=${LONG}`,
  'a long cursor': `/v1/reviews/merchant/m-2001?cursor=${LONG}`,
  'a thousand subjects': `/v1/credits?${'subject=anchor:a&'.repeat(900)}`,
  'a thousand topics': `/v1/changes?${'subject=a:b&'.repeat(1_000)}`,
}))
  test(`promise 1: ${what} is answered without a stack`, async () => {
    const { status, body } = await raw(target);
    assert.ok(status < 500, String(status));
    assert.doesNotMatch(body.replace(/"detail":"[^"]*"/, ''), STACK);
  });

test('promise 1: a head beyond all measure is refused, and the backend goes on', async () => {
  const { status } = await raw('/v1/credits/anchor/a-1001', { 'x-long': 'x'.repeat(100_000) }).catch(() => ({ status: 431 }));
  assert.equal(status, 431);
  assert.equal((await raw('/v1/credits/anchor/a-1001')).status, 200);
});

/** Ways out of a folder that is served. */
const TRICKS = [
  '/cdn/../../package.json',
  '/cdn/%2e%2e/%2e%2e/package.json',
  '/cdn/..%2f..%2fpackage.json',
  '/cdn/%2e%2e%2f%2e%2e%2fpackage.json',
  '/cdn/..%5c..%5cpackage.json',
  '/cdn/..\\..\\package.json',
  '/cdn/....//....//package.json',
  '/cdn/%252e%252e/%252e%252e/package.json',
  '/cdn/..;/..;/package.json',
  '/cdn/%00../../package.json',
  '/cdn/live-credit.js%00.html',
  '/cdn//etc/passwd',
  '/cdn/%2fetc%2fpasswd',
  '/cdn/C:%5cWindows%5cwin.ini',
  '/cdn/%c0%ae%c0%ae/%c0%ae%c0%ae/package.json',
  '/cdn/\u2025/\u2025/package.json',
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/vendor/../package.json',
  '/vendor/..%2f..%2fpackage.json',
  '/live/../../backend/main.ts',
  '/live/..%2f..%2fbackend%2fmain.ts',
  '/.git/config',
  '/cdn/.',
  '//cdn/../package.json',
  'http://evil.example/cdn/../package.json',
];

test(`promise 5: no way leads out of a folder that is served ×${TRICKS.length}`, async () => {
  for (const trick of TRICKS) {
    const { status, body } = await raw(encodeURI(trick).replace(/%25(?=[0-9a-f]{2})/gi, '%')).catch(() => ({ status: 400, body: '' }));
    assert.ok(status >= 400 && status < 500, `${trick} is ${status}`);
    assert.doesNotMatch(body, /"devDependencies"|root:|\[core\]|startBackend/, trick);
    assert.doesNotMatch(body.replace(/"detail":"[^"]*"/, ''), STACK, trick);
  }
});

const SPLITS = ['%0d%0aSet-Cookie:%20a=b', '%0aSet-Cookie:%20a=b', '%E5%98%8A%E5%98%8DSet-Cookie:%20a=b', '%0d%0a%0d%0a<script>alert(1)</script>'];

test(`promise 5: no address becomes a header ×${SPLITS.length * 5}`, async () => {
  for (const split of SPLITS) {
    for (const path of [`/${split}`, `/v1/credits/anchor/${split}`, `/v1/reviews/merchant/m-2001?sort=${split}`, `/cdn/${split}`, `/v1/changes?room=${split}`]) {
      const { status, headers } = await raw(path);
      assert.equal(headers['set-cookie'], undefined, path);
      assert.ok(status < 500, path);
    }
  }
});

/** Bytes that are no good request, and what a server may do: refuse, or hang up. */
const BYTES = [
  'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'GET /\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
  'POST /desk/actions/suspend HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\n\r\n',
  'POST /desk/actions/suspend HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\nX-Split: 1\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  '\0'.repeat(500),
];

test(`promise 1: bytes that are no good request end their own connection and nothing else ×${BYTES.length}`, async () => {
  const { hostname, port } = new URL(backend.url);
  for (const bytes of BYTES) {
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
      socket.setTimeout(1_000, () => socket.destroy());
      socket.on('data', (chunk) => (text += chunk.toString('latin1'))).on('error', () => {});
      socket.on('close', () => resolve(text));
    });
    assert.doesNotMatch(said, /HTTP\/1\.1 5\d\d/, JSON.stringify(bytes));
    assert.doesNotMatch(said.slice(0, 2_000), / at .+:\d+:\d+\)?$/m, JSON.stringify(bytes));
  }
  assert.equal((await raw('/v1/credits/anchor/a-1001')).status, 200);
});
