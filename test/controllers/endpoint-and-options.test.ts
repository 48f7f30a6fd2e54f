import { expect, fixture, html } from '@open-wc/testing';
import { useSource } from '../../src/client/client-registry.js';
import { configure } from '../../src/client/options.js';
import { CreditConfigError } from '../../src/errors/credit-config-error.js';
import { installSource, installSources } from '../support/fake-source.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { recordWarnings, resetVisibility, setVisibility } from '../support/page.js';
import type { CreditProbe } from '../support/probes.js';
import '../support/probes.js';
import { report } from '../support/reports.js';

const probe = (subject = 'anchor:a-1') => fixture<CreditProbe>(html`<credit-probe subject=${subject}></credit-probe>`);

const clean = () => {
  configure({ endpoint: undefined, enabled: undefined, batch: undefined, live: undefined, issuers: undefined });
  useSource();
};

describe('An element’s endpoint', () => {
  const time = useFakeTime();
  afterEach(clean);

  it('is the configured one', async () => {
    const sources = installSources();
    configure({ endpoint: 'https://one.example/api' });
    await probe();
    expect(sources.map(({ endpoint }) => endpoint)).to.deep.equal(['https://one.example/api/']);
  });

  it('of its own goes before the configured one', async () => {
    const sources = installSources();
    configure({ endpoint: 'https://one.example' });
    await fixture(html`<credit-probe subject="anchor:a-1" endpoint="https://own.example"></credit-probe>`);
    expect(sources.map(({ endpoint }) => endpoint)).to.deep.equal(['https://own.example/']);
  });

  it('configured anew moves elements that are there already', async () => {
    const sources = installSources();
    configure({ endpoint: 'https://one.example' });
    await probe();
    configure({ endpoint: 'https://two.example' });
    await time().pass(1_000);
    expect(sources.map(({ endpoint }) => endpoint)).to.deep.equal(['https://one.example/', 'https://two.example/']);
    expect(sources[0].last.signal.aborted).to.equal(true);
    expect(sources[1].asked).to.have.length(1);
  });

  it('is shared by elements that write it differently', async () => {
    const sources = installSources();
    await fixture(html`<credit-probe subject="anchor:a-1" endpoint="https://own.example"></credit-probe>`);
    await fixture(html`<credit-probe subject="anchor:a-1" endpoint="https://OWN.example//"></credit-probe>`);
    expect(sources).to.have.length(1);
    expect(sources[0].asked).to.have.length(1);
  });

  it('missing is a failure that says what to do', async () => {
    installSource();
    const { restore } = recordWarnings();
    const one = await probe();
    restore();
    expect(one.credit.snapshot.error).to.be.instanceOf(CreditConfigError);
    expect(one.credit.snapshot.error?.message).to.include('data-endpoint');
  });

  it('that cannot be one is a failure and no exception', async () => {
    const { restore } = recordWarnings();
    const one = await fixture<CreditProbe>(html`<credit-probe subject="anchor:a-1" endpoint="javascript:1"></credit-probe>`);
    restore();
    expect(one.status).to.equal('failed');
    expect(one.credit.snapshot.error).to.be.instanceOf(CreditConfigError);
  });

  it('configured later revives elements that failed for want of it', async () => {
    const source = installSource();
    const { restore } = recordWarnings();
    const one = await probe();
    restore();
    configure({ endpoint: 'https://one.example' });
    await settled();
    expect(source.asked).to.have.length(1);
    expect(one.status).to.equal('loading');
  });
});

describe('configure() reaches elements that are there already:', () => {
  const time = useFakeTime();
  beforeEach(() => configure({ endpoint: 'https://credit.example.com' }));
  afterEach(clean);

  it('enabled: false shows and asks nothing any more', async () => {
    const source = installSource();
    const one = await probe();
    configure({ enabled: false });
    await time().pass(1_000);
    expect(one.status).to.equal('idle');
    expect(source.last.signal.aborted).to.equal(true);
    await one.credit.refresh();
    expect(source.asked).to.have.length(1);
  });

  it('enabled again asks again', async () => {
    const source = installSource();
    configure({ enabled: false });
    await probe();
    expect(source.asked).to.have.length(0);
    configure({ enabled: true });
    await settled();
    expect(source.asked).to.have.length(1);
  });

  it('batch asks in another way', async () => {
    const sources = installSources();
    await probe();
    configure({ batch: true });
    await settled();
    expect(sources.map(({ batch }) => batch)).to.deep.equal([false, true]);
  });

  it('a trust list takes away what was never checked', async () => {
    const source = installSource();
    const one = await probe();
    source.last.answer(report());
    await settled();
    configure({ issuers: 'https://credit.example.org/issuers.json' });
    await settled();
    expect(one.credit.snapshot).to.include({ status: 'loading', trust: 'checking' });
    expect(one.credit.snapshot.last).to.equal(undefined);
    expect(source.asked).to.have.length(1);
    expect(source.credentialsAsked.map(({ subject }) => subject)).to.deep.equal(['anchor:a-1']);
  });

  it('nothing once they are gone', async () => {
    const source = installSource();
    const one = await probe();
    one.remove();
    await settled();
    configure({ batch: true });
    await settled();
    expect(source.asked).to.have.length(1);
  });
});

describe('live', () => {
  const time = useFakeTime();
  beforeEach(() => {
    setVisibility('visible');
    configure({ endpoint: 'https://credit.example.com' });
  });
  afterEach(() => {
    resetVisibility();
    clean();
  });

  for (const [live, times] of [['off', 1], ['poll', 2], ['push', 2]] as const)
    it(`"${live}" asks ${times === 1 ? 'once' : 'again after a while'}`, async () => {
      configure({ live });
      const source = installSource();
      await probe();
      source.last.answer(report());
      await time().pass(50_000);
      expect(source.asked).to.have.length(times);
    });
});
