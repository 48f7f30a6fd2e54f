import { expect } from '@open-wc/testing';
import { warningsOf } from '../../src/client/warnings-of.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { TestIssuer } from '../support/credentials.js';
import { FakeFeed } from '../support/fake-feed.js';
import { recordWarnings } from '../support/page.js';
import { measure, NOW, report } from '../support/reports.js';
import { startSigned, TRUST_LIST, type Signed } from '../support/signed-client.js';

const HOUR = 3_600_000;
const EARLIER = NOW - 2 * HOUR;

describe('Where a trust list is configured, a client', () => {
  let page: Signed;
  afterEach(() => page.restore());

  const start = async (options?: Parameters<typeof startSigned>[0]) => {
    page = await startSigned(options);
    page.watch();
    return page;
  };

  it('has the list on its way before the first credential is here', async () => {
    const { web, seen } = await start();
    expect(web.asked).to.deep.equal([TRUST_LIST]);
    expect(seen[seen.length - 1]).to.include({ status: 'loading', trust: 'checking' });
  });

  it('asks for nothing but the credential, and shows what is verified with who signed it and for how long', async () => {
    const { source, issuer } = await start();
    await page.answer(issuer.credential());
    expect(source.asked).to.have.length(0);
    expect(page.now).to.include({ status: 'ready', trust: 'verified' });
    expect(page.now.last?.grade?.code).to.equal('AA');
    expect(page.now.standing.tone).to.equal('good');
    expect(page.now.credential).to.deep.equal({
      subject: 'anchor:a-1',
      issuer: { id: issuer.id, name: '示例信用服务中心' },
      issuedAt: NOW - HOUR,
      expiresAt: NOW + 23 * HOUR,
    });
  });

  it('shows nothing as verified before it is', async () => {
    const { issuer, seen } = await start();
    await page.answer(issuer.credential());
    expect(seen.slice(0, -1).every(({ last, trust }) => !last && trust !== 'verified')).to.equal(true);
  });

  it('knows a subject by its account on the platform that embeds', async () => {
    page = await startSigned({ platform: 'other-live' });
    page.watch('anchor:99812');
    page.source.credentialsAsked[0].answer(await page.issuer.credential());
    await page.asked('anchor:99812');
    expect(page.now).to.include({ status: 'ready', trust: 'verified' });
  });

  it('lets measures of another platform inform and not decide there', async () => {
    page = await startSigned({ platform: 'other-live' });
    page.watch('anchor:99812');
    const banned = report({ permission: 'banned', measures: [measure({ kind: 'ban', platform: { id: 'example-live', name: '示例直播' } })] });
    page.source.credentialsAsked[0].answer(await page.issuer.credential(page.issuer.claims({ report: banned })));
    await page.asked('anchor:99812');
    const { permission, tone } = page.now.standing;
    expect([permission, tone, warningsOf(page.now).map(({ code }) => code)]).to.deep.equal(['unknown', 'good', ['shared-measure']]);
  });

  it('drops an answer older than the one it holds, by when it was issued', async () => {
    const { issuer } = await start();
    await page.answer(issuer.credential());
    const older = report({ code: 'B', version: 41 });
    await page.again(issuer.credential(issuer.claims({ report: older, issuedAt: EARLIER, expiresAt: NOW + HOUR })));
    expect(page.now.last?.grade?.code).to.equal('AA');
    expect(page.now).to.include({ trust: 'verified', error: undefined });
  });

  it('shows nothing of an answer that was tampered with, nor of an older one after it', async () => {
    const { issuer } = await start();
    const good = await issuer.credential();
    await page.answer(good);
    await page.again(`${good.slice(0, -4)}AAAA`);
    expect(page.now).to.include({ status: 'failed', trust: 'tampered', last: undefined });
    await page.again(issuer.credential(issuer.claims({ issuedAt: EARLIER, expiresAt: NOW + HOUR })));
    expect(page.now.trust).to.equal('tampered');
    await page.again(good);
    expect(page.now).to.include({ status: 'ready', trust: 'verified' });
  });

  it('shows nothing of somebody whom nobody trusts', async () => {
    const stranger = await TestIssuer.create('https://stranger.example');
    await start();
    await page.answer(stranger.credential());
    expect(page.now).to.include({ status: 'failed', trust: 'issuer-unknown', last: undefined });
    expect(page.now.credential?.issuer).to.equal(undefined);
  });

  it('claims nothing of what it cannot check, but keeps the report for the details', async () => {
    const { issuer, web } = await start();
    web.remove(issuer.jwksUri);
    await page.answer(issuer.credential(issuer.claims({ report: report({ measures: [measure({ kind: 'ban' })] }) })));
    expect(page.now).to.include({ status: 'stale', trust: 'unverifiable' });
    expect(page.now.last?.grade?.code).to.equal('AA');
    expect([page.now.standing, warningsOf(page.now)]).to.deep.equal([{ tone: 'unknown', permission: 'unknown' }, []]);
  });

  it('keeps what was verified while a newer answer cannot be checked, until that ends', async () => {
    const { issuer, web, clock } = await start();
    await page.answer(issuer.credential());
    const signer = (await TestIssuer.create()).signer;
    issuer.signer = signer;
    web.remove(issuer.jwksUri);
    await page.again(issuer.credential(issuer.claims({ issuedAt: NOW })));
    expect(page.now).to.include({ status: 'ready', trust: 'verified' });
    clock.now = NOW + 24 * HOUR;
    await page.again(issuer.credential(issuer.claims({ issuedAt: NOW })));
    expect(page.now).to.include({ status: 'stale', trust: 'unverifiable' });
  });

  it('shows what has expired without colour for 24 hours, and then nothing of it', async () => {
    const { issuer, clock, client } = await start();
    const long = report({ asOf: '2026-11-20T11:00:00+08:00', validUntil: '2026-11-30T00:00:00+08:00' });
    await page.answer(issuer.credential(issuer.claims({ report: long, expiresAt: NOW + HOUR })));
    const after = async (time: number) => {
      clock.now = time;
      void client.refresh('anchor:a-1');
      await page.fail(new CreditNetworkError('x'));
      return page.now;
    };
    expect(await after(NOW + HOUR)).to.include({ status: 'ready', trust: 'verified' });
    const expired = await after(NOW + HOUR + 1);
    expect(expired).to.include({ status: 'stale', trust: 'expired' });
    expect(expired.standing.tone).to.equal('unknown');
    expect(expired.last?.grade?.code).to.equal('AA');
    expect(await after(NOW + 25 * HOUR)).to.include({ status: 'stale', trust: 'expired' });
    expect(await after(NOW + 25 * HOUR + 1)).to.include({ status: 'failed', trust: 'expired', last: undefined });
  });

  for (const [status, trust, code] of [
    [1, 'revoked', 'credential-revoked'],
    [2, 'suspended', 'credential-suspended'],
  ] as const)
    it(`says that a credential is ${trust}, and shows nothing else of it`, async () => {
      const { issuer, web } = await start();
      await web.publish(issuer, { statuses: { 17: status } });
      await page.answer(issuer.credential());
      expect(page.now).to.include({ status: 'failed', trust, last: undefined });
      expect(warningsOf(page.now).map((one) => [one.code, one.subject?.displayName, one.record])).to.deep.equal([[code, 'a-1', issuer.id]]);
    });

  describe('of a minor', () => {
    const minor = report({ subject: { isMinor: true }, measures: [measure({ kind: 'ban' })] });
    const nothing = { tone: 'unknown', permission: 'unknown' };
    const expectNothing = () => {
      expect([page.now.last?.subject, page.now.standing, warningsOf(page.now)]).to.deep.equal([{ kind: 'anchor', id: 'a-1', displayName: '', isMinor: true }, nothing, []]);
      expect(page.now.trust).to.equal('unverifiable');
      expect(page.now.credential).to.equal(undefined);
    };

    for (const [status, what] of [
      [1, 'revoked'],
      [2, 'suspended'],
      [3, 'unverifiable'],
    ] as const)
      it(`says nothing where the credential is ${what}, not even that`, async () => {
        const { issuer, web } = await start();
        await web.publish(issuer, { statuses: { 17: status } });
        await page.answer(issuer.credential(issuer.claims({ report: minor })));
        expectNothing();
      });

    it('says nothing once the credential has expired, however long ago', async () => {
      const { issuer, clock, client } = await start();
      await page.answer(issuer.credential(issuer.claims({ report: minor, expiresAt: NOW + HOUR })));
      for (const after of [2, 26, 240]) {
        clock.now = NOW + after * HOUR;
        void client.refresh('anchor:a-1');
        await page.fail(new CreditNetworkError('x'));
        expectNothing();
      }
    });

    for (const trust of ['tampered', 'issuer-unknown'] as const)
      it(`says nothing where an answer after it is ${trust}`, async () => {
        const { issuer } = await start();
        const good = await issuer.credential(issuer.claims({ report: minor }));
        await page.answer(good);
        await page.again(trust === 'tampered' ? `${good.slice(0, -4)}AAAA` : (await TestIssuer.create('https://stranger.example')).credential());
        expectNothing();
      });

    it('says what there is to say once the issuer no longer says so', async () => {
      const { issuer } = await start();
      await page.answer(issuer.credential(issuer.claims({ report: minor })));
      await page.again(issuer.credential(issuer.claims({ issuedAt: NOW })));
      expect(page.now).to.include({ status: 'ready', trust: 'verified' });
      expect(page.now.last?.subject.displayName).to.equal('小鹿好物');
    });
  });

  it('asks for the status anew where a hint says that something changed', async () => {
    const { issuer, web, client } = await start();
    await page.answer(issuer.credential());
    const asked = () => web.asked.filter((url) => url === issuer.statusUri).length;
    const before = asked();
    await page.again(issuer.credential());
    expect(asked()).to.equal(before);
    await web.publish(issuer, { statuses: { 17: 1 } });
    const { seal } = await client.witness!(await issuer.credential(), 'anchor:a-1', performance.now());
    expect(asked()).to.equal(before + 1);
    expect(seal.picture(page.now, NOW).trust).to.equal('revoked');
  });

  for (const [when, question] of [
    ['before a question', 'after'],
    ['while a question is under way', 'before'],
  ] as const)
    it(`asks for the status anew where a hint comes ${when}`, async () => {
      const feed = new FakeFeed();
      const { issuer, web, client } = await start({ feed });
      await page.answer(issuer.credential());
      await web.publish(issuer, { statuses: { 17: 1 } });
      if (question === 'before') void client.refresh('anchor:a-1');
      feed.hint('anchor:a-1', 43);
      await page.answer(issuer.credential(issuer.claims({ report: report({ version: 43 }), issuedAt: NOW })));
      expect(page.now.trust).to.equal('revoked');
    });

  it('takes what is no credential for a failed question', async () => {
    await start();
    await page.answer('<!doctype html><title>Log in</title>');
    expect(page.now).to.include({ status: 'failed', trust: 'unverifiable', last: undefined });
    expect(page.now.error?.code).to.equal('shape');
  });

  it('knows nothing of whom the backend does not know', async () => {
    await start();
    await page.fail(new CreditHttpError('x', 404));
    expect(page.now).to.include({ status: 'empty', trust: 'unverifiable', last: undefined });
  });

  it('keeps what is verified while the backend fails', async () => {
    const { issuer, client } = await start();
    await page.answer(issuer.credential());
    void client.refresh('anchor:a-1');
    await page.fail(new CreditNetworkError('x'));
    expect(page.now).to.include({ status: 'ready', trust: 'verified' });
    expect(page.now.error?.code).to.equal('network');
  });

  for (const [what, list] of [
    ['is no JSON', '<html>'],
    ['is a list of nobody', '[{}]'],
  ] as const)
    it(`says what to change in a trust list that ${what}, and trusts nobody`, async () => {
      const { said, restore } = recordWarnings();
      const { issuer } = await start({ list });
      await page.answer(issuer.credential());
      restore();
      expect(page.now).to.include({ status: 'failed', last: undefined });
      expect(page.now.error?.code).to.equal('config');
      expect(said.filter((one) => one.includes('trust list'))).to.have.length(1);
    });

  it('asks again for a trust list that was out of reach', async () => {
    page = await startSigned();
    const list = JSON.stringify([page.issuer.trusted()]);
    page.web.put(TRUST_LIST, () => new Response('', { status: 403 }));
    page.watch();
    // the list had gone out before
    const first = page.seen.length;
    await page.answer(page.issuer.credential());
    page.web.put(TRUST_LIST, list);
    await page.again(page.issuer.credential());
    expect(first).to.be.greaterThan(0);
    expect(page.now).to.include({ status: 'ready', trust: 'verified' });
  });
});
