import { expect, fixture, html } from '@open-wc/testing';
import { useSource } from '../../src/client/client-registry.js';
import { configure } from '../../src/client/options.js';
import { CreditConfigError } from '../../src/errors/credit-config-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
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

  it('that is too old to be shown says so', async () => {
    const { said, restore } = recordWarnings();
    const one = await supplied(report({ asOf: '2020-01-01T00:00:00+08:00', validUntil: undefined }));
    restore();
    expect(one.status).to.equal('failed');
    expect(one.credit.snapshot.error).to.be.instanceOf(CreditConfigError);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('validUntil').and.to.include('asOf');
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
