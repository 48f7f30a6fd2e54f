import { expect } from '@open-wc/testing';
import type { CreditReport } from '../../src/domain/report.js';
import { type SEVERITIES } from '../../src/domain/severity.js';
import { stackOf } from '../../src/elements/warning/stack.js';
import { mountWarning, part, parts, unmountAll, words } from '../support/elements.js';
import { listing, measure, penalty, report } from '../support/reports.js';

const codes = (element: Element) => parts(element, 'banner').map(({ dataset }) => dataset['code']);

/** One persistent, two serious, two warn, one notice. */
const MANY: Partial<CreditReport> = {
  measures: [measure({ id: 'w', kind: 'warn' }), measure(), measure({ id: 'b', kind: 'ban' })],
  listings: [listing(), listing({ id: 'l-8', kind: 'serious_illegal' })],
  penalties: [penalty()],
};

describe('Several warnings', () => {
  afterEach(unmountAll);

  it('are stacked by severity: persistent ones always, two of the others, the rest behind a button', async () => {
    const { element } = await mountWarning({ answer: report(MANY) });
    expect(codes(element)).to.deep.equal(['platform-ban', 'suspended', 'serious-illegal']);
    expect(words(part(element, 'more'))).to.equal('警示: 另有 3 条提示');
    expect(part(element, 'more')!.getAttribute('aria-expanded')).to.equal('false');
  });

  it('say how many more there are in English', async () => {
    const { element } = await mountWarning({ answer: report(MANY), lang: 'en' });
    expect(words(part(element, 'more'))).to.equal('Warning: 3 more warnings');
  });

  it('are all shown by that button, and fewer by it again', async () => {
    const { element } = await mountWarning({ answer: report(MANY) });
    part(element, 'more')!.click();
    await element.updateComplete;
    expect(codes(element)).to.deep.equal(['platform-ban', 'suspended', 'serious-illegal', 'abnormal', 'penalty', 'platform-warning']);
    expect(words(part(element, 'more'))).to.equal('收起');
    expect(part(element, 'more')!.getAttribute('aria-expanded')).to.equal('true');
    part(element, 'more')!.click();
    await element.updateComplete;
    expect(codes(element)).to.have.length(3);
  });

  it('need no such button where they are two', async () => {
    const { element } = await mountWarning({ answer: report({ penalties: [penalty()], listings: [listing()] }) });
    expect(codes(element)).to.have.length(2);
    expect(parts(element, 'more')).to.deep.equal([]);
  });

  it('need no such button any more once so many are over, though it was pressed', async () => {
    const { element, answer } = await mountWarning({ answer: report(MANY) });
    part(element, 'more')!.click();
    await answer(report({ version: 43, penalties: [penalty()] }));
    expect(codes(element)).to.deep.equal(['penalty']);
    expect(parts(element, 'more')).to.deep.equal([]);
  });

  it('do not count persistent ones among the two', async () => {
    const bans = [measure({ id: 'b1', kind: 'ban' }), measure({ id: 'b2', kind: 'ban', until: '2026-12-01' }), measure({ id: 'b3', kind: 'ban', until: '2026-12-02' })];
    const { element } = await mountWarning({ answer: report({ measures: bans, penalties: [penalty()] }) });
    expect(codes(element)).to.deep.equal(['platform-ban', 'platform-ban', 'platform-ban', 'penalty']);
    expect(parts(element, 'more')).to.deep.equal([]);
  });

  for (const [least, left] of [['info', 6], ['notice', 6], ['warn', 5], ['serious', 3], ['loud', 6], ['', 6]] as const)
    it(`with min-severity="${least}" are ${left}, the persistent one among them`, async () => {
      const { element } = await mountWarning({ answer: report(MANY), attributes: { 'min-severity': least } });
      part(element, 'more')?.click();
      await element.updateComplete;
      expect(codes(element)).to.have.length(left);
      expect(codes(element)[0]).to.equal('platform-ban');
    });
});

describe('stackOf', () => {
  const warning = (code: string, severity: (typeof SEVERITIES)[number], persistent = false) =>
    ({ warning: { code, severity, persistent, record: code, facts: {} } }) as unknown as Parameters<typeof stackOf>[0][number];
  const ALL = [warning('a', 'serious'), warning('P', 'info', true), warning('b', 'warn'), warning('c', 'notice'), warning('d', 'info')];
  const none = { minSeverity: undefined, dismissed: () => false, expanded: false, folded: false };
  const shown = (wanted: Partial<typeof none>) => {
    const stack = stackOf(ALL, { ...none, ...wanted });
    return `${stack.shown.map(({ warning: { code } }) => code).join('')}+${stack.more}`;
  };

  it('shows two besides the persistent, most severe first', () => expect(shown({})).to.equal('abP+2'));
  it('shows all when expanded', () => expect(shown({ expanded: true })).to.equal('abcPd+2'));
  it('shows what is serious or persistent when folded', () => expect(shown({ folded: true })).to.equal('aP+3'));
  it('stays folded although it was expanded before', () => expect(shown({ folded: true, expanded: true })).to.equal('aP+3'));
  it('leaves out what was dismissed, but nothing persistent', () => expect(shown({ dismissed: () => true })).to.equal('P+0'));
});
