import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { useSource } from '../../src/client/client-registry.js';
import { configure } from '../../src/client/options.js';
import { CreditConfigError } from '../../src/errors/credit-config-error.js';
import { installSource } from '../support/fake-source.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { recordWarnings } from '../support/page.js';
import type { CreditProbe } from '../support/probes.js';
import '../support/probes.js';
import { report } from '../support/reports.js';

const probe = (subject = 'anchor:a-1') => fixture<CreditProbe>(html`<credit-probe subject=${subject}></credit-probe>`);

const clean = () => {
  configure({ endpoint: undefined, enabled: undefined, batch: undefined, live: undefined, issuers: undefined });
  useSource();
};

describe('An element that shows a subject', () => {
  const time = useFakeTime();
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
    await time().pass(1_000);
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
    await time().pass(1_000);
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
    await time().pass(1_000);
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

  it('is idle without a subject, which looks like a failure, and the console says once what to set', async () => {
    const source = installSource();
    const { said, restore } = recordWarnings();
    const ones = [await probe(''), await probe('')];
    restore();
    expect(ones.map(({ credit }) => credit.snapshot.status)).to.deep.equal(['idle', 'idle']);
    expect(ones.map(({ credit }) => credit.snapshot.slow)).to.deep.equal([true, true]);
    expect(ones[0].credit.snapshot.error).to.be.instanceOf(CreditConfigError);
    expect(said.filter((one) => one.includes('like "anchor:a-1001"'))).to.have.length.at.most(1);
    expect(source.asked).to.have.length(0);
  });

  it('says nothing of a subject that is set just after it was connected', async () => {
    const source = installSource();
    const one = document.createElement('credit-probe');
    fixtureSync<HTMLElement>(html`<p></p>`).append(one);
    one.subject = 'anchor:a-1';
    await settled();
    expect(one.credit.snapshot.error).to.equal(undefined);
    expect(source.subjects).to.deep.equal(['anchor:a-1']);
  });

  it('forgets that it had no subject once one comes', async () => {
    const source = installSource();
    const one = await probe('');
    one.subject = 'anchor:a-1';
    await settled();
    source.last.answer(report());
    await settled();
    expect(one.credit.snapshot).to.deep.include({ status: 'ready', error: undefined });
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
