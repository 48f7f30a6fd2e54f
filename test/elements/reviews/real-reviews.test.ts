import { expect } from '@open-wc/testing';
import { readReviewPage } from '../../../src/domain/review-page.js';
import { plainText } from '../../../src/domain/review-text.js';
import { excerptOf } from '../../../src/elements/reviews/excerpt.js';
import { part, unmountAll } from '../../support/elements.js';
import { mountReviews } from '../../support/mount-reviews.js';
import { asJson, reviewSummary } from '../../support/reports.js';

const load = async (name: string): Promise<string | undefined> => {
  const response = await fetch(`/__data/${name}`);
  return response.ok ? response.text() : undefined;
};

/** The texts of a file of `category,label,text`, some of them quoted. */
const textsOf = (csv: string): string[] =>
  csv
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^[^,]*,[01],/, '').replace(/^"|"\r?$/g, '').replaceAll('""', '"'))
    .filter(Boolean);

const page = (texts: readonly string[]) =>
  readReviewPage(
    asJson({
      summary: reviewSummary(),
      items: texts.map((text, i) => ({ id: `rv-${i}`, rating: (i % 5) + 1, text, postedAt: '2026-11-12T21:03:00+08:00' })),
    }),
  );

describe('Reviews that people wrote (skipped where the data beside the project is missing)', () => {
  let texts: string[] = [];
  before(async function () {
    this.timeout(60_000);
    const csv = await load('reviews/online_shopping_10_cats.csv');
    if (csv) texts = textsOf(csv);
    else this.skip();
  });
  afterEach(unmountAll);

  it('are tens of thousands', () => expect(texts.length).to.be.above(60_000));

  it('lose nothing that is seen', function () {
    this.timeout(60_000);
    const changed = texts.filter((text) => plainText(text).replace(/\s|\*\*/g, '') !== text.replace(/[\s\p{Cc}\p{Cf}]|\*\*/gu, ''));
    // private numbers, signs of no width and piles of marks are all that may go
    expect(changed.length / texts.length).to.be.below(0.001);
  });

  it('are cut to a beginning of themselves, or not at all', function () {
    this.timeout(60_000);
    for (const text of texts) {
      const excerpt = excerptOf(text);
      if (excerpt) expect(text.startsWith(excerpt.slice(0, -1)), text).to.equal(true);
      else expect(text.length, text).to.be.below(300);
    }
  });

  it('are laid out one below the other', async () => {
    const longest = [...texts].sort((a, b) => b.length - a.length).slice(0, 20);
    const mounted = await mountReviews({ attributes: { 'page-size': '100' } });
    await mounted.answer(page([...longest, ...texts.slice(0, 80)]));
    for (const top of [0, 2_000, 6_000]) {
      await mounted.scrollTo(top);
      const boxes = mounted.rendered().map((one) => one.getBoundingClientRect());
      expect(boxes.length).to.be.within(3, 60);
      boxes.slice(1).forEach((box, i) => expect(box.top).to.be.closeTo(boxes[i].bottom, 1));
      expect(mounted.panel().scrollWidth).to.equal(mounted.panel().clientWidth);
    }
  });
});

describe('Strings that broke others’ pages (skipped where the data beside the project is missing)', () => {
  let texts: string[] = [];
  before(async function () {
    const [strings, scripts] = await Promise.all([load('corpora/blns.json'), load('corpora/xss-payload-list.txt')]);
    if (strings && scripts) texts = [...(JSON.parse(strings) as string[]), ...scripts.split('\n').slice(0, 800)];
    else this.skip();
  });
  afterEach(unmountAll);

  it('are text', async function () {
    this.timeout(60_000);
    for (let from = 0; from < texts.length; from += 20) {
      const { element } = await mountReviews({ first: page(texts.slice(from, from + 20)) });
      expect(part(element, 'list')!.querySelectorAll('script, style, img, iframe, a, b, i, object, embed, link, meta').length).to.equal(0);
      element.remove();
    }
  });
});
