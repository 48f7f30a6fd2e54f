import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startTestBackend, type TestBackend } from './support/backend.js';
import { temporaryFolder } from './support/files.js';

const { folder, remove } = temporaryFolder();
const LONG = `export const words = ${JSON.stringify('好'.repeat(1000))};\n`;
let backend: TestBackend;

const write = async (path: string, text: string) => {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
};

before(async () => {
  await write('demo/site/index.html', '<!doctype html><title>room</title>');
  await write('demo/site/cards.html', '<!doctype html><title>cards</title>');
  await write('demo/site/players.html', '<!doctype html><title>players</title>');
  await write('demo/site/players/video-js.html', '<!doctype html><title>video.js</title>');
  await write('demo/site/js/page.js', LONG);
  await write('demo/site/.secret', 'secret');
  await write('demo/site/live/segments.json', '{"target":2,"durations":[2,2,2,2,2,2,2]}');
  await write('demo/site/live/seg-00.ts', 'segment');
  await write('demo/site/img/film.mp4', '0123456789');
  await write('demo/secret.txt', 'secret');
  await write('demo/site-two/secret.txt', 'secret');
  await write('dist/cdn/live-credit.js', LONG);
  await write('dist/cdn/frame.html', '<!doctype html><title>frame</title>');
  await write('node_modules/hls.js/dist/hls.light.min.mjs', 'export default 1;');
  await write('node_modules/media-chrome/dist/lang/zh-CN.js', 'export default 2;');
  await write('node_modules/media-chrome/package.json', '{}');
  await write('node_modules/secret/index.js', 'secret');
  await symlink(join(folder, 'demo/secret.txt'), join(folder, 'demo/site/link.txt'));
  backend = await startTestBackend({ root: folder });
});
after(async () => {
  await backend.close();
  await remove();
});

/** Sends the path as it stands: fetch would resolve `..` itself. */
const raw = (path: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(backend.url);
    request({ hostname, port, path }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });

test('pages come under their names, with a strict policy', async () => {
  for (const [path, title] of [
    ['/', 'room'],
    ['/index.html', 'room'],
    ['/cards', 'cards'],
    ['/cards.html', 'cards'],
  ] as const) {
    const response = await backend.get(path);
    assert.equal(response.status, 200, path);
    assert.ok((await response.text()).includes(title));
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.ok(response.headers.get('referrer-policy'));
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "media-src 'self' blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; " +
        'trusted-types live-credit',
    );
  }
});

test('files are compressed, and 304 while they do not change', async () => {
  const first = await backend.get('/js/page.js');
  assert.equal(first.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(first.headers.get('content-encoding'), 'gzip');
  assert.equal(await first.text(), LONG);
  const etag = first.headers.get('etag')!;
  assert.equal((await backend.get('/js/page.js', { 'If-None-Match': etag })).status, 304);
  await write('demo/site/js/page.js', `${LONG}// changed`);
  const changed = await backend.get('/js/page.js', { 'If-None-Match': etag });
  assert.equal(changed.status, 200);
  assert.ok((await changed.text()).endsWith('// changed'));
});

test('the built SDK may be loaded by any page', async () => {
  const response = await backend.get('/cdn/live-credit.js');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal(response.headers.get('cache-control'), 'no-cache');
  assert.equal((await backend.get('/cdn/nothing.js')).status, 404);
});

test('any page may frame the frame, and no other page', async () => {
  const { headers } = await backend.get('/cdn/frame.html?subject=anchor:a-1001');
  assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(headers.get('content-security-policy'), 'frame-ancestors *');
  assert.equal(headers.get('x-frame-options'), null);
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
  assert.match((await backend.get('/cards')).headers.get('content-security-policy')!, /frame-ancestors 'self'/);
});

test('the players are served under names of their own, and nothing else of their packages', async () => {
  for (const path of ['/vendor/hls.mjs', '/vendor/media-chrome/lang/zh-CN.js']) {
    assert.match((await backend.get(path)).headers.get('content-type')!, /^text\/javascript/, path);
  }
  const others = ['', 'package.json', 'hls.mjs/', 'secret/index.js', 'media-chrome', 'media-chrome/', 'media-chrome/../package.json'];
  for (const path of [...others, 'media-chrome/..%2f..%2fsecret/index.js', 'toString', '__proto__']) {
    assert.equal((await raw(`/vendor/${path}`)).statusCode, 404, path);
  }
});

test("a player's page has the strict policy and what that player needs besides, and no other page has it", async () => {
  const policyOf = async (path: string) => (await backend.get(path)).headers.get('content-security-policy')!.split('; ');
  const [strict, relaxed] = [await policyOf('/players'), await policyOf('/players/video-js')];
  assert.deepEqual(strict, await policyOf('/'));
  assert.deepEqual(relaxed, await policyOf('/players/video-js.html'));
  assert.deepEqual(
    relaxed.filter((directive) => !strict.includes(directive)),
    ["font-src 'self' data:", 'trusted-types live-credit default', 'worker-src blob:'],
  );
});

test('nothing outside the folders is ever served', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/js/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '/../site-two/secret.txt',
    '/link.txt',
    '/.secret',
    '/js/%00',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/cdn/../../demo/secret.txt',
    '/cdn/..%2f..%2fdemo%2fsecret.txt',
    '/js',
    '/js/',
    '/live/../.secret',
  ];
  for (const path of paths) assert.equal((await raw(path)).statusCode, 404, path);
  assert.equal((await raw('/%E0%A4%A')).statusCode, 400);
});

test('problems of pages are problem+json too, and pages can only be read', async () => {
  const response = await backend.get('/nowhere');
  assert.equal(response.status, 404);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const post = await fetch(`${backend.url}/`, { method: 'POST' });
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
});

test('a film is sent whole, or the part that is asked for', async () => {
  const whole = await backend.get('/img/film.mp4');
  const etag = whole.headers.get('etag')!;
  assert.deepEqual([whole.status, whole.headers.get('accept-ranges'), await whole.text()], [200, 'bytes', '0123456789']);
  const cases: [range: string, status: number, part: string, contentRange: string | null][] = [
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=-', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ];
  for (const [range, status, part, contentRange] of cases) {
    const response = await backend.get('/img/film.mp4', { Range: range });
    assert.deepEqual([response.status, response.headers.get('content-range')], [status, contentRange], range);
    assert.equal(await response.text(), part, range);
  }
  const still = await backend.get('/img/film.mp4', { Range: 'bytes=0-0', 'If-Range': etag });
  const changed = await backend.get('/img/film.mp4', { Range: 'bytes=0-0', 'If-Range': '"other"' });
  assert.deepEqual([still.status, changed.status], [206, 200]);
});

test('the live stream is a playlist that is never cached, and its segments', async () => {
  const response = await backend.get('/live/stream.m3u8');
  assert.equal(response.headers.get('content-type'), 'application/vnd.apple.mpegurl');
  assert.equal(response.headers.get('cache-control'), 'no-cache');
  assert.match(await response.text(), /^#EXTM3U\n/);
  const segment = await backend.get('/live/seg-00.ts');
  assert.deepEqual([segment.headers.get('content-type'), await segment.text()], ['video/mp2t', 'segment']);
  assert.equal((await backend.get('/live/seg-99.ts')).status, 404);
});
