import { expect } from '@open-wc/testing';
import { CreditHttpError } from '../../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../../src/errors/credit-network-error.js';
import { part, parts, recordEvents, unmountAll, words } from '../../support/elements.js';
import { settled } from '../../support/fake-time.js';
import { merchantReport, mountReviews, type MountedReviews, type ReviewsSetting } from '../../support/mount-reviews.js';
import { objection } from '../../support/reports.js';
import { page, review, reviews } from '../../support/reviews.js';

const ids = ({ rendered }: MountedReviews) => rendered().map(({ dataset }) => dataset['id']!);
const status = ({ element }: MountedReviews) => words(element.shadowRoot!.querySelector('[role=status]'));

/** An element that holds the reviews from 1 to `count`, in pages of 100. */
const mountMany = async (count: number, setting: ReviewsSetting = {}): Promise<MountedReviews> => {
  const mounted = await mountReviews({ ...setting, attributes: { 'page-size': '100', ...setting.attributes } });
  for (let from = 1; from <= count; from += 100) {
    const to = Math.min(count, from + 99);
    await mounted.answer(page(reviews(from, to), to < count ? `c${to}` : undefined));
    await mounted.scrollTo(1e7);
  }
  await mounted.scrollTo(0);
  return mounted;
};

/** How far below the top of the panel a review is. */
const topOf = (mounted: MountedReviews, id: string) =>
  mounted.rendered().find(({ dataset }) => dataset['id'] === id)!.getBoundingClientRect().top - mounted.panel().getBoundingClientRect().top;

/** The first review that begins within the panel. */
const firstSeen = (mounted: MountedReviews) => ids(mounted).find((id) => topOf(mounted, id) >= 0)!;

describe('The list of reviews', () => {
  afterEach(unmountAll);

  it('is a feed of articles that know their places', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 2)) });
    const list = part(mounted.element, 'list')!;
    expect([list.getAttribute('role'), list.getAttribute('aria-label'), list.getAttribute('aria-busy')]).to.deep.equal(['feed', '山野器物店的评价', 'false']);
    expect(mounted.rendered().map((one) => [one.localName, one.tabIndex, one.ariaPosInSet, one.ariaSetSize])).to.deep.equal([
      ['article', 0, '1', '2'],
      ['article', 0, '2', '2'],
    ]);
    expect(mounted.rendered()[0].getAttribute('aria-label')).to.equal('李**, 5 星（满分 5 星）, 2026年11月12日');
  });

  it('does not know how many there are before its end', async () => {
    const { rendered } = await mountReviews({ first: page(reviews(1, 20), 'next') });
    expect(rendered()[0].getAttribute('aria-setsize')).to.equal('-1');
  });

  it('asks for the next page only when its end is near', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 20), 'a') });
    await settled();
    expect(mounted.source.reviewsAsked).to.have.length(1);
    await mounted.scrollTo(mounted.panel().scrollHeight);
    expect((await mounted.question()).query.cursor).to.equal('a');
    expect(part(mounted.element, 'list')!.getAttribute('aria-busy')).to.equal('true');
    expect(words(part(mounted.element, 'loading'))).to.equal('正在加载评价');
  });

  it('asks on by itself while it does not fill its box', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 1), 'a') });
    await mounted.answer(page(reviews(2, 2), 'b'));
    expect((await mounted.question()).query.cursor).to.equal('b');
  });

  it('says where it ends', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 2)) });
    expect(words(part(mounted.element, 'end'))).to.equal('没有更多评价了');
  });

  it('says that a page could not be loaded, keeps the rest, and tries again on request', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 1), 'a') });
    const { heard, restore } = recordEvents('live-credit-error');
    await mounted.answer(new CreditNetworkError('x'));
    restore();
    expect(heard).to.have.length(1);
    expect([words(part(mounted.element, 'failed')), ids(mounted), status(mounted)]).to.deep.equal(['评价加载失败', ['rv-1'], '评价加载失败']);
    part(mounted.element, 'retry')!.click();
    expect((await mounted.answer(page(reviews(2, 2)))).query.cursor).to.equal('a');
    expect([ids(mounted), part(mounted.element, 'failed')]).to.deep.equal([['rv-1', 'rv-2'], undefined]);
  });

  it('begins anew where its cursor is refused, without a change for who reads', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 1), 'a') });
    await mounted.answer(new CreditHttpError('x', 400));
    expect((await mounted.question()).query.cursor).to.equal(undefined);
    expect([ids(mounted), part(mounted.element, 'failed')]).to.deep.equal([['rv-1'], undefined]);
    await mounted.answer(page(reviews(1, 3)));
    expect(ids(mounted)).to.deep.equal(['rv-1', 'rv-2', 'rv-3']);
  });

  it('ends its question when it leaves the page, and goes on when it is back', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 1), 'a') });
    const asked = await mounted.question();
    const { parentNode } = mounted.element;
    mounted.element.remove();
    expect(asked.signal.aborted).to.equal(true);
    parentNode!.appendChild(mounted.element);
    await settled();
    expect((await mounted.answer(page(reviews(2, 2)))).query.cursor).to.equal('a');
    expect(ids(mounted)).to.deep.equal(['rv-1', 'rv-2']);
  });

  it('is another one for another subject', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 1), 'a') });
    const asked = await mounted.question();
    mounted.element.subject = 'merchant:m-2';
    await settled();
    mounted.source.last.answer(merchantReport({ subject: { id: 'm-2' } }));
    await settled();
    asked.answer(page(reviews(7, 7)));
    expect((await mounted.answer(page(reviews(8, 8)))).subject).to.equal('merchant:m-2');
    expect(ids(mounted)).to.deep.equal(['rv-8']);
  });
});

describe('A long list of reviews', () => {
  afterEach(unmountAll);

  it('renders those in view and some around, however many there are', async () => {
    const mounted = await mountMany(300);
    for (const top of [0, 5_000, 20_000, 1e7]) {
      await mounted.scrollTo(top);
      expect(mounted.rendered().length, `at ${top}`).to.be.within(3, 60);
    }
  });

  it('has its last one at its end', async () => {
    const mounted = await mountMany(300);
    // what comes into view is measured, which moves the end
    for (let i = 0; i < 5; i++) await mounted.scrollTo(1e7);
    expect(ids(mounted).pop()).to.equal('rv-300');
    const box = mounted.panel().getBoundingClientRect();
    expect(mounted.rendered().pop()!.getBoundingClientRect().bottom).to.be.at.most(box.bottom);
    expect(words(part(mounted.element, 'end'))).to.equal('没有更多评价了');
  });

  it('places its reviews one below the other, whatever their heights', async () => {
    const mounted = await mountReviews({ attributes: { 'page-size': '100' } });
    await mounted.answer(reviews(1, 100).map((one, i) => ({ ...one, text: '很好。'.repeat((i % 7) * 6 + 1) })));
    await mounted.scrollTo(3_000);
    const boxes = mounted.rendered().map((one) => one.getBoundingClientRect());
    expect(boxes.length).to.be.above(5);
    boxes.slice(1).forEach((box, i) => expect(box.top).to.be.closeTo(boxes[i].bottom, 1));
  });

  it('keeps the one rendered that the focus is in', async () => {
    const mounted = await mountMany(100);
    const first = mounted.rendered()[0];
    first.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await mounted.scrollTo(8_000);
    expect(ids(mounted)[0]).to.equal('rv-1');
    expect(ids(mounted)[1]).not.to.equal('rv-2');
    expect(first.isConnected).to.equal(true);
  });

  it('renders no more than that in a box without an end', async () => {
    const mounted = await mountMany(300, { before: (one) => one.style.setProperty('max-block-size', 'none') });
    expect(mounted.panel().clientHeight).to.be.at.most(innerHeight);
    expect(mounted.rendered().length).to.be.within(3, 60);
  });

  it('stays where it is while reviews are removed further up', async () => {
    const mounted = await mountMany(100);
    await mounted.scrollTo(6_000);
    const id = firstSeen(mounted);
    const before = topOf(mounted, id);
    const gone = ['rv-2', 'rv-3', 'rv-5'].map((one) => objection('review', one, { state: 'upheld' }));
    await mounted.change(merchantReport({ version: 43, objections: gone }));
    await settled();
    expect(topOf(mounted, id)).to.be.closeTo(before, 2);
  });
});

describe('New reviews', () => {
  afterEach(unmountAll);

  const withNews = async () => {
    const mounted = await mountMany(100);
    await mounted.scrollTo(6_000);
    await mounted.change(merchantReport({ version: 43 }));
    const id = firstSeen(mounted);
    const before = topOf(mounted, id);
    await mounted.answer(page([review({ id: 'new-1' }), review({ id: 'new-2' }), ...reviews(1, 98)], 'z'));
    return { mounted, id, before };
  };

  it('move nothing, and are told of', async () => {
    const { mounted, id, before } = await withNews();
    expect(topOf(mounted, id)).to.equal(before);
    expect([words(part(mounted.element, 'news')), status(mounted)]).to.deep.equal(['2 条新评价', '2 条新评价']);
  });

  it('are shown from the top on request, with the focus on the first', async () => {
    const { mounted } = await withNews();
    part(mounted.element, 'news')!.click();
    await settled();
    await mounted.scrollTo(mounted.panel().scrollTop);
    expect(ids(mounted)[0]).to.equal('new-1');
    expect((mounted.element.shadowRoot!.activeElement as HTMLElement).dataset['id']).to.equal('new-1');
    expect(topOf(mounted, 'new-1')).to.be.within(0, mounted.panel().clientHeight);
    expect(part(mounted.element, 'news')).to.equal(undefined);
  });

  it('are counted in the plural of the language', async () => {
    const mounted = await mountReviews({ lang: 'en', first: page(reviews(1, 2)) });
    await mounted.change(merchantReport({ version: 43 }));
    await mounted.answer(page([review({ id: 'new' }), ...reviews(1, 2)]));
    expect(words(part(mounted.element, 'news'))).to.equal('1 new review');
  });

  it('that fill a whole page are more than can be counted', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 20), 'a') });
    await mounted.change(merchantReport({ version: 43 }));
    await mounted.answer(page(reviews(31, 50), 'b'));
    expect(words(part(mounted.element, 'news'))).to.equal('20+ 条新评价');
  });

  it('are looked for by the version of the report, and not while that is the same', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 2)) });
    await mounted.change(merchantReport());
    expect(mounted.source.reviewsAsked).to.have.length(1);
    await mounted.change(merchantReport({ version: 43 }));
    const { version, query } = await mounted.question();
    expect([version, query.cursor]).to.deep.equal([43, undefined]);
  });

  it('leave no button where none are left', async () => {
    const mounted = await mountReviews({ first: page(reviews(1, 2)) });
    expect(parts(mounted.element, 'news')).to.have.length(0);
  });
});
