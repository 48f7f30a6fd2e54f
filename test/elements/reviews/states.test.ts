import { expect } from '@open-wc/testing';
import { configure } from '../../../src/client/options.js';
import { CreditHttpError } from '../../../src/errors/credit-http-error.js';
import { CreditNetworkError } from '../../../src/errors/credit-network-error.js';
import { part, parts, recordEvents, unmountAll, words } from '../../support/elements.js';
import { FakeTime, settled } from '../../support/fake-time.js';
import { merchantReport, mountReviews } from '../../support/mount-reviews.js';
import { recordPageErrors } from '../../support/page.js';
import { report, reviewSummary } from '../../support/reports.js';
import { page, reviews } from '../../support/reviews.js';
import { becomes, OUTCOMES, SignedPage } from '../../support/signed.js';

const FAILED = new CreditNetworkError('x');
const nothing = (element: Element) => element.shadowRoot!.querySelectorAll('*:not(style)').length === 0;

describe('A reviews element', () => {
  afterEach(unmountAll);

  it('shows the shape of what is to come while it waits, and says so to who cannot see it', async () => {
    const { element, source } = await mountReviews({ answer: null });
    expect(part(element, 'skeleton')!.getAttribute('aria-hidden')).to.equal('true');
    expect(words(part(element, 'panel'))).to.equal('正在加载评价');
    expect(source.reviewsAsked).to.have.length(0);
  });

  it('shows the summary while its first page is on the way', async () => {
    const { element } = await mountReviews();
    expect(part(element, 'average')).not.to.equal(undefined);
    expect(part(element, 'skeleton')).not.to.equal(undefined);
  });

  it('without a subject shows nothing', async () => {
    const { element } = await mountReviews({ answer: null, before: (one) => one.removeAttribute('subject') });
    expect(words(element.shadowRoot)).to.equal('');
  });

  it('whose subject cannot be asked about says so, and asks again on request', async () => {
    const { element, source } = await mountReviews({ answer: FAILED });
    expect(words(part(element, 'failed'))).to.equal('信用信息暂不可用');
    part(element, 'retry')!.click();
    await settled();
    source.last.answer(merchantReport());
    await settled();
    expect(part(element, 'average')).not.to.equal(undefined);
  });

  it('looks like failed after 3 s without an answer', async () => {
    const time = new FakeTime();
    const { element } = await mountReviews({ answer: null });
    await time.pass(3_000);
    time.restore();
    expect(words(part(element, 'failed'))).to.equal('信用信息暂不可用');
  });

  it('of an unknown subject has no reviews', async () => {
    const { element, source } = await mountReviews({ answer: new CreditHttpError('x', 404) });
    expect([words(part(element, 'empty')), source.reviewsAsked.length]).to.deep.equal(['暂无评价', 0]);
  });

  it('whose first page fails keeps the summary, and tries again on request', async () => {
    const { element, answer } = await mountReviews({ first: FAILED });
    expect([words(part(element, 'failed')), !!part(element, 'average')]).to.deep.equal(['评价加载失败', true]);
    part(element, 'retry')!.click();
    await answer(page(reviews(1, 2)));
    expect([parts(element, 'review').length, part(element, 'failed')]).to.deep.equal([2, undefined]);
  });

  it('without any review says so', async () => {
    const summary = reviewSummary({ count: 0, verified: 0, average: undefined, distribution: [0, 0, 0, 0, 0] });
    const { element } = await mountReviews({ answer: merchantReport({ reviews: summary }), first: page([], undefined, summary) });
    expect([words(part(element, 'empty')), words(part(element, 'count')), part(element, 'no-score')]).to.deep.equal(['暂无评价', '0 条评价', undefined]);
    expect(part(element, 'clear')).to.equal(undefined);
  });

  it('whose backend knows of no reviews of the subject says so', async () => {
    const { element } = await mountReviews({ answer: merchantReport({ reviews: undefined }), first: new CreditHttpError('x', 404) });
    expect([words(part(element, 'empty')), words(part(element, 'title'))]).to.deep.equal(['暂无评价', '评价']);
  });

  it('that is stale says of when it is', async () => {
    const { element } = await mountReviews({ answer: merchantReport({ validUntil: '2026-11-20T11:00:00+08:00' }), first: page(reviews(1, 1)) });
    expect(words(part(element, 'note'))).to.equal('信用信息更新于2026年11月20日，可能已变化');
    expect(parts(element, 'review')).to.have.length(1);
  });

  it('renders nothing at all about a minor, and asks for no review', async () => {
    const { element, source } = await mountReviews({ answer: merchantReport({ subject: { isMinor: true } }) });
    expect([nothing(element), source.reviewsAsked.length]).to.deep.equal([true, 0]);
  });

  it('about somebody who turns out to be a minor shows nothing any more', async () => {
    const { element, change } = await mountReviews({ first: page(reviews(1, 2)) });
    await change(merchantReport({ version: 43, subject: { isMinor: true } }));
    expect(nothing(element)).to.equal(true);
  });

  describe('of a page with a trust list', () => {
    let signed: SignedPage;
    before(async () => {
      signed = await SignedPage.create();
    });
    beforeEach(() => signed.open());
    afterEach(() => signed.close());

    for (const outcome of OUTCOMES.filter((one) => one !== 'verified' && one !== 'expired'))
      it(`shows no score and asks for no review where the credential is ${outcome}`, async () => {
        const { element, source } = await mountReviews({ answer: null });
        await becomes(signed, { element, source }, merchantReport())(outcome);
        expect([words(part(element, 'failed')), part(element, 'average'), source.reviewsAsked.length]).to.deep.equal(['信用信息暂不可用', undefined, 0]);
      });

    it('shows them where it is verified', async () => {
      const { element, source } = await mountReviews({ answer: null });
      await becomes(signed, { element, source }, merchantReport())('verified');
      expect([!!part(element, 'average'), source.reviewsAsked.length]).to.deep.equal([true, 1]);
    });
  });

  it('renders nothing while switched off, and aborts what it asked', async () => {
    const { element, question } = await mountReviews();
    const asked = await question();
    configure({ enabled: false });
    await settled();
    expect([nothing(element), asked.signal.aborted]).to.deep.equal([true, true]);
  });

  it('keeps what it has when the backend fails later', async () => {
    const { element, change } = await mountReviews({ first: page(reviews(1, 2)) });
    await change(FAILED);
    expect(parts(element, 'review')).to.have.length(2);
  });

  it('tells the page of an error once', async () => {
    const { heard, restore } = recordEvents('live-credit-error');
    const { element } = await mountReviews({ first: FAILED });
    element.requestUpdate();
    await settled();
    restore();
    expect(heard.map((one) => (one as Event & { error: unknown }).error)).to.deep.equal([FAILED]);
  });

  it('throws nothing into the page when it is removed in the middle of everything', async () => {
    const { found, restore } = recordPageErrors();
    const { element, question } = await mountReviews();
    const asked = await question();
    element.remove();
    configure({ endpoint: undefined });
    asked.answer(page(reviews(1, 2)));
    await settled();
    restore();
    expect(found).to.deep.equal([]);
  });

  it('follows its language as it changes, dates and plurals with it', async () => {
    const { element } = await mountReviews({ first: page(reviews(1, 1)) });
    element.lang = 'en';
    await settled();
    expect(words(part(element, 'title'))).to.equal('Reviews 100 reviews');
    expect(words(part(element, 'date'))).to.equal('Nov 12, 2026');
  });

  it('of an anchor has the anchor’s name in its label', async () => {
    const { element } = await mountReviews({ attributes: { subject: 'anchor:a-1' }, answer: report({ reviews: reviewSummary() }) });
    expect(part(element, 'panel')!.getAttribute('aria-label')).to.equal('小鹿好物的评价');
  });

  it('is no higher than the page lets it be', async () => {
    const { element } = await mountReviews({ first: page(reviews(1, 20)) });
    expect(element.getBoundingClientRect().height).to.equal(480);
    element.style.setProperty('--live-credit-reviews-height', '300px');
    expect(element.getBoundingClientRect().height).to.equal(300);
  });

  it('is no higher than it needs', async () => {
    const { element } = await mountReviews({ answer: new CreditHttpError('x', 404) });
    expect(element.getBoundingClientRect().height).to.be.below(100);
  });
});
