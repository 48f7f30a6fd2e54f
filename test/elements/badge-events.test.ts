import { expect } from '@open-wc/testing';
import type { CreditReport } from '../../src/domain/report.js';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { LiveCreditChangeEvent } from '../../src/elements/shared/change-event.js';
import { LiveCreditErrorEvent, LiveCreditLoadEvent, LiveCreditOpenEvent } from '../../src/elements/shared/events.js';
import { mountBadge, part, recordEvents, unmountAll } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { measure, objection, penalty, report, reviewSummary } from '../support/reports.js';

const ALL = ['live-credit-load', 'live-credit-change', 'live-credit-error', 'live-credit-open'];

describe('A badge tells the page', () => {
  let events: ReturnType<typeof recordEvents>;
  beforeEach(() => {
    events = recordEvents(...ALL);
  });
  afterEach(() => {
    events.restore();
    unmountAll();
  });
  const types = () => events.heard.map(({ type }) => type);

  it('of its first report, with the snapshot', async () => {
    const { element } = await mountBadge({ answer: report() });
    expect(types()).to.deep.equal(['live-credit-load']);
    const event = events.heard[0] as LiveCreditLoadEvent;
    expect(event).to.be.instanceOf(LiveCreditLoadEvent);
    expect(event.snapshot).to.equal(element.snapshot);
    expect(event.target).to.equal(element);
    expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
  });

  it('of nothing before there is any answer', async () => {
    await mountBadge();
    expect(types()).to.deep.equal([]);
  });

  it('of nothing where the next answer is the same', async () => {
    const { answer } = await mountBadge({ answer: report() });
    await answer(report({ version: 43 }));
    expect(types()).to.deep.equal(['live-credit-load']);
  });

  it('of nothing where only reviews changed', async () => {
    const { answer } = await mountBadge({ answer: report() });
    await answer(report({ version: 43, reviews: reviewSummary() }));
    expect(types()).to.deep.equal(['live-credit-load']);
  });

  it('of another grade, with both pictures', async () => {
    const { answer } = await mountBadge({ answer: report() });
    await answer(report({ version: 43, code: 'B' }));
    const event = events.heard[1] as LiveCreditChangeEvent;
    expect(event).to.be.instanceOf(LiveCreditChangeEvent);
    expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
    expect([event.before.grade?.code, event.after.grade?.code]).to.deep.equal(['AA', 'B']);
    expect([event.before.tone, event.after.tone]).to.deep.equal(['good', 'watch']);
  });

  const CHANGES: [what: string, before: Partial<CreditReport>, after: Partial<CreditReport>][] = [
    ['a permission', {}, { permission: 'normal' }],
    ['a new penalty', {}, { penalties: [penalty()] }],
    ['a penalty that is gone', { penalties: [penalty()] }, {}],
    ['another penalty instead', { penalties: [penalty()] }, { penalties: [penalty({ docNo: 'other' })] }],
    ['an objection about it', { penalties: [penalty()] }, { penalties: [penalty()], objections: [objection('penalty', penalty().docNo)] }],
    ['a grade that is gone', {}, { grade: undefined }],
    ['a suspension', {}, { measures: [measure()] }],
  ];
  for (const [what, before, after] of CHANGES)
    it(`of ${what} as one change`, async () => {
      const { answer } = await mountBadge({ answer: report(before) });
      await answer(report({ version: 43, ...after }));
      expect(types()).to.deep.equal(['live-credit-load', 'live-credit-change']);
    });

  it('of the warnings in both pictures', async () => {
    const { answer } = await mountBadge({ answer: report() });
    await answer(report({ version: 43, penalties: [penalty()] }));
    const { before, after } = events.heard[1] as LiveCreditChangeEvent;
    expect([before.warnings.length, after.warnings.map(({ code }) => code)]).to.deep.equal([0, ['penalty']]);
  });

  it('of a withdrawal as a change', async () => {
    const { answer } = await mountBadge({ answer: report() });
    await answer(new CreditHttpError('x', 410));
    expect(types()).to.deep.equal(['live-credit-load', 'live-credit-change']);
    expect((events.heard[1] as LiveCreditChangeEvent).after).to.deep.include({ grade: undefined, tone: 'unknown', permission: 'unknown' });
  });

  it('of a failure, with the error', async () => {
    const error = new CreditNetworkError('x');
    await mountBadge({ answer: error });
    expect(types()).to.deep.equal(['live-credit-error']);
    const event = events.heard[0] as LiveCreditErrorEvent;
    expect(event).to.be.instanceOf(LiveCreditErrorEvent);
    expect(event.error).to.equal(error);
    expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
  });

  it('of a failure while it still shows the last grade', async () => {
    const { answer, element } = await mountBadge({ answer: report() });
    await answer(new CreditNetworkError('x'));
    expect(types()).to.deep.equal(['live-credit-load', 'live-credit-error']);
    expect(part(element, 'grade')!.textContent).to.equal('AA');
  });

  it('of each failure once, however often it renders', async () => {
    const { answer, element } = await mountBadge({ answer: new CreditNetworkError('x') });
    element.requestUpdate();
    await settled();
    await answer(new CreditNetworkError('x'));
    expect(types()).to.deep.equal(['live-credit-error', 'live-credit-error']);
  });

  it('of no failure on 404', async () => {
    await mountBadge({ answer: new CreditHttpError('x', 404) });
    expect(types()).to.deep.equal([]);
  });

  it('of another subject’s first report as one that is loaded, not as a change', async () => {
    const { element, source } = await mountBadge({ answer: report() });
    element.subject = 'anchor:a-2';
    await settled();
    source.last.answer(report({ subject: { id: 'a-2' }, code: 'C' }));
    await settled();
    expect(types()).to.deep.equal(['live-credit-load', 'live-credit-load']);
  });

  it('of nothing new after it was moved', async () => {
    const { element } = await mountBadge({ answer: report() });
    document.body.append(element);
    await settled();
    element.remove();
    expect(types()).to.deep.equal(['live-credit-load']);
  });

  it('of the wish to see details, with the subject, so that the page may cancel it', async () => {
    const { element } = await mountBadge({ answer: report() });
    part(element, 'pill')!.click();
    const event = events.heard[1] as LiveCreditOpenEvent;
    expect(event).to.be.instanceOf(LiveCreditOpenEvent);
    expect(event).to.include({ subject: 'anchor:a-1', bubbles: true, composed: true, cancelable: true });
  });

  it('of nothing on a click with no-details, for then it is no button', async () => {
    const { element } = await mountBadge({ answer: report(), attributes: { 'no-details': '' } });
    const pill = part(element, 'pill')!;
    pill.click();
    expect(pill.localName).to.equal('span');
    expect(pill.getAttribute('role')).to.equal('img');
    expect(types()).to.deep.equal(['live-credit-load']);
  });

  it('of nothing on a click where there is no report', async () => {
    const { element } = await mountBadge({ answer: new CreditHttpError('x', 404) });
    part(element, 'pill')!.click();
    expect(part(element, 'pill')!.localName).to.equal('span');
    expect(types()).to.deep.equal([]);
  });
});
