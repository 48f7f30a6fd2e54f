import { expect } from '@open-wc/testing';
import { scoreOf, verifiedShare } from '../../src/domain/review-score.js';
import { reviewSummary } from '../support/reports.js';

const dimensions = { description: 4.8 };

describe('scoreOf', () => {
  it('has average, distribution and dimensions where there are enough reviews', () =>
    expect(scoreOf(reviewSummary({ dimensions }))).to.deep.equal({ average: 4.8, distribution: [0, 0, 0, 20, 80], dimensions }));

  it('has nothing but the minimum below it', () =>
    expect(scoreOf(reviewSummary({ count: 29, minimum: 30, dimensions }))).to.deep.equal({ minimum: 30 }));

  it('takes a missing minimum for 10', () => {
    expect(scoreOf(reviewSummary({ count: 9 }))).to.deep.equal({ minimum: 10 });
    expect(scoreOf(reviewSummary({ count: 10 })).average).to.equal(4.8);
  });

  it('claims nothing where average and distribution contradict each other', () =>
    expect(scoreOf(reviewSummary({ average: 5, dimensions }))).to.deep.equal({}));

  it('has the distribution where the backend gives no average', () =>
    expect(scoreOf(reviewSummary({ average: undefined })).distribution).to.deep.equal([0, 0, 0, 20, 80]));

  it('has the distribution of a few, of whom each gave other stars', () =>
    expect(scoreOf(reviewSummary({ count: 10, average: 3, distribution: [1, 1, 1, 1, 1] })).distribution).to.deep.equal([1, 1, 1, 1, 1]));

  it('has no distribution of nobody', () =>
    expect(scoreOf(reviewSummary({ distribution: [0, 0, 0, 0, 0] })).distribution).to.equal(undefined));
});

describe('verifiedShare', () => {
  it('is that of verified purchases among all reviews', () => expect(verifiedShare(reviewSummary())).to.equal(0.9));
  it('is all of them where each was verified', () => expect(verifiedShare(reviewSummary({ count: 90 }))).to.equal(1));

  for (const [what, summary] of Object.entries({
    'it is not told': reviewSummary({ verified: undefined }),
    'there are no reviews': reviewSummary({ count: 0, verified: 0 }),
    'more are verified than there are': reviewSummary({ count: 7, verified: 90 }),
  }))
    it(`is unknown where ${what}`, () => expect(verifiedShare(summary)).to.equal(undefined));
});
