import { expect } from '@open-wc/testing';
import { Verifier } from '../../src/trust/verifier.js';
import { makeSigner, TestIssuer, TestWeb } from '../support/credentials.js';
import { useFakeTime } from '../support/fake-time.js';
import { outcome } from '../support/page.js';
import { NOW } from '../support/reports.js';

const HOUR = 3_600_000;
const silent = () => new Promise<Response>(() => {});

describe('A verifier asks', () => {
  const time = useFakeTime();
  let issuer: TestIssuer;
  let web: TestWeb;
  let verifier: Verifier;

  beforeEach(async () => {
    issuer = await TestIssuer.create();
    web = await new TestWeb().publish(issuer, { claims: { exp: undefined } });
    verifier = new Verifier({ issuers: [issuer.trusted()], now: () => time().now, fetch: web.fetch });
  });

  /** The trust in a new credential, good for days. */
  const check = async (idx = 17) => (await verifier.verify(await issuer.credential(issuer.claims({ idx, expiresAt: NOW + 90 * HOUR })))).trust;

  const timesAsked = (url: string) => web.asked.filter((one) => one === url).length;

  it('for keys and status at once, so that one round trip is enough', async () => {
    web.put(issuer.jwksUri, silent).put(issuer.statusUri, silent);
    void verifier.verify(await issuer.credential());
    await time().pass(0);
    expect(web.asked).to.have.members([issuer.jwksUri, issuer.statusUri]);
  });

  it('for nobody’s status list, once it has the keys to see who wrote that', async () => {
    await check();
    const [header, , signature] = (await issuer.credential()).split('.');
    const [, claims] = (await issuer.credential(issuer.claims({ statusUri: 'https://victim.example.com/' }))).split('.');
    expect((await verifier.verify(`${header}.${claims}.${signature}`)).trust).to.equal('tampered');
    issuer.signer = await makeSigner();
    expect(await verifier.verify(await issuer.credential(issuer.claims({ statusUri: 'https://victim.example.com/' })))).to.include({ trust: 'unverifiable' });
    expect(web.asked).to.not.include('https://victim.example.com/');
  });

  it('for nothing on behalf of what nobody on the list can have signed', async () => {
    const { trust } = await verifier.verify(await issuer.credential({ ...issuer.claims(), iss: 'https://stranger.example.org' }));
    expect([trust, web.asked]).to.deep.equal(['issuer-unknown', []]);
  });

  it('as nobody, following nowhere', async () => {
    await check();
    for (const { credentials, redirect, referrerPolicy } of web.inits) {
      expect([credentials, redirect, referrerPolicy]).to.deep.equal(['omit', 'error', 'no-referrer']);
    }
    expect(web.inits).to.have.length(2);
  });

  it('once for all credentials that come together', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => check(i)));
    expect(new Set(all)).to.deep.equal(new Set(['verified']));
    expect([timesAsked(issuer.jwksUri), timesAsked(issuer.statusUri)]).to.deep.equal([1, 1]);
  });

  it('ten seconds at most, be the answer without headers', async () => {
    web.put(issuer.jwksUri, silent);
    const verdict = verifier.verify(await issuer.credential());
    const asked = outcome(verdict);
    await time().pass(9_999);
    expect(asked.done).to.equal(false);
    await time().pass(1);
    expect((await verdict).trust).to.equal('unverifiable');
  });

  it('ten seconds at most, be the body without end', async () => {
    web.put(issuer.statusUri, () => new Response(new ReadableStream()));
    const verdict = verifier.verify(await issuer.credential());
    await time().pass(10_000);
    expect((await verdict).trust).to.equal('unverifiable');
  });

  it('with a signal that then aborts', async () => {
    web.put(issuer.jwksUri, silent);
    void verifier.verify(await issuer.credential());
    await time().pass(10_000);
    expect(web.inits[0].signal!.aborted).to.equal(true);
  });

  it('and leaves no timer behind', async () => {
    await check();
    expect(time().pending).to.equal(0);
  });

  it('again three seconds after keys were out of reach, not before', async () => {
    web.remove(issuer.jwksUri);
    expect(await check()).to.equal('unverifiable');
    await web.publish(issuer);
    await time().pass(2_999);
    expect(await check()).to.equal('unverifiable');
    await time().pass(1);
    expect([await check(), timesAsked(issuer.jwksUri)]).to.deep.equal(['verified', 2]);
  });

  it('again three seconds after a status list was out of reach, not before', async () => {
    web.remove(issuer.statusUri);
    expect(await check()).to.equal('unverifiable');
    await web.publish(issuer);
    await time().pass(2_999);
    expect(await check()).to.equal('unverifiable');
    await time().pass(1);
    expect([await check(), timesAsked(issuer.statusUri)]).to.deep.equal(['verified', 2]);
  });

  it('for a key it does not know, once in thirty seconds whoever has it', async () => {
    await check();
    await time().pass(30_000);
    issuer.signer = await makeSigner();
    await Promise.all([check(), check(), check()]);
    expect(timesAsked(issuer.jwksUri)).to.equal(2);
    await time().pass(29_999);
    expect([await check(), timesAsked(issuer.jwksUri)]).to.deep.equal(['unverifiable', 2]);
    await time().pass(1);
    expect([await check(), timesAsked(issuer.jwksUri)]).to.deep.equal(['unverifiable', 3]);
  });

  it('for a key it does not know, at most once in thirty seconds when that fails too', async () => {
    await check();
    web.remove(issuer.jwksUri);
    issuer.signer = await makeSigner();
    await time().pass(30_000);
    for (let i = 0; i < 10; i++) {
      await check();
      await time().pass(2_999);
    }
    expect(timesAsked(issuer.jwksUri)).to.equal(2);
  });

  it('past every cache for a key it does not know', async () => {
    await check();
    await time().pass(30_000);
    issuer.signer = await makeSigner();
    await check();
    expect(web.inits.map(({ cache }) => cache)).to.deep.equal(['default', 'default', 'no-cache']);
  });

  it('and so accepts a new key that was published meanwhile', async () => {
    await check();
    const old = issuer.signer;
    issuer.signer = await makeSigner();
    web.put(issuer.jwksUri, JSON.stringify({ keys: [old.jwk, issuer.signer.jwk] }));
    await time().pass(30_000);
    expect(await check()).to.equal('verified');
  });

  it('for keys again after ten minutes, so that one taken back is forgotten', async () => {
    await check();
    web.put(issuer.jwksUri, '{"keys":[]}');
    await time().pass(599_999);
    expect(await check()).to.equal('verified');
    await time().pass(1);
    expect(await check()).to.equal('unverifiable');
  });

  it('for keys in vain, and goes on with those it has for a day', async () => {
    await check();
    web.remove(issuer.jwksUri);
    await time().pass(24 * HOUR - 1);
    expect(await check()).to.equal('verified');
    await time().pass(30_000);
    expect(await check()).to.equal('unverifiable');
  });

  it('for the status again after its ttl', async () => {
    await check();
    await web.publish(issuer, { statuses: { 17: 1 }, claims: { exp: undefined } });
    await time().pass(599_999);
    expect(await check()).to.equal('verified');
    await time().pass(1);
    expect(await check()).to.equal('revoked');
  });

  it('for the status again after five minutes where the list says nothing', async () => {
    await web.publish(issuer, { claims: { exp: undefined, ttl: undefined } });
    await check();
    await time().pass(299_999);
    await check();
    expect(timesAsked(issuer.statusUri)).to.equal(1);
    await time().pass(1);
    await check();
    expect(timesAsked(issuer.statusUri)).to.equal(2);
  });

  it('for the status again after its exp, whatever its ttl', async () => {
    await web.publish(issuer, { claims: { exp: NOW / 1000 + 60, ttl: 86_400 } });
    await check();
    await time().pass(360_000);
    await check();
    expect(timesAsked(issuer.statusUri)).to.equal(1);
    await time().pass(1_000);
    expect([await check(), timesAsked(issuer.statusUri)]).to.deep.equal(['unverifiable', 2]);
  });

  it('for the status in vain, and trusts an old list no longer', async () => {
    await check();
    web.remove(issuer.statusUri);
    await time().pass(600_000);
    expect(await check()).to.equal('unverifiable');
  });

  describe('after a hint that something changed', () => {
    /** Answers with the list as it was or as it is now, when a test says so. */
    const held = () => {
      const answers: ((token: string) => void)[] = [];
      web.put(issuer.statusUri, () => new Promise((answer) => answers.push((token) => answer(new Response(token)))));
      return answers;
    };
    const checkSince = async (since: number) => (await verifier.verify(await issuer.credential(), 'anchor:a-1', since)).trust;
    const revoked = () => issuer.statusToken({ statuses: { 17: 1 }, claims: { exp: undefined } });

    it('for the status anew, past every cache, though the list held is young', async () => {
      await check();
      await time().pass(1);
      await web.publish(issuer, { statuses: { 17: 1 }, claims: { exp: undefined } });
      expect([await checkSince(1), timesAsked(issuer.statusUri)]).to.deep.equal(['revoked', 2]);
      expect(web.inits[web.inits.length - 1].cache).to.equal('no-cache');
    });

    it('past every cache, though it never asked before', async () => {
      await time().pass(1);
      await checkSince(1);
      expect(web.inits.map(({ cache }, i) => [web.asked[i], cache])).to.have.deep.members([
        [issuer.jwksUri, 'default'],
        [issuer.statusUri, 'no-cache'],
      ]);
    });

    it('once more where a question was under way, for its answer may be what was before', async () => {
      const answers = held();
      const early = check();
      // signing and reading take browsers their time
      for (let i = 0; i < 50 && !answers.length; i++) await time().pass(0);
      await time().pass(1);
      const late = checkSince(1);
      await time().pass(1);
      expect(answers).to.have.length(1);
      answers[0](await issuer.statusToken({ claims: { exp: undefined } }));
      expect(await early).to.equal('verified');
      for (let i = 0; i < 20 && answers.length < 2; i++) await time().pass(0);
      expect(answers).to.have.length(2);
      answers[1](await revoked());
      expect(await late).to.equal('revoked');
    });

    it('once for all who heard of it', async () => {
      await check();
      await time().pass(1);
      const answers = held();
      const all = [checkSince(1), checkSince(1)];
      await time().pass(5);
      all.push(checkSince(1), checkSince(1));
      await time().pass(0);
      expect(answers).to.have.length(1);
      answers[0](await revoked());
      expect(new Set(await Promise.all(all))).to.deep.equal(new Set(['revoked']));
    });

    it('never for what was asked for since, as long as that is young', async () => {
      await check();
      await time().pass(2);
      await checkSince(1);
      await checkSince(1);
      await checkSince(2);
      expect(timesAsked(issuer.statusUri)).to.equal(2);
    });
  });

  it('with any fetch, be it one that throws at once', async () => {
    const broken = (() => {
      throw new TypeError('blocked');
    }) as typeof fetch;
    const one = new Verifier({ issuers: [issuer.trusted()], now: () => time().now, fetch: broken });
    expect((await one.verify(await issuer.credential())).trust).to.equal('unverifiable');
  });
});
