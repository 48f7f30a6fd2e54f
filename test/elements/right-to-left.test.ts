import { expect, fixtureSync, html } from '@open-wc/testing';
import '../../src/elements/warning/overlay.js';
import { en } from '../../src/i18n/en.js';
import { enPanels } from '../../src/i18n/en-panels.js';
import { registerLocale } from '../../src/i18n/register-locale.js';
import type { LocaleMessages } from '../../src/i18n/register.js';
import { mountBadge, mountWarning, part, unmountAll, type AnyElement, type Setting } from '../support/elements.js';
import { settled } from '../support/fake-time.js';
import { grade, gradeOf, measure, objection, penalty, report, reviewSummary } from '../support/reports.js';
import { mapWords } from '../support/words.js';

/** As wide as English, and read from right to left. */
const ARABIC: LocaleMessages = mapWords({ ...en, ...enPanels }, (text) => `ع ${text} ع`);

/** The registered language is written in this direction from now on. */
const write = async (dir: 'ltr' | 'rtl') => {
  await registerLocale('ar', ARABIC, { dir });
  await settled();
};

/** The box of each part that has one, as distances from the side that lines begin at and from the one they end at. */
const boxes = (element: Element, from: 'left' | 'right') => {
  const outer = element.getBoundingClientRect();
  const nodes = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.root [part], .bit')];
  return nodes.filter((node) => node.getClientRects().length > 0).map((node) => {
    const { left, right, top, height } = node.getBoundingClientRect();
    const [begin, end] = from === 'left' ? [left - outer.left, outer.right - right] : [outer.right - right, left - outer.left];
    return [node.getAttribute('part') ?? 'piece', ...[begin, end, top - outer.top, height].map((px) => Math.round(px))];
  });
};

const REVIEWED = report({ reviews: reviewSummary({ count: 1204 }) });
const RESTRICTED = report({ measures: [measure()] });
const MANY = report({
  measures: [measure(), measure({ id: 'w', kind: 'warn' }), measure({ id: 'b', kind: 'ban' })],
  penalties: [penalty()],
  objections: [objection('penalty', penalty().docNo)],
});

const ELEMENTS: [what: string, mount: (setting: Setting) => Promise<{ element: AnyElement }>, setting: Setting][] = [
  ['a badge with reviews', mountBadge, { answer: REVIEWED, attributes: { size: 'large' } }],
  ['a badge with a restriction', mountBadge, { answer: RESTRICTED }],
  ['a badge without a report', mountBadge, {}],
  ['banners', mountWarning, { answer: MANY }],
  ['a note in a reserved row', mountWarning, { answer: new Error('x'), attributes: { reserve: '' } }],
];

describe('In a language written from right to left', () => {
  beforeEach(() => write('rtl'));
  afterEach(unmountAll);

  const arabic = (setting: Setting): Setting => ({ ...setting, attributes: { ...setting.attributes, lang: 'ar' } });

  for (const [what, mount, setting] of ELEMENTS)
    it(`${what} is the mirror image of what it is from left to right`, async () => {
      await write('ltr');
      const { element } = await mount(arabic(setting));
      const plain = boxes(element, 'left');
      expect(plain).not.to.deep.equal(boxes(element, 'right'));
      await write('rtl');
      expect(boxes(element, 'right')).to.deep.equal(plain);
    });

  it('the wrapper says so, whatever the page’s direction is', async () => {
    const { element } = await mountBadge(arabic({ answer: REVIEWED }));
    const root = element.shadowRoot!.querySelector<HTMLElement>('.root')!;
    expect([root.dir, root.lang, getComputedStyle(root).direction]).to.deep.equal(['rtl', 'ar', 'rtl']);
  });

  it('a banner’s bar is at the right', async () => {
    const { element } = await mountWarning(arabic({ answer: MANY }));
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(part(element, 'banner')!);
    expect([borderRightWidth, borderLeftWidth]).to.deep.equal(['4px', '0px']);
  });

  it('an overlay is at the right of its player', async () => {
    const player = fixtureSync<HTMLElement>(html`<div style="position:fixed;left:10px;top:10px;width:760px;height:400px"></div>`);
    const { element } = await mountWarning(arabic({ answer: MANY, attributes: { placement: 'overlay' } }));
    player.append(element);
    await settled();
    const [list, outer] = [part(element, 'list')!.getBoundingClientRect(), player.getBoundingClientRect()];
    expect(outer.right - list.right).to.equal(8);
    expect(list.left - outer.left).to.be.greaterThan(100);
  });

  it('what a line is made of follows from right to left, in whichever script each piece is', async () => {
    const { element } = await mountWarning(arabic({ answer: report({ penalties: [penalty()] }), before: (one) => (one.style.width = '760px') }));
    const pieces = [...part(element, 'meta')!.querySelectorAll('.bit')].map((one) => one.getBoundingClientRect());
    expect(pieces.every((one) => one.top < pieces[0].bottom && one.bottom > pieces[0].top)).to.equal(true);
    expect(pieces).to.have.length.greaterThan(2);
    for (let i = 1; i < pieces.length; i++) expect(pieces[i].right).to.be.at.most(pieces[i - 1].left + 0.5);
  });

  it('a day inside a sentence is kept apart from what stands beside it', async () => {
    const { element } = await mountWarning(arabic({ answer: report({ measures: [measure()] }) }));
    expect(part(element, 'text')!.textContent).to.match(/until \u2068[^\u2068\u2069]+\u2069/);
  });

  it('a code is written as its scheme writes it', async () => {
    const { element } = await mountBadge(arabic({ answer: report({ grade: gradeOf({ code: 'A+' }) }) }));
    const text = [...part(element, 'grade')!.childNodes].find((node) => node.textContent === 'A+')!;
    const at = (index: number) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(at(0)).to.be.lessThan(at(1));
  });

  it('is accessible', async () => {
    const { element } = await mountWarning(arabic({ answer: MANY }));
    await expect(element).to.be.accessible();
  });
});

describe('On a page written from right to left', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    document.body.removeAttribute('style');
    unmountAll();
  });

  for (const [what, mount, setting] of ELEMENTS)
    it(`${what} in Chinese is as on any other page`, async () => {
      const { element } = await mount(setting);
      const plain = boxes(element, 'left');
      expect(plain).not.to.deep.equal([]);
      document.documentElement.dir = 'rtl';
      document.body.style.textAlign = 'right';
      await settled();
      expect(boxes(element, 'left')).to.deep.equal(plain);
    });

  it('words of the backend from right to left do not turn a Chinese sentence around', async () => {
    document.documentElement.dir = 'rtl';
    const { element } = await mountWarning({ answer: report({ measures: [measure({ kind: 'warn', reason: 'مبالغة' })] }) });
    expect(part(element, 'text')!.textContent).to.include('作出警示：\u2068مبالغة\u2069');
  });

  it('a name that would turn around what follows it does not', async () => {
    const { element } = await mountWarning({
      answer: report({ grade: grade(), subject: { displayName: '\u202e小鹿' }, measures: [measure()] }),
      before: (one) => (one.style.width = '700px'),
    });
    const [subject, fact] = [part(element, 'subject')!, part(element, 'text')!.lastElementChild!].map((one) => one.getBoundingClientRect());
    expect(subject.right).to.be.at.most(fact.left);
  });
});
