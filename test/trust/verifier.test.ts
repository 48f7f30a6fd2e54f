import { expect } from '@open-wc/testing';
import { Verifier } from '../../src/trust/verifier.js';
import { CHECKS } from '../../src/trust/verdict.js';
import { TestIssuer, TestWeb } from '../support/credentials.js';
import { NOW, report } from '../support/reports.js';

describe('A verifier', () => {
  it('verifies a good credential', async () => {
    const issuer = await TestIssuer.create();
    const web = await new TestWeb().publish(issuer);
    const verifier = new Verifier({ issuers: [issuer.trusted()], now: () => NOW, fetch: web.fetch });
    const verdict = await verifier.verify(await issuer.credential(), 'anchor:a-1');
    expect(verdict).to.deep.equal({
      trust: 'verified',
      report: report(),
      issuer: { id: issuer.id, name: '示例信用服务中心' },
      issuedAt: NOW - 3_600_000,
      expiresAt: NOW + 82_800_000,
      checks: CHECKS.map((name) => ({ name, outcome: 'passed' })),
    });
  });
});
