import { expect } from '@open-wc/testing';
import { fixture, html } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import { recordWarnings, replace } from '../support/page.js';
import { type CreditProbe } from '../support/probes.js';
import { installSource } from '../support/fake-source.js';
import { report } from '../support/reports.js';
import { TestIssuer, TestWeb } from '../support/credentials.js';
import { TRUST_LIST } from '../support/signed-client.js';

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString();

describe('A report that the page supplies', () => {
  let issuer: TestIssuer;
  let restore: () => void;
  // by the clock of the viewer, for no backend was asked
  const fresh = () => report({ asOf: iso(Date.now() - 1000), validUntil: iso(Date.now() + DAY) });
  const credential = () => issuer.credential(issuer.claims({ report: fresh(), issuedAt: Date.now() - 1000 }));

  beforeEach(async () => {
    issuer = await TestIssuer.create();
    const now = Math.floor(Date.now() / 1000);
    const web = await new TestWeb().publish(issuer, { claims: { iat: now - 60, exp: now + 3600 } });
    web.put(TRUST_LIST, JSON.stringify([issuer.trusted()]));
    restore = replace(window, 'fetch', web.fetch);
  });
  afterEach(() => {
    restore();
    configure({ issuers: undefined });
  });

  const supply = async (given: unknown, wanted: (probe: CreditProbe) => boolean): Promise<CreditProbe> => {
    const probe = await fixture<CreditProbe>(html`<credit-probe .report=${given}></credit-probe>`);
    while (!wanted(probe)) await new Promise(requestAnimationFrame);
    return probe;
  };
  const settledIn = (probe: CreditProbe) => !['idle', 'loading'].includes(probe.status);

  it('may be a credential, which is checked by the trust list', async () => {
    configure({ issuers: TRUST_LIST });
    const source = installSource();
    source.now = () => Date.now();
    const { credit } = await supply(await credential(), settledIn);
    expect(credit.snapshot).to.include({ status: 'ready', trust: 'verified' });
    expect(source.asked.length + source.credentialsAsked.length).to.equal(0);
  });

  it('may be a credential without a trust list, and is unsigned then', async () => {
    const { credit } = await supply(await credential(), settledIn);
    expect(credit.snapshot).to.include({ status: 'ready', trust: 'unsigned' });
    expect(credit.snapshot.last?.grade?.code).to.equal('AA');
  });

  it('is no stand-in for a signature where a trust list wants one', async () => {
    configure({ issuers: TRUST_LIST });
    const { credit } = await supply(fresh(), settledIn);
    expect(credit.snapshot.status).to.equal('failed');
    expect(credit.snapshot.last).to.equal(undefined);
    expect(credit.snapshot.error?.message).to.contain('credential');
  });

  it('shows nothing of text that is no credential', async () => {
    const { restore: quiet } = recordWarnings();
    const { credit } = await supply('hello', settledIn);
    quiet();
    expect(credit.snapshot.status).to.equal('failed');
    expect(credit.snapshot.error?.code).to.equal('shape');
  });
});
