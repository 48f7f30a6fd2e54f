import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { NOW } from '../support/reports.js';
import { type IssuerServer, startIssuer } from './issuer-server.js';
import { installPacked } from './support.js';

let packed: ReturnType<typeof installPacked>;
let server: IssuerServer;
before(async () => {
  packed = installPacked();
  server = await startIssuer();
});
after(() => {
  server.stop();
  packed.remove();
});

/** What a module prints in a project that has the package. */
const node = async (code: string): Promise<string> => {
  writeFileSync(`${packed.folder}/run.mjs`, code);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['run.mjs'], { cwd: packed.folder });
  assert.equal(stderr, '');
  return stdout.trim();
};

/** The verdict on a credential of the server's issuer, in such a project. */
const verdictOn = async (credential: string) => {
  const options = JSON.stringify({ issuers: [server.issuer.trusted()], now: NOW, subject: 'anchor:a-1' });
  const printed = await node(`
    import { verifyCredential } from 'live-credit/trust';
    console.log(JSON.stringify(await verifyCredential(${JSON.stringify(credential)}, ${options})));`);
  return JSON.parse(printed) as { trust: string; checks: { reason?: string }[] };
};

const reasonOf = ({ checks }: { checks: { reason?: string }[] }) => checks.map(({ reason }) => reason).join('');

test('live-credit/trust verifies in Node, with keys and status from a server', async () => {
  assert.equal((await verdictOn(await server.issuer.credential())).trust, 'verified');
});

test('importing it needs no DOM, brings no Lit and registers nothing', async () => {
  const printed = await node(`
    import { register } from 'node:module';
    const seen = [];
    const port = new MessageChannel();
    register('data:text/javascript,' + encodeURIComponent(\`
      let port;
      export const initialize = (given) => { port = given; };
      export const resolve = async (name, context, next) => { const one = await next(name, context); port.postMessage(one.url); return one; };\`),
      { parentURL: import.meta.url, data: port.port2, transferList: [port.port2] });
    port.port1.on('message', (url) => seen.push(url));
    await import('live-credit/trust');
    await new Promise((later) => setTimeout(later, 100));
    port.port1.close();
    console.log(JSON.stringify([seen.map((url) => url.replace(/.*node_modules./, '')), typeof customElements, typeof document]));`);
  const [seen, ...globals] = JSON.parse(printed) as [string[], string, string];
  assert.ok(seen.some((one) => one.startsWith('jose/')), seen.join());
  assert.deepEqual(seen.filter((one) => !/^(jose|valibot|live-credit\/dist\/esm\/(trust|domain|errors))\//.test(one)), []);
  assert.deepEqual(globals, ['undefined', 'undefined']);
});

test('its types compile in a strict project', () => {
  writeFileSync(
    `${packed.folder}/use-trust.ts`,
    `import { readTrustList, Verifier, verifyCredential, type Verdict } from 'live-credit/trust';
     const issuers = readTrustList(JSON.parse('[]'));
     const verdict: Verdict = await verifyCredential('x', { issuers, subject: 'anchor:a-1', platform: 'other-live' });
     if (verdict.trust === 'verified') console.log(verdict.report?.grade?.code, verdict.checks[0].reason);
     console.log(await new Verifier({ issuers, now: () => Date.now() }).verify('x'));
     // @ts-expect-error not a kind of subject
     void verifyCredential('x', { issuers, subject: 'dog:a-1' });
     export {};`,
  );
  packed.compile('use-trust.ts');
});

test('it follows no redirect', async () => {
  server.put('/moved.json', JSON.stringify(server.issuer.keySet));
  server.put('/jwks.json', (response) => response.writeHead(302, { location: '/moved.json' }).end());
  const verdict = await verdictOn(await server.issuer.credential());
  server.put('/jwks.json', JSON.stringify(server.issuer.keySet));
  assert.equal(verdict.trust, 'unverifiable');
  assert.match(reasonOf(verdict), /keys are out of reach/);
});

test('it reads no key set of ten megabytes', async () => {
  server.put('/jwks.json', JSON.stringify(server.issuer.keySet).padEnd(10_000_000));
  const verdict = await verdictOn(await server.issuer.credential());
  server.put('/jwks.json', JSON.stringify(server.issuer.keySet));
  assert.equal(verdict.trust, 'unverifiable');
  assert.match(reasonOf(verdict), /more than 262144 bytes/);
});

test('it waits for no status list that never ends', async () => {
  server.put('/v1/status/1', (response) => void response.write('eyJ'));
  const verdict = await verdictOn(await server.issuer.credential());
  server.put('/v1/status/1', await server.issuer.statusToken({ claims: { exp: undefined } }));
  assert.equal(verdict.trust, 'unverifiable');
  assert.match(reasonOf(verdict), /no answer in time/);
});

test('it knows a revoked credential, and a damaged list, in Node too', async () => {
  server.put('/v1/status/1', await server.issuer.statusToken({ statuses: { 17: 1 }, claims: { exp: undefined } }));
  assert.equal((await verdictOn(await server.issuer.credential())).trust, 'revoked');
  const status_list = { bits: 2, lst: 'eNpjYGBgAAAABQ' };
  server.put('/v1/status/1', await server.issuer.statusToken({ claims: { status_list, exp: undefined } }));
  assert.equal((await verdictOn(await server.issuer.credential())).trust, 'unverifiable');
  server.put('/v1/status/1', await server.issuer.statusToken({ claims: { exp: undefined } }));
});
