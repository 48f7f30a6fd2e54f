import { expect } from '@open-wc/testing';
import { part, parts, unmountAll, words } from '../../support/elements.js';
import type { ReviewsAsked } from '../../support/fake-source.js';
import { mountReviews, type MountedReviews } from '../../support/mount-reviews.js';
import { recordWarnings } from '../../support/page.js';
import { page, reviews } from '../../support/reviews.js';

const chip = (element: Element, label: string) => parts(element, 'chip').find((one) => one.getAttribute('aria-label') === label)!;
const pressed = (element: Element) => parts(element, 'chip').filter((one) => one.getAttribute('aria-pressed') === 'true').map((one) => one.getAttribute('aria-label'));
const sort = (element: Element) => part(element, 'sort') as HTMLSelectElement;
const filterOf = ({ query: { sort: order, rating, verified, media, limit } }: ReviewsAsked) => ({ order, rating, verified, media, limit });
const NONE = { order: 'newest', rating: undefined, verified: false, media: false, limit: 20 };

describe('A viewer filters reviews', () => {
  afterEach(unmountAll);
  let mounted: MountedReviews;
  beforeEach(async () => {
    mounted = await mountReviews({ first: page(reviews(1, 3)) });
  });

  const CHIPS: [label: string, filter: object][] = [
    ['5 星', { rating: 5 }],
    ['1 星', { rating: 1 }],
    ['已购买', { verified: true }],
    ['有图/视频', { media: true }],
  ];
  for (const [label, filter] of CHIPS)
    it(`by “${label}”, and takes that back`, async () => {
      const { element, answer, question } = mounted;
      chip(element, label).click();
      expect(filterOf(await answer(reviews(1, 1)))).to.deep.equal({ ...NONE, ...filter });
      expect(pressed(element)).to.deep.equal([label]);
      chip(element, label).click();
      expect(filterOf(await question())).to.deep.equal(NONE);
      expect(pressed(element)).to.deep.equal([]);
    });

  it('and sees how many are left, with the way back to all', async () => {
    const { element, answer, question } = mounted;
    expect(part(element, 'found')).to.equal(undefined);
    chip(element, '已购买').click();
    await answer(reviews(1, 2));
    expect(words(part(element, 'found'))).to.equal('2 条评价');
    part(element, 'clear')!.click();
    expect(filterOf(await question())).to.deep.equal(NONE);
    expect(part(element, 'found')).to.equal(undefined);
  });

  it('and sees the chip pressed, wherever it was', async () => {
    const { element, answer } = mounted;
    element.style.width = '320px';
    parts(element, 'bar')[4].click();
    await answer(reviews(1, 1));
    const [around, own] = [chip(element, '1 星').parentElement!, chip(element, '1 星')].map((one) => one.getBoundingClientRect());
    expect(own.right).to.be.at.most(around.right);
    expect(own.left).to.be.at.least(around.left);
  });

  it('by several at once, of stars by one number', async () => {
    const { element, answer } = mounted;
    for (const label of ['5 星', '已购买', '2 星']) chip(element, label).click();
    expect(filterOf(await answer([]))).to.deep.equal({ ...NONE, rating: 2, verified: true });
    expect(pressed(element)).to.deep.equal(['已购买', '2 星']);
  });

  it('by pressing a bar of the distribution', async () => {
    const { element, answer } = mounted;
    parts(element, 'bar')[1].click();
    expect(filterOf(await answer([])).rating).to.equal(4);
    expect(parts(element, 'bar').map((bar) => bar.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true', 'false', 'false', 'false']);
    expect(pressed(element)).to.deep.equal(['4 星']);
  });

  for (const order of ['lowest', 'highest', 'helpful'])
    it(`and sorts them: ${order}`, async () => {
      const { element, answer } = mounted;
      sort(element).value = order;
      sort(element).dispatchEvent(new Event('change'));
      expect(filterOf(await answer([])).order).to.equal(order);
    });

  it('and writes none of that to the page’s attributes', async () => {
    const { element, answer } = mounted;
    chip(element, '5 星').click();
    await answer([]);
    expect(['rating', 'sort', 'verified-only'].map((name) => element.getAttribute(name))).to.deep.equal([null, null, null]);
  });

  it('and never sees a late answer to the filter before', async () => {
    const { element, source, question, answer } = mounted;
    chip(element, '5 星').click();
    const before = await question();
    chip(element, '4 星').click();
    await element.updateComplete;
    expect(before.signal.aborted).to.equal(true);
    before.answer(page(reviews(90, 99)));
    await answer(reviews(4, 5));
    expect(parts(element, 'review').map(({ dataset }) => dataset['id'])).to.deep.equal(['rv-4', 'rv-5']);
    expect(source.reviewsAsked).to.have.length(3);
  });

  it('and sees nothing of what was there before the answer', async () => {
    const { element, question } = mounted;
    chip(element, '5 星').click();
    await question();
    expect(parts(element, 'review')).to.have.length(0);
    expect(part(element, 'skeleton')).not.to.equal(undefined);
    expect(part(element, 'list')!.getAttribute('aria-busy')).to.equal('true');
  });

  it('and is told where none match, with a way back', async () => {
    const { element, answer, question } = mounted;
    chip(element, '1 星').click();
    await answer([]);
    expect(words(part(element, 'empty'))).to.equal('没有符合条件的评价');
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('没有符合条件的评价');
    part(element, 'clear')!.click();
    expect(filterOf(await question())).to.deep.equal(NONE);
  });
});

describe('The page says which reviews', () => {
  afterEach(unmountAll);

  it('by attributes', async () => {
    const { element, question } = await mountReviews({ attributes: { sort: 'lowest', rating: '2', 'verified-only': '', 'page-size': '50' } });
    expect(filterOf(await question())).to.deep.equal({ order: 'lowest', rating: 2, verified: true, media: false, limit: 50 });
    expect([pressed(element), sort(element).value]).to.deep.equal([['已购买', '2 星'], 'lowest']);
  });

  it('by properties', async () => {
    const { question } = await mountReviews({ before: (one) => Object.assign(one, { sort: 'helpful', rating: 5, verifiedOnly: true, pageSize: 1 }) });
    expect(filterOf(await question())).to.deep.equal({ order: 'helpful', rating: 5, verified: true, media: false, limit: 1 });
  });

  it('anew, which takes the place of what a viewer chose', async () => {
    const { element, answer, question } = await mountReviews({ first: [] });
    chip(element, '5 星').click();
    await answer([]);
    element.setAttribute('rating', '1');
    expect(filterOf(await question()).rating).to.equal(1);
    expect(pressed(element)).to.deep.equal(['1 星']);
  });

  it('of one thing, and leaves the rest as a viewer chose', async () => {
    const { element, answer, question } = await mountReviews({ first: [] });
    chip(element, '5 星').click();
    await answer([]);
    element.sort = 'lowest';
    const { order, rating } = filterOf(await question());
    expect([order, rating]).to.deep.equal(['lowest', 5]);
  });

  const BAD: [attribute: string, value: string, message: string][] = [
    ['sort', 'best', 'live-credit: <live-credit-reviews> sort is one of newest, lowest, highest, helpful, not "best"'],
    ['rating', '6', 'live-credit: <live-credit-reviews> rating is a whole number from 1 to 5, not "6"'],
    ['rating', 'good', 'live-credit: <live-credit-reviews> rating is a whole number from 1 to 5, not "good"'],
    ['page-size', '0', 'live-credit: <live-credit-reviews> page-size is a whole number from 1 to 100, not "0"'],
    ['page-size', '101', 'live-credit: <live-credit-reviews> page-size is a whole number from 1 to 100, not "101"'],
    ['page-size', '2.5', 'live-credit: <live-credit-reviews> page-size is a whole number from 1 to 100, not "2.5"'],
    ['page-size', 'many', 'live-credit: <live-credit-reviews> page-size is a whole number from 1 to 100, not "NaN"'],
  ];
  for (const [attribute, value, message] of BAD)
    it(`and is told once that ${attribute}="${value}" is none`, async () => {
      const { said, restore } = recordWarnings();
      try {
        const { answer, question, element } = await mountReviews({ attributes: { [attribute]: value } });
        expect(filterOf(await answer([]))).to.deep.equal(NONE);
        element.verifiedOnly = true;
        await question();
        expect(said).to.deep.equal([message]);
      } finally {
        restore();
      }
    });

  for (const [attribute, value] of [['sort', ''], ['rating', ''], ['page-size', '100'], ['page-size', '1'], ['rating', ' 3 ']])
    it(`and hears nothing of ${attribute}="${value}"`, async () => {
      const { said, restore } = recordWarnings();
      try {
        const { question } = await mountReviews({ attributes: { [attribute]: value } });
        await question();
        expect(said).to.deep.equal([]);
      } finally {
        restore();
      }
    });
});
