import { expect } from '@open-wc/testing';
import type { LiveCreditDismissEvent } from '../../src/elements/warning/warning-events.js';
import type { LiveCreditWarning } from '../../src/elements/warning/warning.js';
import { mountWarning, part, parts, recordEvents, unmountAll, type Mounted } from '../support/elements.js';
import { gradeOf, listing, measure, objection, penalty, report } from '../support/reports.js';

const KEY = 'live-credit:dismissed';
const codes = (element: Element) => parts(element, 'banner').map(({ dataset }) => dataset['code']);
const stored = (): Record<string, string[]> => JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string[]>;

let subjects = 0;

/** Reports of a subject of its own, for dismissals outlive a test. */
const subjectOfItsOwn = () => {
  const id = `dismissal-${performance.timeOrigin}-${++subjects}`;
  const of = (overrides: Parameters<typeof report>[0] = {}) => report({ ...overrides, subject: { id, ...overrides.subject } });
  const mount = (answer = of({ penalties: [penalty()] }), attributes = {}) => mountWarning({ answer, attributes: { subject: `anchor:${id}`, ...attributes } });
  return { ref: `anchor:${id}`, of, mount };
};

const dismissFirst = async ({ element }: Mounted<LiveCreditWarning>) => {
  part(element, 'dismiss')!.click();
  await element.updateComplete;
};

describe('A viewer who dismisses a warning', () => {
  afterEach(unmountAll);

  it('sees it no more', async () => {
    const mounted = await subjectOfItsOwn().mount();
    await dismissFirst(mounted);
    expect(codes(mounted.element)).to.deep.equal([]);
  });

  it('finds the button named after what it dismisses', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element } = await mount(of({ measures: [measure()] }));
    expect(part(element, 'dismiss')!.getAttribute('aria-label')).to.equal('关闭此提示：该账号暂停直播至2026年11月30日');
  });

  it('has the focus on what is left', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element } = await mount(of({ penalties: [penalty()], measures: [measure()] }));
    const last = parts(element, 'dismiss')[1];
    last.focus();
    last.click();
    await element.updateComplete;
    await element.updateComplete;
    expect(codes(element)).to.deep.equal(['suspended']);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'dismiss'));
  });

  it('never dismisses another warning that a refresh put under the focus', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    // sent by hand, for a tab at the back gets no focus events
    part(element, 'dismiss')!.dispatchEvent(new FocusEvent('focus'));
    await answer(of({ version: 99, penalties: [penalty()], measures: [measure()] }));
    expect(codes(element)).to.deep.equal(['suspended', 'penalty']);
    part(element, 'dismiss')!.click();
    await element.updateComplete;
    expect(codes(element)).to.deep.equal(['suspended', 'penalty']);
    part(element, 'dismiss')!.click();
    await element.updateComplete;
    expect(codes(element)).to.deep.equal(['penalty']);
  });

  it('sees it no more in another element either', async () => {
    const { mount } = subjectOfItsOwn();
    const [one, other] = [await mount(), await mount()];
    await dismissFirst(other);
    await one.element.updateComplete;
    expect(codes(one.element)).to.deep.equal([]);
  });

  it('sees it no more in an element that comes later', async () => {
    const { mount } = subjectOfItsOwn();
    await dismissFirst(await mount());
    expect(codes((await mount()).element)).to.deep.equal([]);
  });

  it('sees it no more in a later edition of the report', async () => {
    const { of, mount } = subjectOfItsOwn();
    const mounted = await mount();
    await dismissFirst(mounted);
    await mounted.answer(of({ version: 99, asOf: '2026-11-20T11:00:00+08:00', penalties: [penalty({ authority: '另一机关', publicUntil: '2029-01-01' })] }));
    expect(codes(mounted.element)).to.deep.equal([]);
  });

  it('sees it no more when an objection about it is filed', async () => {
    const { of, mount } = subjectOfItsOwn();
    const mounted = await mount();
    await dismissFirst(mounted);
    await mounted.answer(of({ version: 99, penalties: [penalty()], objections: [objection('penalty', penalty().docNo)] }));
    expect(codes(mounted.element)).to.deep.equal([]);
  });

  it('still sees another record of the same kind', async () => {
    const { of, mount } = subjectOfItsOwn();
    const mounted = await mount(of({ penalties: [penalty({ docNo: 'a' }), penalty({ docNo: 'b' })] }));
    await dismissFirst(mounted);
    expect(codes(mounted.element)).to.deep.equal(['penalty']);
    expect(mounted.element.shadowRoot!.textContent).to.include('（b）');
  });

  it('still sees the same record as a graver warning', async () => {
    const { of, mount } = subjectOfItsOwn();
    const mounted = await mount();
    await dismissFirst(mounted);
    await mounted.answer(of({ version: 99, penalties: [penalty({ endorsementInFalseAd: true })] }));
    expect(codes(mounted.element)).to.deep.equal(['endorsement-ban']);
  });

  it('still sees the same record of another subject', async () => {
    await dismissFirst(await subjectOfItsOwn().mount());
    expect(codes((await subjectOfItsOwn().mount()).element)).to.deep.equal(['penalty']);
  });

  it('cannot dismiss what is persistent', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element } = await mount(of({ measures: [measure({ kind: 'ban' })] }));
    expect(codes(element)).to.deep.equal(['platform-ban']);
    expect(parts(element, 'dismiss')).to.deep.equal([]);
  });

  it('gets the next one into view', async () => {
    const { of, mount } = subjectOfItsOwn();
    const mounted = await mount(of({ penalties: [penalty()], listings: [listing()], measures: [measure({ kind: 'warn' })] }));
    expect(codes(mounted.element)).to.deep.equal(['abnormal', 'penalty']);
    await dismissFirst(mounted);
    expect(codes(mounted.element)).to.deep.equal(['penalty', 'platform-warning']);
    expect(parts(mounted.element, 'more')).to.deep.equal([]);
  });

  it('sees a record again that went and came back', async () => {
    const { of, mount } = subjectOfItsOwn();
    const mounted = await mount();
    await dismissFirst(mounted);
    await mounted.answer(of({ version: 43 }));
    await mounted.answer(of({ version: 44, penalties: [penalty()] }));
    expect(codes(mounted.element)).to.deep.equal(['penalty']);
  });

  it('does not see a low grade again because data was stale for a while', async () => {
    const { of, mount } = subjectOfItsOwn();
    const poor = gradeOf({ tone: 'poor' });
    const mounted = await mount(of({ grade: poor }));
    await dismissFirst(mounted);
    await mounted.answer(of({ version: 43, grade: poor, validUntil: '2026-11-20T11:00:00+08:00' }));
    expect(mounted.element.getAttribute('status')).to.equal('stale');
    await mounted.answer(of({ version: 44, grade: poor }));
    expect(codes(mounted.element)).to.deep.equal([]);
  });

  it('is told of by an event with the warning', async () => {
    const events = recordEvents('live-credit-dismiss');
    const mounted = await subjectOfItsOwn().mount();
    await dismissFirst(mounted);
    events.restore();
    expect(events.heard).to.have.length(1);
    const event = events.heard[0] as LiveCreditDismissEvent;
    expect(event).to.include({ bubbles: true, composed: true, cancelable: false, target: mounted.element });
    expect(event.warning).to.include({ code: 'penalty', record: penalty().docNo });
  });
});

describe('A dismissal', () => {
  afterEach(unmountAll);

  it('is stored by code and record', async () => {
    const { ref, mount } = subjectOfItsOwn();
    await dismissFirst(await mount());
    expect(stored()[ref]).to.deep.equal([`penalty/${penalty().docNo}`]);
  });

  it('is gone from storage with its record', async () => {
    const { ref, of, mount } = subjectOfItsOwn();
    const mounted = await mount();
    await dismissFirst(mounted);
    await mounted.answer(of({ version: 43 }));
    expect(stored()).not.to.have.property(ref);
  });

  it('of another record stays', async () => {
    const { ref, of, mount } = subjectOfItsOwn();
    const mounted = await mount(of({ penalties: [penalty({ docNo: 'a' }), penalty({ docNo: 'b' })] }));
    await dismissFirst(mounted);
    await dismissFirst(mounted);
    await mounted.answer(of({ version: 43, penalties: [penalty({ docNo: 'b' })] }));
    expect(stored()[ref]).to.deep.equal(['penalty/b']);
  });
});
