import { expect } from '@open-wc/testing';
import { shownName } from '../../src/domain/disguise.js';
import { drawn, mountDetails, panelOf } from '../support/details.js';
import { parts, unmountAll } from '../support/elements.js';
import { EVERYTHING } from '../support/everything.js';
import { grade, measure, otherGrade, penalty, report } from '../support/reports.js';

describe('Whatever they say, the details', () => {
  afterEach(unmountAll);

  const LONG: [what: string, text: string][] = [
    ['10,000 characters without a space', 'x'.repeat(10_000)],
    ['10,000 Chinese characters', '信'.repeat(10_000)],
    ['right-to-left words', 'متجر الكتب '.repeat(200)],
    ['characters that turn the direction or take no room', '\u202E\u200B\u2066abc\u200F'.repeat(500)],
  ];
  for (const [what, text] of LONG)
    for (const width of [320, 400])
      it(`hold ${what} at ${width} px, and their header stays small`, async () => {
        const { element } = await mountDetails({
          answer: report({
            ...EVERYTHING,
            subject: { displayName: text, legalNameMasked: text, entity: 'legal' },
            grade: grade({ code: text.slice(0, 200), dimensions: [{ id: 'x', label: text, score: 1e15, max: 1e16 }] }),
            measures: [measure({ reason: text, ruleRef: text, platform: { id: 'x', name: text } })],
            penalties: [penalty({ docNo: text, fact: text, authority: text })],
            otherGrades: [otherGrade({ code: text.slice(0, 200), label: text })],
            commendations: [{ title: text, authority: text, awardedOn: '2026-03-15' }],
            sources: [{ name: text, url: 'https://a.example' }],
          }),
        });
        const panel = panelOf(element)!;
        panel.style.width = `${width}px`;
        expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
        expect(parts(element, 'header')[0].getBoundingClientRect().height).to.be.at.most(130);
        expect(element.shadowRoot!.getElementById('title')!.textContent.replace(/\u200b/g, '')).to.include(shownName(text));
      });

  it('hold their words at twice their size in 320 px', async () => {
    const { element } = await mountDetails({ answer: report(EVERYTHING) });
    for (const [name, size] of Object.entries({ small: 24, title: 32, display: 48 })) element.style.setProperty(`--live-credit-text-${name}`, `${size}px`);
    element.style.setProperty('--live-credit-text', '28px');
    await drawn();
    const panel = panelOf(element)!;
    panel.style.width = '320px';
    expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
  });
});
