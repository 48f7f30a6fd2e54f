import { expect } from '@open-wc/testing';
import { configure } from '../../src/client/options.js';
import { FakeTime, settled, useFakeTime } from '../support/fake-time.js';
import { mountBadge, part, parts, pillText, unmountAll } from '../support/elements.js';
import { replace } from '../support/page.js';
import { measure, penalty, report, reviewSummary } from '../support/reports.js';

const replaceLanguages = (...languages: string[]) => {
  document.documentElement.removeAttribute('lang');
  return replace(navigator, 'languages', languages);
};

describe('Of reviews, a badge', () => {
  afterEach(unmountAll);

  const TABLE: [what: string, summary: Parameters<typeof reviewSummary>[0], text: string | undefined][] = [
    ['shows rating and count', { count: 1_204 }, '4.8 (1,204)'],
    ['shows a round rating to one decimal', { average: 5, distribution: [0, 0, 0, 0, 100] }, '5.0 (100)'],
    ['shows the count alone below the minimum', { count: 29, minimum: 30 }, '29条评价'],
    ['shows the rating at the minimum', { count: 30, minimum: 30 }, '4.8 (30)'],
    ['takes ten for the minimum where none is given', { count: 9 }, '9条评价'],
    ['shows the count alone where the distribution contradicts the average', { average: 4.9 }, '100条评价'],
    ['shows the count alone where there is no average', { average: undefined }, '100条评价'],
    ['shows nothing where there are none', { count: 0, verified: 0 }, undefined],
  ];
  for (const [what, summary, text] of TABLE)
    it(what, async () => {
      const { element } = await mountBadge({ answer: report({ reviews: reviewSummary(summary) }) });
      expect(part(element, 'reviews')?.textContent).to.equal(text);
    });

  it('says the count in words in English', async () => {
    const { element } = await mountBadge({ lang: 'en', answer: report({ reviews: reviewSummary({ count: 9 }) }) });
    expect(part(element, 'reviews')?.textContent).to.equal('Reviews: 9');
  });

  it('says nothing with no-reviews, in its name neither', async () => {
    const { element } = await mountBadge({ answer: report({ reviews: reviewSummary() }), attributes: { 'no-reviews': '' } });
    expect(parts(element, 'reviews')).to.deep.equal([]);
    expect(part(element, 'pill')!.getAttribute('aria-label')).not.to.include('4.8');
  });

  it('leaves them out for a restriction, but not out of its name', async () => {
    const { element } = await mountBadge({ answer: report({ reviews: reviewSummary(), measures: [measure()] }) });
    expect(parts(element, 'reviews')).to.deep.equal([]);
    expect(part(element, 'pill')!.getAttribute('aria-label')).to.include('4.8 (100)');
  });
});

describe('A badge', () => {
  afterEach(unmountAll);

  it('says a restriction before the grade', async () => {
    const { element } = await mountBadge({ answer: report({ measures: [measure()] }) });
    const [restriction, code] = [part(element, 'restriction')!, part(element, 'grade')!];
    expect(restriction.compareDocumentPosition(code)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('renders nothing at all about a minor', async () => {
    const { element } = await mountBadge({ answer: report({ subject: { isMinor: true }, penalties: [penalty()] }) });
    expect(element.shadowRoot!.querySelectorAll('*:not(style)')).to.have.length(0);
    expect(element.getAttribute('tone')).to.equal('unknown');
    expect(element.getAttribute('permission')).to.equal('unknown');
  });

  it('looks like failed after 3 s without an answer', async () => {
    const slow = new FakeTime();
    const { element } = await mountBadge();
    await slow.pass(3_000);
    slow.restore();
    expect(pillText(element)).to.equal('信息暂不可用');
    expect(element.getAttribute('status')).to.equal('loading');
  });

  it('renders nothing while switched off, and is back when switched on', async () => {
    const { element, source } = await mountBadge({ answer: report() });
    configure({ enabled: false });
    await settled();
    expect(part(element, 'pill')).to.equal(undefined);
    expect(element.getAttribute('status')).to.equal('idle');
    configure({ enabled: true });
    await settled();
    expect(pillText(element)).to.equal('AA 信用优秀');
    expect(source.asked).to.have.length(1);
  });

  it('writes hostile names as text', async () => {
    const displayName = '<img src=x onerror="document.title=1">"\'&';
    const { element } = await mountBadge({ answer: report({ subject: { displayName } }) });
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(part(element, 'pill')!.getAttribute('aria-label')).to.include(displayName);
  });

  it('writes a hostile grade as text', async () => {
    const answer = report();
    answer.grade!.code = '<b>A</b>';
    const { element } = await mountBadge({ answer });
    expect(element.shadowRoot!.querySelector('b')).to.equal(null);
    expect(part(element, 'grade')!.textContent).to.equal('<b>A</b>');
  });

  it('shows no phone number that a name holds', async () => {
    const { element } = await mountBadge({ answer: report({ subject: { displayName: '小鹿 13812345678' } }) });
    expect(element.shadowRoot!.innerHTML).not.to.include('13812345678');
  });

  it('takes the words of the backend in its own language', async () => {
    const { element } = await mountBadge({ lang: 'en', answer: report() });
    expect(part(element, 'label')!.textContent).to.equal('Very good');
  });

  it('says in which language it speaks', async () => {
    const { element } = await mountBadge({ lang: 'en', answer: report() });
    expect(element.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('en');
  });

  it('follows its language as it changes', async () => {
    const { element } = await mountBadge({ answer: report() });
    element.lang = 'en';
    await settled();
    expect(pillText(element)).to.equal('AA Very good');
    element.lang = 'zh-CN';
    await settled();
    expect(pillText(element)).to.equal('AA 信用优秀');
  });

  it('speaks Chinese where nobody wants a language it has', async () => {
    const { element } = await mountBadge({ answer: report() });
    const undo = replaceLanguages('de', 'fr');
    configure({ lang: undefined });
    await settled();
    undo();
    expect(pillText(element)).to.equal('AA 信用优秀');
  });

  it('speaks the first of the viewer’s languages that it has where the page names none', async () => {
    const { element } = await mountBadge({ answer: report() });
    const undo = replaceLanguages('de', 'en-GB', 'zh-CN');
    configure({ lang: undefined });
    await settled();
    undo();
    expect(pillText(element)).to.equal('AA Very good');
  });
});

describe('A badge’s supplied report', () => {
  useFakeTime();
  afterEach(unmountAll);

  it('is shown and nothing is asked', async () => {
    const { element, source } = await mountBadge({ before: (one) => (one.report = report()) });
    expect(pillText(element)).to.equal('AA 信用优秀');
    expect(source.asked).to.have.length(0);
  });

  it('that is none shows failed, and throws nothing', async () => {
    const { element } = await mountBadge({ before: (one) => (one.report = { nonsense: true }) });
    expect(pillText(element)).to.equal('信息暂不可用');
    expect(element.snapshot.error?.code).to.equal('shape');
  });
});
