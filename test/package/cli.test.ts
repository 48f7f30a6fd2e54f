import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { CHECKS } from '../../src/trust/verdict.js';
import { NOW, report } from '../support/reports.js';
import { type IssuerServer, startIssuer } from './issuer-server.js';
import { installPacked, root } from './support.js';

const NOW_TEXT = new Date(NOW).toISOString();

let packed: ReturnType<typeof installPacked>;
let server: IssuerServer;
before(async () => {
  packed = installPacked();
  server = await startIssuer();
  linkCommand();
  write('issuers.json', JSON.stringify([server.issuer.trusted()]));
  write('good.jwt', `${await server.issuer.credential()}\n`);
});
after(() => {
  server.stop();
  packed.remove();
});

const write = (name: string, text: string) => writeFileSync(`${packed.folder}/${name}`, text);

/** As npm does when it installs the package. */
const linkCommand = () => {
  const { bin } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { bin: Record<string, string> };
  const file = `${packed.folder}/node_modules/live-credit/${bin['live-credit']}`;
  chmodSync(file, 0o755);
  mkdirSync(`${packed.folder}/node_modules/.bin`);
  symlinkSync(file, `${packed.folder}/node_modules/.bin/live-credit`);
};

interface Result {
  code: number | null;
  out: string;
  lines: string[];
  said: string;
}

/** Runs the command as the shell would; `piped` is what comes in. */
const run = (args: string[], piped = '') =>
  new Promise<Result>((resolve) => {
    const child = spawn(`${packed.folder}/node_modules/.bin/live-credit`, args, { cwd: packed.folder });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('close', (code) => {
      const text = Buffer.concat(out).toString();
      resolve({ code, out: text, lines: text.split('\n'), said: Buffer.concat(said).toString() });
    });
    child.stdin.end(piped);
  });

const verify = (source: string, more: string[] = [], piped?: string) =>
  run(['verify', source, '--issuers', 'issuers.json', '--now', NOW_TEXT, ...more], piped);

test('a good credential: verified, each check on a line of its own, exit code 0', async () => {
  const { code, lines, said } = await verify('good.jwt', ['--subject', 'anchor:a-1']);
  assert.deepEqual([code, said], [0, '']);
  assert.deepEqual(lines, [
    'verified',
    'subject  anchor:a-1  小鹿好物',
    `issuer   ${server.issuer.id}  示例信用服务中心`,
    'issued   2026-11-20T03:00:00.000Z',
    'expires  2026-11-21T03:00:00.000Z',
    ...CHECKS.map((name) => `✓ ${name}`),
    '',
  ]);
});

test('npx finds the command', () => {
  const args = ['--no-install', 'live-credit', 'verify', 'good.jwt', '--issuers', 'issuers.json', '--now', NOW_TEXT];
  // the server of this process answers nothing while it waits
  write('issuers.json', JSON.stringify([server.issuer.trusted({ schemes: [] })]));
  assert.throws(
    () => execFileSync('npx', args, { cwd: packed.folder }),
    ({ status, stdout }: { status: number; stdout: Buffer }) => status === 1 && stdout.toString().startsWith('issuer-unknown\n'),
  );
  write('issuers.json', JSON.stringify([server.issuer.trusted()]));
});

test('a credential that is piped in', async () => {
  const { code, lines } = await verify('-', [], await server.issuer.credential());
  assert.deepEqual([code, lines[0]], [0, 'verified']);
});

test('a credential at an address', async () => {
  server.put('/v1/credentials/anchor/a-1', await server.issuer.credential());
  const { code, lines } = await verify(`${server.issuer.id}/v1/credentials/anchor/a-1`);
  assert.deepEqual([code, lines[0]], [0, 'verified']);
});

test('the account of a platform', async () => {
  assert.equal((await verify('good.jwt', ['--subject', 'anchor:99812', '--platform', 'other-live'])).code, 0);
  assert.equal((await verify('good.jwt', ['--subject', 'anchor:99812'])).code, 1);
});

test('another subject: tampered, the reason beside the check that failed, exit code 1', async () => {
  const { code, lines } = await verify('good.jwt', ['--subject', 'anchor:a-2']);
  assert.deepEqual([code, lines[0]], [1, 'tampered']);
  assert.ok(lines.includes('✗ subject    it is about "anchor:a-1", not about "anchor:a-2"'), lines.join('\n'));
  assert.ok(lines.includes('- signature  not done'), lines.join('\n'));
});

test('every other verdict has exit code 1 too', async () => {
  const later = ['--now', '2026-12-20T00:00:00Z'];
  assert.deepEqual((await verify('good.jwt', later)).lines[0], 'expired');
  assert.equal((await verify('good.jwt', later)).code, 1);
  server.put('/v1/status/1', await server.issuer.statusToken({ statuses: { 17: 1, 18: 2 }, claims: { exp: undefined } }));
  write('suspended.jwt', await server.issuer.credential(server.issuer.claims({ idx: 18 })));
  const [revoked, suspended] = [await verify('good.jwt'), await verify('suspended.jwt')];
  server.put('/v1/status/1', (response) => response.writeHead(503).end());
  const unverifiable = await verify('good.jwt');
  server.put('/v1/status/1', await server.issuer.statusToken({ claims: { exp: undefined } }));
  assert.deepEqual([revoked.lines[0], suspended.lines[0], unverifiable.lines[0]], ['revoked', 'suspended', 'unverifiable']);
  assert.deepEqual([revoked.code, suspended.code, unverifiable.code], [1, 1, 1]);
  assert.ok(unverifiable.lines.some((line) => /^- status {5}.*HTTP 503$/.test(line)), unverifiable.out);
});

test('--json prints the verdict with the report inside', async () => {
  const { code, out } = await verify('good.jwt', ['--json']);
  const { trust, report: shown, checks } = JSON.parse(out) as { trust: string; report: unknown; checks: unknown[] };
  assert.equal(code, 0);
  assert.deepEqual([trust, shown, checks.length], ['verified', report(), CHECKS.length]);
});

test('nothing in a credential steers the terminal', async () => {
  const displayName = 'x\u001b[2J\u009b31m\u202e\u2066\u{e0041}verified\u0007';
  write('steering.jwt', await server.issuer.credential(server.issuer.claims({ report: report({ subject: { displayName } }) })));
  for (const more of [[], ['--json']]) {
    const { out } = await verify('steering.jwt', more);
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  }
  const { said } = await verify('-', [], displayName);
  assert.doesNotMatch(said.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  const { out } = await verify('steering.jwt', ['--json']);
  assert.equal((JSON.parse(out) as { report: { subject: { displayName: string } } }).report.subject.displayName, displayName);
});

test('wrong usage: what to change, and exit code 2', async () => {
  const cases: [string[], RegExp][] = [
    [[], /A command is missing/],
    [['check', 'good.jwt'], /no command "check"/],
    [['verify'], /What to verify is missing/],
    [['verify', 'good.jwt'], /--issuers is missing/],
    [['verify', 'good.jwt', 'good.jwt', '--issuers', 'issuers.json'], /One credential at a time/],
    [['verify', 'good.jwt', '--issuers', 'issuers.json', '--colour'], /--colour/],
    [['verify', 'good.jwt', '--issuers', 'issuers.json', '--subject', 'a-1'], /--subject has to be kind:id/],
    [['verify', 'good.jwt', '--issuers', 'issuers.json', '--now', 'noon'], /--now has to be an instant/],
  ];
  for (const [args, wanted] of cases) {
    const { code, out, said } = await run(args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(said, wanted);
  }
});

test('what cannot be read: which, why, and exit code 2', async () => {
  write('page.html', '<!doctype html>');
  write('mistake.json', JSON.stringify([server.issuer.trusted({ jwksUri: 'http://credit.example.org/' })]));
  const cases: [string[], RegExp][] = [
    [['verify', 'nothing.jwt', '--issuers', 'issuers.json'], /Cannot read nothing\.jwt: .*no such file/],
    [['verify', `${server.issuer.id}/nothing`, '--issuers', 'issuers.json'], /Cannot read .*HTTP 404/],
    [['verify', 'good.jwt', '--issuers', 'nothing.json'], /Cannot read nothing\.json/],
    [['verify', 'good.jwt', '--issuers', 'page.html'], /page\.html is not JSON/],
    [['verify', 'good.jwt', '--issuers', 'mistake.json'], /issuer 1 needs either "jwksUri", an https address/],
    [['verify', 'page.html', '--issuers', 'issuers.json'], /No credential: it begins with "<!doctype html>"/],
  ];
  for (const [args, wanted] of cases) {
    const { code, out, said } = await run(args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(said, wanted);
    assert.doesNotMatch(said, /\n\s+at /, 'no stack trace');
  }
});

test('--help says how to use it', async () => {
  const { code, out } = await run(['--help']);
  assert.equal(code, 0);
  assert.match(out, /^Usage: live-credit verify <file\|url\|-> --issuers <file>/);
});
