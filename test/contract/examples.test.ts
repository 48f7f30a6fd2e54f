import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { creditReport, reviewPage, room } from '../../src/contract/examples.js';
import { currentReport } from '../../src/domain/current.js';
import { CreditReport, readReport } from '../../src/domain/report.js';
import { ReviewPage, readReviewPage } from '../../src/domain/review-page.js';
import { shownAverage } from '../../src/domain/review-summary.js';
import { Room, readRoom } from '../../src/domain/room.js';
import { roomWarnings } from '../../src/domain/room-warnings.js';
import { reportWarnings } from '../../src/domain/report-warnings.js';
import { standingOf } from '../../src/domain/standing.js';
import { NOW } from '../support/reports.js';

describe('the example of a credit report', () => {
  it('is what the contract says, to the letter', () =>
    expect(v.safeParse(CreditReport, creditReport).issues).to.equal(undefined));
  it('loses nothing but its nulls when read', () =>
    expect(readReport(creditReport, 'anchor:a-1001')).to.deep.equal(
      JSON.parse(JSON.stringify(creditReport, (_, value: unknown) => (value === null ? undefined : value))),
    ));
  it('is of a suspended anchor whose AA is capped to poor', () => {
    const { tone, permission, level } = standingOf(currentReport(readReport(creditReport), NOW), NOW);
    expect([tone, permission, level?.code]).to.deep.equal(['poor', 'suspended', 'AA']);
  });
  it('gives cause for four warnings, most severe first', () =>
    expect(
      reportWarnings(currentReport(readReport(creditReport), NOW), NOW).map(({ code, objection }) => [code, !!objection]),
    ).to.deep.equal([
      ['suspended', false],
      ['endorsement-ban', true],
      ['abnormal', false],
      ['grades-differ', false],
    ]));
  it('shows its average', () => expect(shownAverage(readReport(creditReport).reviews!)).to.equal(4.8));
});

describe('the example of a room', () => {
  it('is what the contract says, to the letter', () => expect(v.safeParse(Room, room).issues).to.equal(undefined));
  it('is read', () => expect(readRoom(room, 'r-8848').offering?.product.name).to.equal('手冲咖啡壶'));
  it('says who sells and where to complain', () =>
    expect(roomWarnings(readRoom(room)).map((one) => one.code)).to.deep.equal(['other-seller', 'remedies']));
});

describe('the example of a review page', () => {
  it('is what the contract says, to the letter', () => expect(v.safeParse(ReviewPage, reviewPage).issues).to.equal(undefined));
  it('is read', () => {
    const page = readReviewPage(reviewPage);
    expect(page.items.map(({ id, author }) => [id, author])).to.deep.equal([['rv-9', '李**']]);
    expect(page.nextCursor).to.equal('eyJvIjoyMH0');
  });
});
