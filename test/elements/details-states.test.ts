import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../src/errors/credit-network-error.js';
import { drawn, finish, headings, mountDetails, panelOf } from '../support/details.js';
import { part, unmountAll, words } from '../support/elements.js';
import { FakeTime } from '../support/fake-time.js';
import { measure, report } from '../support/reports.js';

const FAILED = new CreditNetworkError('x');
const STALE = { validUntil: '2026-11-20T11:00:00+08:00' };

describe('Details', () => {
  afterEach(unmountAll);

  it('that are awaited have the shape of what is to come, and say so', async () => {
    const { element } = await mountDetails();
    expect(panelOf(element)!.getAttribute('aria-busy')).to.equal('true');
    expect(part(element, 'skeleton')!.getBoundingClientRect().height).to.be.greaterThan(400);
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('正在查询信用信息');
    expect(words(part(element, 'header')!.querySelector('h2'))).to.equal('主播 信用详情');
  });

  it('that have come say nothing of waiting', async () => {
    const { element } = await mountDetails({ answer: report() });
    expect([panelOf(element)!.getAttribute('aria-busy'), part(element, 'skeleton')]).to.deep.equal(['false', undefined]);
  });

  it('keep their width and place as the data comes', async () => {
    const { element, answer } = await mountDetails();
    const before = finish(panelOf(element)!).getBoundingClientRect();
    await answer(report({ measures: [measure()] }));
    const after = panelOf(element)!.getBoundingClientRect();
    expect([after.left, after.top, after.width]).to.deep.equal([before.left, before.top, before.width]);
  });

  it('look like failed after 3 s without an answer, while the question goes on', async () => {
    const time = new FakeTime();
    const { element } = await mountDetails();
    await time.pass(3_000);
    time.restore();
    expect(words(part(element, 'note'))).to.equal('信用信息暂不可用');
    expect(part(element, 'retry')).to.equal(undefined);
  });

  for (const [lang, text, retry] of [['zh-CN', '信用信息暂不可用', '重试'], ['en', 'Credit information is unavailable', 'Try again']] as const)
    it(`that failed say so in ${lang}, and can be asked for again`, async () => {
      const { element, source } = await mountDetails({ answer: FAILED, lang });
      expect([words(part(element, 'note')), words(part(element, 'retry'))]).to.deep.equal([text, retry]);
      part(element, 'retry')!.focus();
      part(element, 'retry')!.click();
      part(element, 'retry')!.click();
      await drawn();
      expect(source.asked).to.have.length(2);
      expect(part(element, 'retry')!.getAttribute('aria-disabled')).to.equal('true');
      source.last.answer(report());
      await drawn();
      expect([part(element, 'retry'), words(part(element, 'code'))]).to.deep.equal([undefined, 'AA']);
      expect(element.shadowRoot!.activeElement === panelOf(element)).to.equal(true);
    });

  it('can be asked for again after a second failure', async () => {
    const { element, source } = await mountDetails({ answer: FAILED });
    part(element, 'retry')!.click();
    await drawn();
    source.last.fail(FAILED);
    await drawn();
    expect(part(element, 'retry')!.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('that there are none of say so, and nothing else', async () => {
    const { element } = await mountDetails({ answer: new CreditHttpError('x', 404) });
    expect(words(part(element, 'note'))).to.equal('暂无信用信息，不代表信用良好或不良');
    expect([headings(element), part(element, 'retry')]).to.deep.equal([[], undefined]);
    expect(part(element, 'header')!.querySelector<HTMLElement>('.tile')!.dataset['tone']).to.equal('unknown');
  });

  it('of a report that says nothing either way say so', async () => {
    const { element } = await mountDetails({ answer: report({ grade: undefined }) });
    expect(words(part(element, 'note'))).to.equal('暂无信用信息，不代表信用良好或不良');
  });

  it('that are old say of when they are, have no colour, and can be asked for again', async () => {
    const { element } = await mountDetails({ answer: report({ ...STALE, measures: [measure()] }) });
    expect(words(part(element, 'note'))).to.equal('信用信息更新于2026年11月20日，可能已变化');
    expect(words(part(element, 'retry'))).to.equal('重试');
    const tones = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-tone]')].map(({ dataset }) => dataset['tone']);
    expect(new Set(tones)).to.deep.equal(new Set(['unknown']));
  });

  it('of a minor are nothing at all', async () => {
    const { element } = await mountDetails({ answer: report({ subject: { isMinor: true } }) });
    expect(element.shadowRoot!.querySelectorAll('*:not(style)')).to.have.length(0);
  });

  it('of a report that the page supplied ask for nothing and offer no retry', async () => {
    const { element, source } = await mountDetails({ attributes: { open: '' } });
    const asked = source.asked.length;
    element.report = report({ ...STALE, asOf: new Date(Date.now() - 60_000).toISOString(), validUntil: new Date(Date.now() - 1_000).toISOString() });
    await drawn();
    expect([source.asked.length, part(element, 'retry'), element.getAttribute('status')]).to.deep.equal([asked, undefined, 'stale']);
  });

  it('keep the last report when the backend fails', async () => {
    const { element, answer } = await mountDetails({ answer: report() });
    await answer(FAILED);
    expect(words(part(element, 'code'))).to.equal('AA');
  });

  it('follow their language as it changes', async () => {
    const { element } = await mountDetails({ answer: report() });
    element.lang = 'en';
    await drawn();
    expect(headings(element)).to.deep.equal(['Credit grade', 'Your options', 'Sources and verification']);
  });
});
