import { expect } from '@open-wc/testing';
import type { Review } from '../../../src/domain/review.js';
import { part, parts, unmountAll, words } from '../../support/elements.js';
import { merchantReport, mountReviews, type ReviewsSetting } from '../../support/mount-reviews.js';
import { objection } from '../../support/reports.js';
import { review } from '../../support/reviews.js';

const mountReview = async (overrides: Partial<Review> = {}, setting: ReviewsSetting = {}) =>
  (await mountReviews({ first: [review(overrides)], ...setting })).element;

const marks = (element: Element) => [...(part(element, 'marks')?.children ?? [])].map(words);

describe('A review', () => {
  afterEach(unmountAll);

  it('has its author, stars in words, and its day', async () => {
    const element = await mountReview({ rating: 4 });
    expect(part(element, 'author')!.localName).to.equal('bdi');
    expect(words(part(element, 'author'))).to.equal('李**');
    expect(part(element, 'review')!.querySelector('[role=img]')!.getAttribute('aria-label')).to.equal('4 星（满分 5 星）');
    expect(words(part(element, 'date'))).to.equal('2026年11月12日');
  });

  it('is dated by the day in Shanghai, whatever the viewer’s time zone', async () => {
    const element = await mountReview({ postedAt: '2026-11-12T16:30:00Z' });
    expect(part(element, 'date')!.getAttribute('datetime')).to.equal('2026-11-13');
  });

  it('tells its stars by shape, not by colour alone', async () => {
    const element = await mountReview({ rating: 2 });
    const drawing = part(element, 'review')!.querySelector('[part=stars] > svg')!;
    const style = getComputedStyle(drawing.querySelector('.off')!);
    expect([style.fill, drawing.querySelector('svg')!.getAttribute('width')]).to.deep.equal(['none', '32']);
    expect(style.stroke).not.to.equal('none');
  });

  it('has product and spec', async () =>
    expect(words(part(await mountReview({ product: { id: 'p', name: '手冲咖啡壶', spec: '600ml' } }), 'product'))).to.equal('手冲咖啡壶 600ml'));
  it('of an unnamed author is anonymous', async () => expect(words(part(await mountReview({ author: '' }), 'author'))).to.equal('匿名用户'));
  it('without words has no empty line for them', async () => expect(part(await mountReview({ text: '' }), 'text')).to.equal(undefined));

  const ORIGINS = [['in_room', '直播间评价'], ['order', '订单评价'], ['invited', '邀请评价'], ['imported', '外部导入']] as const;
  for (const [origin, label] of ORIGINS)
    it(`says that it is of origin ${origin}`, async () =>
      expect(marks(await mountReview({ origin, verifiedPurchase: false }))).to.deep.equal([label]));

  it('says that its purchase was verified', async () => expect(words(part(await mountReview(), 'verified'))).to.equal('已购买'));
  it('says first what makes it count for less', async () =>
    expect(marks(await mountReview({ incentivised: true, isDefault: true }))).to.deep.equal([
      '有奖评价',
      '默认好评 (默认好评不计入评分)',
      '已购买',
      '订单评价',
    ]));

  it('that is disputed says so, with where to object', async () => {
    const answer = merchantReport({ objections: [objection('review', 'rv-1')] });
    const element = await mountReview({}, { answer });
    expect(words(part(element, 'objection'))).to.equal('当事人已提出异议，核查中');
    expect(part(element, 'objection')!.querySelector('a')!.href).to.equal('https://credit.example.org/objections/3');
  });

  it('about which an objection was upheld is gone', async () => {
    const answer = merchantReport({ objections: [objection('review', 'rv-1', { state: 'upheld' })] });
    expect(part(await mountReview({}, { answer }), 'review')).to.equal(undefined);
  });

  it('has what was added later, with its day', async () => {
    const element = await mountReview({ followUps: [{ text: '用了一周依旧满意。', postedAt: '2026-11-19T09:00:00+08:00' }] });
    expect(words(part(element, 'follow-up'))).to.equal('追评 2026年11月19日用了一周依旧满意。');
  });

  it('has the merchant’s reply', async () => {
    const element = await mountReview({ reply: { text: '感谢支持。', postedAt: '2026-11-13T10:00:00+08:00' } });
    expect(words(part(element, 'reply'))).to.equal('商家回复 2026年11月13日感谢支持。');
  });

  it('says how many found it helpful', async () => {
    expect(words(part(await mountReview({ helpful: 14 }), 'helpful'))).to.equal('14 人觉得有用');
    expect(part(await mountReview({ helpful: 0 }), 'helpful')).to.equal(undefined);
  });

  it('follows the language', async () => {
    const element = await mountReview({ helpful: 1, reply: { text: 'Thanks', postedAt: '2026-11-13T10:00:00+08:00' } }, { lang: 'en' });
    expect(words(part(element, 'review'))).to.include('Nov 12, 2026').and.include("Merchant's reply Nov 13, 2026").and.include('1 found this helpful');
  });
});

describe('A long review', () => {
  afterEach(unmountAll);
  const LONG = '壶嘴出水很稳。'.repeat(1_500).slice(0, 10_000);
  const expand = (element: Element) => part(element, 'expand') as HTMLButtonElement;

  it('begins with its beginning', async () => {
    const element = await mountReview({ text: LONG });
    expect(words(part(element, 'text')).length).to.be.within(100, 130);
    expect(words(part(element, 'text')).endsWith('…')).to.equal(true);
    expect(part(element, 'review')!.offsetHeight).to.be.below(300);
  });

  it('is shown whole on request, and folded again', async () => {
    const element = await mountReview({ text: LONG });
    expect([words(expand(element)), expand(element).getAttribute('aria-expanded')]).to.deep.equal(['展开全文', 'false']);
    expand(element).click();
    await element.updateComplete;
    expect(part(element, 'text')!.textContent).to.equal(LONG);
    expect([words(expand(element)), expand(element).getAttribute('aria-expanded')]).to.deep.equal(['收起', 'true']);
    expand(element).click();
    await element.updateComplete;
    expect(words(part(element, 'text')).length).to.be.below(130);
  });

  it('names whose it is to who only hears the button', async () =>
    expect(expand(await mountReview({ text: LONG })).getAttribute('aria-label')).to.equal('展开全文：李**的评价'));

  it('unfolds by itself, not with what was added to it', async () => {
    const element = await mountReview({ text: LONG, followUps: [{ text: LONG, postedAt: '2026-11-19T09:00:00+08:00' }], reply: { text: LONG, postedAt: '2026-11-19T09:00:00+08:00' } });
    expect(parts(element, 'expand')).to.have.length(3);
    parts(element, 'expand')[1].click();
    await element.updateComplete;
    expect(parts(element, 'expand').map((one) => one.getAttribute('aria-expanded'))).to.deep.equal(['false', 'true', 'false']);
  });

  it('that was read to its end is in view again when it is folded', async () => {
    const { element, panel } = await mountReviews({ first: [review({ text: LONG }), review({ id: 'rv-2' })] });
    expand(element).click();
    await element.updateComplete;
    panel().scrollTop = 5_000;
    expand(element).click();
    await element.updateComplete;
    await new Promise((go) => setTimeout(go));
    const top = part(element, 'review')!.getBoundingClientRect().top - panel().getBoundingClientRect().top;
    expect(top).to.be.within(0, panel().clientHeight);
  });
});
