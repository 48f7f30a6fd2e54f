import { expect } from '@open-wc/testing';
import type { CreditReport } from '../../../src/domain/report.js';
import type { ReviewSummary } from '../../../src/domain/review-summary.js';
import { part, parts, unmountAll, words } from '../../support/elements.js';
import { merchantReport, mountReviews, type ReviewsSetting } from '../../support/mount-reviews.js';
import { reviewSummary } from '../../support/reports.js';
import { page } from '../../support/reviews.js';

const mountSummary = async (overrides: Partial<ReviewSummary> = {}, setting: ReviewsSetting = {}) =>
  (await mountReviews({ answer: merchantReport({ reviews: reviewSummary(overrides) }), ...setting })).element;

describe('The summary of reviews', () => {
  afterEach(unmountAll);

  it('says the average in digits, and in stars with words', async () => {
    const element = await mountSummary();
    expect(part(element, 'average')!.textContent).to.equal('4.8');
    const image = part(element, 'summary')!.querySelector('[role=img]')!;
    expect(image.getAttribute('aria-label')).to.equal('4.8 星（满分 5 星）');
  });

  it('draws a part of a star', async () => {
    const element = await mountSummary({ average: 4.5, distribution: [0, 0, 0, 50, 50] });
    expect(part(element, 'summary')!.querySelector('[part=stars] svg svg')!.getAttribute('width')).to.equal('72');
  });

  it('says how many there are', async () => expect(words(part(await mountSummary(), 'count'))).to.equal('100 条评价'));
  it('says it in the plural of the language', async () => {
    expect(words(part(await mountSummary({}, { lang: 'en' }), 'count'))).to.equal('100 reviews');
    expect(words(part(await mountSummary({ count: 1 }, { lang: 'en' }), 'count'))).to.equal('1 review');
  });

  it('says of each number of stars how many, and which share', async () => {
    const element = await mountSummary();
    expect(parts(element, 'bar').map((bar) => words(bar.querySelector('.hidden')))).to.deep.equal([
      '5 星：80 条，80%',
      '4 星：20 条，20%',
      '3 星：0 条，0%',
      '2 星：0 条，0%',
      '1 星：0 条，0%',
    ]);
  });

  it('draws the shares as bars', async () => {
    const element = await mountSummary();
    const tracks = parts(element, 'bar').map((bar) => bar.querySelector('.fill')!.getBoundingClientRect().width / bar.querySelector('.track')!.getBoundingClientRect().width);
    expect(tracks.map((share) => Math.round(share * 100))).to.deep.equal([80, 20, 0, 0, 0]);
  });

  it('never rounds a few to none, or almost all to all', async () => {
    const element = await mountSummary({ count: 10_000, average: 5, distribution: [1, 0, 0, 0, 9_999] });
    expect(parts(element, 'bar').map((bar) => words(bar.querySelector('.share')))).to.deep.equal(['99.9%', '0.0%', '0.0%', '0.0%', '0.1%']);
  });

  it('has the dimensions there are', async () => {
    const element = await mountSummary({ dimensions: { description: 4.8, logistics: 4 } });
    expect(words(part(element, 'dimensions'))).to.equal('描述相符4.8物流服务4.0');
  });

  const FACTS: [name: string, overrides: Partial<ReviewSummary>, zh: string, en: string][] = [
    ['verified-share', {}, '90%（90／100 条）', '90% (90 of 100)'],
    ['verified-share', { verified: 0 }, '0%（0／100 条）', '0% (0 of 100)'],
    ['verified-share', { verified: undefined }, '未说明', 'not stated'],
    ['verified-share', { verified: 101 }, '未说明', 'not stated'],
    ['collection', {}, '订单完成后邀请', '订单完成后邀请'],
    ['verification', { method: undefined }, '未说明', 'not stated'],
    ['period', {}, '2025年11月20日 至 2026年11月20日', 'Nov 20, 2025 to Nov 20, 2026'],
    ['period', { period: undefined }, '未说明', 'not stated'],
    ['hidden', {}, '3 条，由平台隐藏：与商品无关 3 条', '3, hidden by: 平台. off topic: 3'],
    ['hidden', { removed: { count: 3, by: '平台', reasons: [] } }, '3 条，由平台隐藏', '3, hidden by: 平台'],
    ['hidden', { removed: { count: 0, by: '平台', reasons: [] } }, '没有', 'none'],
    ['hidden', { removed: undefined }, '未说明', 'not stated'],
    [
      'hidden',
      { removed: { count: 9, by: { 'zh-CN': '平台', en: 'the platform' }, reasons: [{ code: 'spam', count: 5 }, { code: 'fake', count: 3 }, { code: 'other', count: 1 }] } },
      '9 条，由平台隐藏：广告 5 条、虚假评价 3 条和其他 1 条',
      '9, hidden by: the platform. advertising: 5, fake reviews: 3, and other reasons: 1',
    ],
  ];
  for (const [name, overrides, zh, en] of FACTS)
    for (const [lang, text] of [['zh-CN', zh], ['en', en]] as const)
      it(`says of ${name} “${text}” in ${lang}`, async () => {
        const element = await mountSummary(overrides, { lang });
        expect(words(part(element, name))).to.equal(text);
      });
});

describe('Where no score may be shown, the summary', () => {
  afterEach(unmountAll);

  const scoreless = (element: Element) => ['average', 'distribution', 'dimensions'].map((name) => !!part(element, name));

  it('says why below the minimum, and has only the count', async () => {
    const element = await mountSummary({ count: 7, verified: 7, dimensions: { service: 5 } });
    expect(words(part(element, 'no-score'))).to.equal('评价不足 10 条，暂不显示评分');
    expect(words(part(element, 'count'))).to.equal('7 条评价');
    expect(scoreless(element)).to.deep.equal([false, false, false]);
  });

  it('names the backend’s own minimum', async () => {
    const element = await mountSummary({ count: 29, minimum: 30 }, { lang: 'en' });
    expect(words(part(element, 'no-score'))).to.equal('No score is shown below 30 reviews');
  });

  it('claims nothing where average and distribution contradict each other', async () => {
    const element = await mountSummary({ average: 5, dimensions: { service: 5 } });
    expect(words(part(element, 'no-score'))).to.equal('暂不显示评分');
    expect(scoreless(element)).to.deep.equal([false, false, false]);
    expect(words(part(element, 'summary'))).not.to.include('5.0');
  });

  it('still says how the reviews came about', async () => {
    const element = await mountSummary({ count: 7, verified: 7 });
    expect(words(part(element, 'verified-share'))).to.equal('100%（7／7 条）');
    expect(words(part(element, 'hidden'))).to.include('3 条');
  });
});

describe('The summary comes', () => {
  afterEach(unmountAll);

  it('from the report, which is asked for once for badge and reviews', async () => {
    const badge = document.createElement('live-credit-badge');
    Object.assign(badge, { subject: 'merchant:m-1', loading: 'eager' });
    const { source } = await mountReviews({ before: () => document.body.append(badge) });
    expect(source.subjects).to.deep.equal(['merchant:m-1']);
    badge.remove();
  });

  it('anew from each page of reviews', async () => {
    const { element } = await mountReviews({ first: page([], undefined, reviewSummary({ count: 101 })) });
    expect(words(part(element, 'count'))).to.equal('101 条评价');
  });

  it('from a newer report before its page is there', async () => {
    const { element, change } = await mountReviews({ first: page([], undefined, reviewSummary({ count: 101 })) });
    await change(merchantReport({ version: 43, reviews: reviewSummary({ count: 102 }) }));
    expect(words(part(element, 'count'))).to.equal('102 条评价');
  });

  it('not from an older report that is only read again', async () => {
    const { element, change } = await mountReviews({ first: page([], undefined, reviewSummary({ count: 101 })) });
    await change(merchantReport());
    expect(words(part(element, 'count'))).to.equal('101 条评价');
  });

  it('from a report the page supplies, and then nothing is asked', async () => {
    const report: CreditReport = merchantReport({ validUntil: '2099-01-01T00:00:00+08:00' });
    const { element, source } = await mountReviews({ answer: null, before: (one) => (one.report = report) });
    await new Promise((go) => setTimeout(go, 100));
    expect(part(element, 'average')!.textContent).to.equal('4.8');
    expect([source.asked.length, source.reviewsAsked.length]).to.deep.equal([0, 0]);
    expect([part(element, 'filters'), part(element, 'list'), part(element, 'bar')!.localName]).to.deep.equal([undefined, undefined, 'div']);
  });
});
