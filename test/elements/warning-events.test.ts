import { expect } from '@open-wc/testing';
import type { LiveCreditWarningEvent } from '../../src/elements/warning/warning-events.js';
import type { LiveCreditWarning } from '../../src/elements/warning/warning.js';
import { mountWarning, part, recordEvents, unmountAll, type Mounted } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { listing, measure, penalty, report } from '../support/reports.js';


let subjects = 0;

/** Reports of a subject of its own, for dismissals outlive a test. */
const subjectOfItsOwn = () => {
  const id = `event-${performance.timeOrigin}-${++subjects}`;
  const of = (overrides: Parameters<typeof report>[0] = {}) => report({ ...overrides, subject: { id, ...overrides.subject } });
  const mount = (answer = of({ penalties: [penalty()] }), attributes = {}) => mountWarning({ answer, attributes: { subject: `anchor:${id}`, ...attributes } });
  return { ref: `anchor:${id}`, of, mount };
};

const dismissFirst = async ({ element }: Mounted<LiveCreditWarning>) => {
  part(element, 'dismiss')!.click();
  await element.updateComplete;
};

describe('A warning that comes into view', () => {
  let events: ReturnType<typeof recordEvents>;
  beforeEach(() => {
    events = recordEvents('live-credit-warning');
  });
  afterEach(() => {
    events.restore();
    unmountAll();
  });
  const told = () => events.heard.map((event) => (event as LiveCreditWarningEvent).warning.code);

  it('is told of by an event with it', async () => {
    const { element } = await subjectOfItsOwn().mount();
    expect(told()).to.deep.equal(['penalty']);
    expect(events.heard[0]).to.include({ bubbles: true, composed: true, cancelable: false, target: element });
  });

  it('is told of once, however often answers come', async () => {
    const { of, mount } = subjectOfItsOwn();
    const mounted = await mount();
    await mounted.answer(of({ version: 43, penalties: [penalty()] }));
    expect(told()).to.deep.equal(['penalty']);
  });

  it('from behind the button is told of when it does', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element } = await mount(of({ penalties: [penalty()], listings: [listing()], measures: [measure({ kind: 'warn' })] }));
    expect(told()).to.deep.equal(['abnormal', 'penalty']);
    part(element, 'more')!.click();
    await element.updateComplete;
    expect(told()).to.deep.equal(['abnormal', 'penalty', 'platform-warning']);
  });

  it('is not told of where it was dismissed before', async () => {
    const { mount } = subjectOfItsOwn();
    await dismissFirst(await mount());
    await mount();
    expect(told()).to.deep.equal(['penalty']);
  });

  it('is told of on a page whose language has yet to come', async () => {
    const { of } = subjectOfItsOwn();
    await mountWarning({ lang: 'en', answer: of({ penalties: [penalty()] }), attributes: { subject: of().subject.kind + ':' + of().subject.id } });
    await settled();
    expect(told()).to.deep.equal(['penalty']);
  });
});
