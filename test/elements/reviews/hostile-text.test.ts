import { expect } from '@open-wc/testing';
import { readReviewPage } from '../../../src/domain/review-page.js';
import { part, parts, unmountAll } from '../../support/elements.js';
import { mountReviews } from '../../support/mount-reviews.js';
import { asJson, reviewSummary } from '../../support/reports.js';

/** What a review's writer may have written, as a backend passes it on. */
const SAMPLES: [what: string, text: string][] = [
  ['markup that runs', '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg onload=window.hacked=1>'],
  ['markup that breaks out', '</p></article></div></section><style>*{display:none}</style>"\'`><b>'],
  ['template syntax', '${window.hacked=1}{{constructor.constructor("window.hacked=1")()}}<!--?lit$1$-->'],
  ['an override of direction that nobody ends', '好评\u202e\u202e差评'],
  ['isolates that nobody ends', '\u2067\u2067\u2066\u2068好评'],
  ['Arabic beside Chinese', 'هذا المنتج رائع جدا 很好 !'],
  ['signs without width', '好\u200b'.repeat(500)],
  ['marks piled on a letter', 'Z' + '\u0300\u0301\u0302\u0303'.repeat(200)],
  ['letters without ink', '\u3164\u115f\u2800'.repeat(100)],
  ['a word of 10,000 letters', 'a'.repeat(10_000)],
  ['10,000 line breaks', '一' + '\n'.repeat(9_998) + '二'],
  ['10,000 emoji', '👨‍👩‍👧‍👦'.repeat(900)],
  ['halves of characters', '\ud83d\udc00\ud800好'],
  ['control characters', '\u0000\u0001\u001b[2J\u007f好'],
];

const page = (...texts: string[]) =>
  readReviewPage(
    asJson({
      summary: reviewSummary(),
      items: texts.map((text, i) => ({
        id: `rv-${i}`,
        author: text,
        rating: 5,
        text,
        postedAt: '2026-11-12T21:03:00+08:00',
        product: { id: 'p', name: text, spec: text },
        followUps: [{ text, postedAt: '2026-11-19T09:00:00+08:00' }],
        reply: { text, postedAt: '2026-11-19T09:00:00+08:00' },
        media: [{ kind: 'image', url: text, alt: text }],
      })),
    }),
  );

/** What an element shows, without the places to break that it puts into long words itself. */
const seen = (node: Element) => node.textContent.replace(/([^\s\u200b]{40})\u200b/gu, '$1');

const CONTROLS = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/;

describe('Whatever a review’s writer wrote,', () => {
  afterEach(unmountAll);

  for (const [what, text] of SAMPLES) {
    it(`${what} is text in its place`, async () => {
      const { element, panel } = await mountReviews({ first: page(text) });
      for (const button of parts(element, 'expand')) button.click();
      await element.updateComplete;
      expect('hacked' in window).to.equal(false);
      expect(part(element, 'review')!.querySelectorAll('script, style, img, b, iframe').length).to.equal(0);
      expect(CONTROLS.test(seen(panel()))).to.equal(false);
      expect(parts(element, 'review')).to.have.length(1);
    });

    it(`${what} stays within its column`, async () => {
      const { element, panel } = await mountReviews({ first: page(text), before: (one) => (one.style.width = '320px') });
      expect(panel().scrollWidth).to.equal(panel().clientWidth);
      const box = part(element, 'review')!.getBoundingClientRect();
      for (const node of part(element, 'review')!.querySelectorAll('p, bdi, button, li, time')) {
        const { left, right, width } = node.getBoundingClientRect();
        if (width) expect([left >= box.left - 1, right <= box.right + 1], node.outerHTML.slice(0, 80)).to.deep.equal([true, true]);
      }
    });
  }

  it('the next review is where it would be', async () => {
    const { element } = await mountReviews({ first: page(...SAMPLES.map(([, text]) => text), '好') });
    const all = parts(element, 'review').map((one) => one.getBoundingClientRect());
    all.slice(1).forEach((box, i) => expect(box.top).to.be.closeTo(all[i].bottom, 1));
  });

  it('words that run from right to left stand on the right, and what follows does not turn', async () => {
    const { element } = await mountReviews({ first: page('هذا المنتج رائع جدا') });
    expect(getComputedStyle(part(element, 'text')!).direction).to.equal('rtl');
    expect(getComputedStyle(part(element, 'marks') ?? part(element, 'review')!).direction).to.equal('ltr');
  });
});
