import { expect } from '@open-wc/testing';
import { shownAverage } from '../../src/domain/review-summary.js';
import { reviewSummary } from '../support/reports.js';

/** Five four-star and fifteen five-star reviews: 4.75 exactly. */
const MEAN_4_75 = [0, 0, 0, 5, 15];

describe('shownAverage beside its distribution', () => {
  const TABLE: [average: number, shown: boolean][] = [
    [4.75, true],
    [4.8, true],
    [4.7, true],
    [4.801, false],
    [4.699, false],
    [4.81, false],
    [5, false],
    [1, false],
  ];
  for (const [average, shown] of TABLE)
    it(`${shown ? 'shows' : 'does not show'} ${average} where the distribution says 4.75`, () =>
      expect(shownAverage(reviewSummary({ count: 20, average, distribution: MEAN_4_75 }))).to.equal(shown ? average : undefined));

  it('believes the average of contract.md, 4.8 of 1,204', () =>
    expect(shownAverage(reviewSummary({ count: 1204, average: 4.8, distribution: [12, 9, 31, 140, 1012] }))).to.equal(4.8));
  it('forgives binary fractions: 1.3 − 1.25 is a little more than 0.05', () =>
    expect(shownAverage(reviewSummary({ count: 20, average: 1.3, distribution: [15, 5, 0, 0, 0] }))).to.equal(1.3));
  it('counts one star first', () =>
    expect(shownAverage(reviewSummary({ average: 1, distribution: [100, 0, 0, 0, 0] }))).to.equal(1));
  it('shows an average without a distribution', () =>
    expect(shownAverage(reviewSummary({ distribution: undefined }))).to.equal(4.8));
});

describe('shownAverage below and at the minimum', () => {
  const TABLE: [count: number, minimum: number | undefined, shown: boolean][] = [
    [9, undefined, false],
    [10, undefined, true],
    [29, 30, false],
    [30, 30, true],
    [9, 0, true],
    [0, undefined, false],
  ];
  for (const [count, minimum, shown] of TABLE)
    it(`${shown ? 'shows' : 'does not show'} a score of ${count} reviews where the minimum is ${minimum ?? 'missing'}`, () =>
      expect(shownAverage(reviewSummary({ count, minimum, average: 4.8 }))).to.equal(shown ? 4.8 : undefined));

  it('invents no average', () => expect(shownAverage(reviewSummary({ average: undefined }))).to.equal(undefined));
});
