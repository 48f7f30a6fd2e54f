import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { mountWarning, unmountAll, words } from '../support/elements.js';
import { gradeOf, measure, penalty, report } from '../support/reports.js';

const said = (element: Element, role: 'status' | 'alert') => words(element.shadowRoot!.querySelector(`[role=${role}]`));

let subjects = 0;
/** What was announced of a subject is remembered as long as the page: each test has its own. */
const subjectOfItsOwn = () => {
  const id = `announced-${++subjects}`;
  const of = (overrides: Parameters<typeof report>[0] = {}) => report({ ...overrides, subject: { id } });
  return { of, mount: (answer = of(), attributes = {}) => mountWarning({ answer, attributes: { subject: `anchor:${id}`, ...attributes } }) };
};

describe('To a screen reader, a warning element', () => {
  afterEach(unmountAll);

  it('says nothing of the warnings there are from the start: they are met where they stand', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element } = await mount(of({ penalties: [penalty()], measures: [measure()] }));
    expect([said(element, 'status'), said(element, 'alert')]).to.deep.equal(['', '']);
  });

  it('says a new warning politely', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    await answer(of({ version: 43, measures: [measure({ kind: 'warn' })] }));
    expect([said(element, 'status'), said(element, 'alert')]).to.deep.equal(['主播 小鹿好物 平台于2026年11月1日作出警示：多次夸大宣传', '']);
  });

  it('says a serious one at once', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    await answer(of({ version: 43, measures: [measure()] }));
    expect([said(element, 'status'), said(element, 'alert')]).to.deep.equal(['', '主播 小鹿好物 该账号暂停直播至2026年11月30日']);
  });

  it('says it in regions that were there before', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    const before = element.shadowRoot!.querySelector('[role=alert]');
    await answer(of({ version: 43, measures: [measure()] }));
    expect(before).not.to.equal(null);
    expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(before);
    expect(before!.closest('[part=banner]')).to.equal(null);
  });

  it('says one thing after another: what comes soon after does not take its place', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    await answer(of({ version: 43, penalties: [penalty()] }));
    await answer(of({ version: 44, penalties: [penalty()], measures: [measure({ kind: 'warn' })] }));
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    expect([...region.children].map((one) => words(one).slice(0, 12))).to.deep.equal(['主播 小鹿好物 2025', '主播 小鹿好物 平台于2']);
    expect(region.getAttribute('aria-atomic')).to.equal('false');
  });

  it('says it once where several elements show the subject', async () => {
    const { of, mount } = subjectOfItsOwn();
    const first = await mount();
    const others = [first, await mount(), await mount()];
    for (const one of others) await one.answer(of({ version: 43, measures: [measure()] }));
    expect(others.filter(({ element }) => said(element, 'alert') !== '')).to.have.length(1);
  });

  it('does not say it again with the next answer', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    await answer(of({ version: 43, measures: [measure()] }));
    const region = element.shadowRoot!.querySelector('[role=alert]')!;
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    await answer(of({ version: 44, measures: [measure()] }));
    observer.disconnect();
    expect(changes).to.equal(0);
  });

  it('says nothing of what a viewer dismissed', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount(of({ measures: [measure()] }));
    element.shadowRoot!.querySelector<HTMLElement>('[part=dismiss]')!.click();
    await answer(of({ version: 43, measures: [measure()] }));
    expect(said(element, 'alert')).to.equal('');
  });

  it('says nothing of what it does not show for its severity', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount(of(), { 'min-severity': 'serious' });
    await answer(of({ version: 43, measures: [measure({ kind: 'warn' })] }));
    expect(said(element, 'status')).to.equal('');
  });

  it('holds nothing that is over: what was announced goes with its record', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    await answer(of({ version: 43, penalties: [penalty()] }));
    expect(said(element, 'status')).to.include('示市监罚');
    await answer(of({ version: 44 }));
    expect(element.shadowRoot!.textContent).not.to.include('示市监罚');
  });

  it('holds nothing of a report that was withdrawn', async () => {
    const { of, mount } = subjectOfItsOwn();
    const { element, answer } = await mount();
    await answer(of({ version: 43, penalties: [penalty()] }));
    await answer(new CreditHttpError('x', 410));
    expect(element.shadowRoot!.textContent).not.to.include('示市监罚');
  });

  it('says in one element what another leaves out for its severity', async () => {
    const { of, mount } = subjectOfItsOwn();
    const [strict, open] = [await mount(of(), { 'min-severity': 'serious' }), await mount()];
    for (const one of [strict, open]) await one.answer(of({ version: 43, measures: [measure({ kind: 'warn' })] }));
    expect(said(strict.element, 'status')).to.equal('');
    expect(said(open.element, 'status')).to.include('平台于2026年11月1日作出警示');
  });

  it('does not say a low grade anew because data was stale for a while', async () => {
    const { of, mount } = subjectOfItsOwn();
    const grade = gradeOf({ tone: 'poor' });
    const { element, answer } = await mount(of({ grade }));
    await answer(of({ version: 43, grade, validUntil: '2026-11-20T11:00:00+08:00' }));
    await answer(of({ version: 44, grade }));
    expect(said(element, 'status')).to.equal('');
  });
});
