import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { useSource } from '../../src/client/client-registry.js';
import { configure } from '../../src/client/options.js';
import { CreditConfigError } from '../../src/errors/credit-config-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
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

describe('An element that shows a subject', () => {
  beforeEach(() => configure({ endpoint: 'https://credit.example.com' }));
  afterEach(clean);

  it('asks about it when connected', async () => {
    const source = installSource();
    await probe();
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('has the answer in its snapshot', async () => {
    const source = installSource();
    const one = await probe();
    expect(one.status).to.equal('loading');
    source.last.answer(report());
    await settled();
    expect(one.credit.snapshot).to.deep.include({ status: 'ready' });
    expect(one.credit.snapshot.last?.grade?.code).to.equal('AA');
  });

  it('aborts its question when removed', async () => {
    const source = installSource();
    const one = await probe();
    one.remove();
    await settled();
    expect(source.last.signal.aborted).to.equal(true);
  });

  it('neither aborts nor asks again when moved', async () => {
    const source = installSource();
    const one = await probe();
    const place = fixtureSync<HTMLElement>(html`<p></p>`);
    place.append(one);
    await settled();
    expect(source.asked).to.have.length(1);
    expect(source.last.signal.aborted).to.equal(false);
    source.last.answer(report());
    await settled();
    expect(one.status).to.equal('ready');
  });

  it('asks again when put back later', async () => {
    const source = installSource();
    const one = await probe();
    const place = one.parentElement!;
    one.remove();
    await settled();
    place.append(one);
    await settled();
    expect(source.asked).to.have.length(2);
    source.last.answer(report());
    await settled();
    expect(one.status).to.equal('ready');
  });

  it('asks nothing when removed and changed elsewhere', async () => {
    const source = installSource();
    const one = await probe();
    one.remove();
    one.subject = 'anchor:a-2';
    await settled();
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('asks about another subject when that changes, and lets go of the first', async () => {
    const source = installSource();
    const one = await probe();
    one.subject = 'anchor:a-2';
    await settled();
    expect(source.subjects).to.deep.equal(['anchor:a-1', 'anchor:a-2']);
    expect(source.asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
  });

  it('never shows the first subject’s report under the second’s name', async () => {
    const source = installSource();
    const one = await probe();
    source.last.answer(report());
    await settled();
    one.subject = 'anchor:a-2';
    await one.updateComplete;
    expect(one.credit.snapshot.last).to.equal(undefined);
    expect(one.status).to.equal('loading');
  });

  it('is idle once it has no subject any more', async () => {
    const source = installSource();
    const one = await probe();
    source.last.answer(report());
    await settled();
    one.removeAttribute('subject');
    await one.updateComplete;
    expect(one.status).to.equal('idle');
  });

  it('trims the spaces around a subject', async () => {
    const source = installSource();
    await probe('  anchor:a-1 ');
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  for (const subject of ['a-1', 'anchor', 'anchor:', ':a-1', 'viewer:a-1'])
    it(`has failed with one warning for the subject "${subject}"`, async () => {
      const source = installSource();
      const { said, restore } = recordWarnings();
      const one = await probe(subject);
      restore();
      expect(one.status).to.equal('failed');
      expect(one.credit.snapshot.error).to.be.instanceOf(CreditConfigError);
      expect(said).to.have.length(1);
      expect(said[0]).to.include(`"${subject}"`);
      expect(source.asked).to.have.length(0);
    });

  it('asks nothing while it does not want to', async () => {
    const source = installSource();
    const one = await fixture<CreditProbe>(html`<credit-probe subject="anchor:a-1" .ask=${false}></credit-probe>`);
    expect(one.status).to.equal('idle');
    one.ask = true;
    one.requestUpdate();
    await settled();
    expect(source.asked).to.have.length(1);
  });
});

describe('An element’s endpoint', () => {
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
    await settled();
    expect(sources.map(({ endpoint }) => endpoint)).to.deep.equal(['https://one.example/', 'https://two.example/']);
    expect(sources[0]!.last.signal.aborted).to.equal(true);
    expect(sources[1]!.asked).to.have.length(1);
  });

  it('is shared by elements that write it differently', async () => {
    const sources = installSources();
    await fixture(html`<credit-probe subject="anchor:a-1" endpoint="https://own.example"></credit-probe>`);
    await fixture(html`<credit-probe subject="anchor:a-1" endpoint="https://OWN.example//"></credit-probe>`);
    expect(sources).to.have.length(1);
    expect(sources[0]!.asked).to.have.length(1);
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
  beforeEach(() => configure({ endpoint: 'https://credit.example.com' }));
  afterEach(clean);

  it('enabled: false shows and asks nothing any more', async () => {
    const source = installSource();
    const one = await probe();
    configure({ enabled: false });
    await settled();
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

  it('a trust list shows nothing, for this version cannot check it', async () => {
    const source = installSource();
    const one = await probe();
    source.last.answer(report());
    const { restore } = recordWarnings();
    configure({ issuers: 'https://credit.example.org/issuers.json' });
    await settled();
    restore();
    expect(one.status).to.equal('failed');
    expect(one.credit.snapshot.last).to.equal(undefined);
    expect(one.credit.snapshot.error).to.be.instanceOf(CreditConfigError);
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

describe('A report that the page supplies', () => {
  useFakeTime();
  beforeEach(() => configure({ endpoint: 'https://credit.example.com' }));
  afterEach(clean);
  const supplied = (value: unknown, subject = 'anchor:a-1') =>
    fixture<CreditProbe>(html`<credit-probe subject=${subject} .report=${value}></credit-probe>`);

  it('is shown and nothing is asked', async () => {
    const source = installSource();
    const one = await supplied(report());
    expect(one.status).to.equal('ready');
    await one.credit.refresh();
    expect(source.asked).to.have.length(0);
  });

  it('needs no subject, no endpoint and no wish to ask', async () => {
    installSource();
    configure({ endpoint: undefined });
    const one = await fixture<CreditProbe>(html`<credit-probe .report=${report()} .ask=${false}></credit-probe>`);
    expect(one.status).to.equal('ready');
  });

  it('is read as tolerantly as a backend’s', async () => {
    const one = await supplied({ ...report(), penalties: [{ docNo: 5 }], mood: 1 });
    expect(one.credit.snapshot.last?.penalties).to.deep.equal([]);
  });

  for (const [what, value, subject] of [['of another subject', report(), 'anchor:a-2'], ['that is none', { a: 1 }, 'anchor:a-1']] as const)
    it(`${what} is refused`, async () => {
      const one = await supplied(value, subject);
      expect(one.status).to.equal('failed');
      expect(one.credit.snapshot.error).to.be.instanceOf(CreditShapeError);
    });

  it('taken back makes room for what the backend says', async () => {
    const source = installSource();
    const one = await supplied(report());
    one.report = undefined;
    await settled();
    expect(source.asked).to.have.length(1);
    expect(one.status).to.equal('loading');
  });

  it('is replaced by the next one, even an older one', async () => {
    const one = await supplied(report());
    one.report = report({ version: 1, code: 'B' });
    await one.updateComplete;
    expect(one.credit.snapshot.last?.grade?.code).to.equal('B');
  });

  it('is out of use when the element goes, and in use again when it is back', async () => {
    const one = await supplied(report());
    const place = one.parentElement!;
    one.remove();
    await settled();
    place.append(one);
    await settled();
    expect(one.status).to.equal('ready');
  });
});

describe('refresh()', () => {
  beforeEach(() => configure({ endpoint: 'https://credit.example.com' }));
  afterEach(clean);

  it('asks again and settles with the answer', async () => {
    const source = installSource();
    const one = await probe();
    source.last.answer(report());
    await settled();
    const refreshed = one.credit.refresh();
    source.last.answer(report({ version: 43, code: 'B' }));
    await refreshed;
    expect(one.credit.snapshot.last?.grade?.code).to.equal('B');
  });

  it('does not reject with a failure', async () => {
    const source = installSource();
    const one = await probe();
    const refreshed = one.credit.refresh();
    source.last.fail(new CreditNetworkError('x'));
    await refreshed;
    expect(one.status).to.equal('failed');
  });

  it('asks about a subject that was set just before', async () => {
    const source = installSource();
    const one = await probe();
    one.subject = 'anchor:a-2';
    void one.credit.refresh();
    expect(source.last.subject).to.equal('anchor:a-2');
  });

  it('settles where nothing can be asked', async () => {
    const source = installSource();
    const one = document.createElement('credit-probe');
    await one.credit.refresh();
    expect(source.asked).to.have.length(0);
  });
});
