import { expect } from '@open-wc/testing';
import { CHECKS } from '../../src/trust/verdict.js';
import { Verifier } from '../../src/trust/verifier.js';
import { verifyCredential } from '../../src/trust/verify-credential.js';
import { TestIssuer, TestWeb } from '../support/credentials.js';
import { recordPageErrors, replace } from '../support/page.js';
import { NOW, report } from '../support/reports.js';

describe('A verifier', () => {
  let issuer: TestIssuer;
  let web: TestWeb;
  let verifier: Verifier;

  before(async () => {
    issuer = await TestIssuer.create();
  });

  beforeEach(async () => {
    web = await new TestWeb().publish(issuer);
    verifier = new Verifier({ issuers: [issuer.trusted()], now: () => NOW, fetch: web.fetch });
  });

  it('says everything of a good credential', async () => {
    expect(await verifier.verify(await issuer.credential(), 'anchor:a-1')).to.deep.equal({
      trust: 'verified',
      report: report(),
      issuer: { id: issuer.id, name: '示例信用服务中心' },
      issuedAt: NOW - 3_600_000,
      expiresAt: NOW + 82_800_000,
      checks: CHECKS.map((name) => ({ name, outcome: 'passed' })),
    });
  });

  it('says where the trust list has the issuer verify', async () => {
    const verifyUrl = 'https://credit.example.org/verify';
    verifier = new Verifier({ issuers: [issuer.trusted({ verifyUrl })], now: () => NOW, fetch: web.fetch });
    expect((await verifier.verify(await issuer.credential())).issuer?.verifyUrl).to.equal(verifyUrl);
  });

  it('says which check failed, why, and which were not done any more', async () => {
    const { trust, checks, ...rest } = await verifier.verify(await issuer.credential(), 'anchor:a-2');
    expect([trust, rest]).to.deep.equal(['tampered', {}]);
    expect(checks.slice(0, 6)).to.deep.equal([
      ...['form', 'header', 'issuer', 'claims'].map((name) => ({ name, outcome: 'passed' })),
      { name: 'subject', outcome: 'failed', reason: 'it is about "anchor:a-1", not about "anchor:a-2"' },
      { name: 'scheme', outcome: 'not-done' },
    ]);
  });

  it('says what could not be done, and accuses nobody of it', async () => {
    web.remove(issuer.jwksUri);
    const { trust, report: shown, issuer: named, issuedAt, checks } = await verifier.verify(await issuer.credential());
    expect([trust, shown, named?.id, issuedAt]).to.deep.equal(['unverifiable', report(), issuer.id, undefined]);
    expect(checks.find(({ name }) => name === 'key')).to.deep.equal({
      name: 'key',
      outcome: 'not-done',
      reason: 'keys are out of reach: Failed to fetch',
    });
  });

  it('takes any subject where none is asked for', async () => {
    const anybody = await issuer.credential(issuer.claims({ report: report({ subject: { kind: 'merchant', id: 'm-1' } }) }));
    expect((await verifier.verify(anybody)).trust).to.equal('verified');
  });

  it('verifies nothing without Web Crypto, as on a page without https', async () => {
    const credential = await issuer.credential();
    const restore = replace(globalThis.crypto, 'subtle', undefined);
    const { trust, checks } = await verifier.verify(credential);
    restore();
    expect([trust, web.asked]).to.deep.equal(['unverifiable', []]);
    expect(checks.find(({ name }) => name === 'key')?.reason).to.contain('no Web Crypto');
  });

  it('leaves no rejection unheard, whatever is out of reach', async () => {
    const errors = recordPageErrors();
    web.remove(issuer.jwksUri);
    web.remove(issuer.statusUri);
    await verifier.verify(await issuer.credential());
    web.put(issuer.jwksUri, '{');
    await verifier.verify(await issuer.credential());
    await new Promise((later) => setTimeout(later, 50));
    errors.restore();
    expect(errors.found).to.deep.equal([]);
  });

  it('imports a key once, however many credentials it signed', async () => {
    const imported: unknown[] = [];
    const importKey = crypto.subtle.importKey.bind(crypto.subtle) as (...args: unknown[]) => unknown;
    const credential = await issuer.credential();
    const restore = replace(crypto.subtle, 'importKey', (...args: unknown[]) => (imported.push(args[0]), importKey(...args)));
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(credential)));
    restore();
    expect(imported).to.deep.equal(['jwk']);
  });

  it('lets the page have its turn while two hundred credentials come together', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, (_, i) => issuer.credential(issuer.claims({ idx: i }))));
    await verifier.verify(all[0]);
    // a clock that moves with the work alone, a millisecond for each text that is parsed
    let time = performance.now();
    const began = time;
    const parse = JSON.parse.bind(JSON);
    const restore = [
      replace(performance, 'now', () => time),
      replace(JSON, 'parse', (text: string) => {
        time++;
        return parse(text) as unknown;
      }),
    ];
    const tasks: number[] = [];
    let going = true;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      tasks.push(time);
      if (going) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    const verdicts = await Promise.all(all.map((one) => verifier.verify(one)));
    for (const undo of restore) undo();
    going = false;
    channel.port1.close();
    expect(verdicts.every(({ trust }) => trust === 'verified')).to.equal(true);
    const longest = Math.max(...tasks.map((at, i) => at - (tasks[i - 1] ?? began)));
    expect(longest).to.be.within(8, 50);
  });
});

describe('verifyCredential', () => {
  it('verifies one credential by a trust list as it came', async () => {
    const issuer = await TestIssuer.create();
    const web = await new TestWeb().publish(issuer);
    const options = { issuers: [issuer.trusted()], now: NOW, fetch: web.fetch };
    expect((await verifyCredential(await issuer.credential(), { ...options, subject: 'anchor:a-1' })).trust).to.equal('verified');
    expect((await verifyCredential(await issuer.credential(), { ...options, subject: 'anchor:99812', platform: 'other-live' })).trust).to.equal('verified');
  });

  it('goes by this machine’s clock where no time is given', async () => {
    const issuer = await TestIssuer.create();
    const now = Date.now();
    const credential = await issuer.credential(issuer.claims({ issuedAt: now - 1000 }));
    const token = await issuer.statusToken({ claims: { iat: Math.floor(now / 1000) - 1, exp: undefined } });
    const web = new TestWeb().put(issuer.jwksUri, JSON.stringify(issuer.keySet)).put(issuer.statusUri, token);
    expect((await verifyCredential(credential, { issuers: [issuer.trusted()], fetch: web.fetch })).trust).to.equal('verified');
  });

  it('refuses a trust list with a mistake', async () => {
    const issuer = await TestIssuer.create();
    const error: unknown = await verifyCredential(await issuer.credential(), { issuers: [issuer.trusted({ schemes: undefined })] }).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'config' });
  });

  it('refuses what is no credential', async () => {
    const error: unknown = await verifyCredential('<html>', { issuers: [] }).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'shape' });
  });
});
