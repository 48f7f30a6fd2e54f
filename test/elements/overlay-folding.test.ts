import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../src/elements/warning/overlay.js';
import { mountWarning, part, parts, unmountAll, words } from '../support/elements.js';
import { settled, useFakeTime } from '../support/fake-time.js';
import { measure, penalty, report } from '../support/reports.js';

const QUIET = report({ penalties: [penalty()], measures: [measure({ id: 'w', kind: 'warn' })] });
const codes = (element: Element) => parts(element, 'banner').map(({ dataset }) => dataset['code']);

describe('An overlay', () => {
  const time = useFakeTime();
  afterEach(unmountAll);
  const mount = async (answer = QUIET, attributes = {}) => {
    const mounted = await mountWarning({ answer, attributes: { placement: 'overlay', ...attributes } });
    await settled();
    return mounted;
  };

  it('shows its banners for 8 s', async () => {
    const { element } = await mount();
    await time().pass(7_999);
    expect(codes(element)).to.deep.equal(['penalty', 'platform-warning']);
  });

  it('folds to a chip after 8 s', async () => {
    const { element } = await mount();
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal([]);
    expect(words(part(element, 'chip'))).to.equal('警示: 另有 2 条提示');
    expect(part(element, 'chip')!.getAttribute('aria-expanded')).to.equal('false');
  });

  it('does not fold from under the focus, but once it has left', async () => {
    const { element } = await mount();
    part(element, 'dismiss')!.focus();
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal(['penalty', 'platform-warning']);
    part(element, 'dismiss')!.blur();
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal([]);
  });

  it('keeps what is serious or persistent', async () => {
    const answer = report({ penalties: [penalty()], measures: [measure(), measure({ id: 'b', kind: 'ban' })] });
    const { element } = await mount(answer);
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal(['platform-ban', 'suspended']);
    expect(words(part(element, 'chip'))).to.equal('警示: 另有 1 条提示');
  });

  it('has no chip where nothing is folded', async () => {
    const { element } = await mount(report({ measures: [measure()] }));
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal(['suspended']);
    expect(parts(element, 'chip')).to.deep.equal([]);
  });

  it('unfolds by its chip, for another 8 s', async () => {
    const { element } = await mount();
    await time().pass(8_000);
    part(element, 'chip')!.click();
    await time().pass(7_999);
    expect(codes(element)).to.have.length(2);
    await time().pass(1);
    expect(codes(element)).to.deep.equal([]);
  });

  it('unfolds for a new warning', async () => {
    const { element, answer } = await mount();
    await time().pass(8_000);
    await answer(report({ version: 43, penalties: [penalty(), penalty({ docNo: 'new' })] }));
    expect(codes(element)).to.have.length(2);
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal([]);
  });

  it('stays folded where the next answer says nothing new', async () => {
    const { element, answer } = await mount();
    await time().pass(8_000);
    await answer({ ...QUIET, version: 43 });
    expect(codes(element)).to.deep.equal([]);
  });

  it('folds what a viewer had asked for too, and its chip says so', async () => {
    const many = report({ penalties: [penalty(), penalty({ docNo: '2' }), penalty({ docNo: '3' })] });
    const { element } = await mount(many);
    part(element, 'more')!.click();
    await settled();
    expect(codes(element)).to.have.length(3);
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal([]);
    expect(words(part(element, 'chip'))).to.equal('警示: 另有 3 条提示');
    expect(part(element, 'chip')!.getAttribute('aria-expanded')).to.equal('false');
  });

  it('has a chip that looks and reads like the most severe banner it hides', async () => {
    for (const [answer, severity, tone, word] of [
      [QUIET, 'warn', 'watch', '警示'],
      [report({ measures: [measure({ id: 'w', kind: 'warn' })] }), 'notice', 'fair', '注意'],
    ] as const) {
      const { element } = await mount(answer);
      const shape = (one: Element) => one.querySelector('path')!.getAttribute('d');
      const hidden = shape(part(element, 'banner')!);
      await time().pass(8_000);
      const chip = part(element, 'chip')!;
      expect([chip.dataset['severity'], chip.dataset['tone'], shape(chip)]).to.deep.equal([severity, tone, hidden]);
      expect(words(chip)).to.contain(`${word}: `);
    }
  });

  it('that was opened in full folds 8 s after that, and later unfolds to the first ones again', async () => {
    const many = report({ penalties: [penalty(), penalty({ docNo: '2' }), penalty({ docNo: '3' })] });
    const { element } = await mount(many);
    await time().pass(7_000);
    part(element, 'more')!.click();
    await time().pass(7_999);
    expect(codes(element)).to.have.length(3);
    await time().pass(1);
    expect(codes(element)).to.deep.equal([]);
    part(element, 'chip')!.click();
    await settled();
    expect(codes(element)).to.have.length(2);
  });

  it('folds after it was moved in the page too', async () => {
    const { element } = await mount();
    await time().pass(4_000);
    fixtureSync<HTMLElement>(html`<p></p>`).append(element);
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal([]);
  });

  it('folds where it was inline before', async () => {
    const { element } = await mount(QUIET, { placement: 'inline' });
    element.placement = 'overlay';
    await time().pass(8_000);
    expect(codes(element)).to.deep.equal([]);
  });

  it('that is inline never folds', async () => {
    const { element } = await mount(QUIET, { placement: 'inline' });
    await time().pass(60_000);
    expect(codes(element)).to.have.length(2);
  });

  it('is whole again when it becomes inline', async () => {
    const { element } = await mount();
    await time().pass(8_000);
    element.placement = 'inline';
    await time().pass(10_000);
    expect(codes(element)).to.have.length(2);
  });

  it('leaves no timer behind when removed', async () => {
    const { element } = await mount();
    element.remove();
    await time().pass(1_000);
    expect(time().pending).to.equal(0);
  });
});
