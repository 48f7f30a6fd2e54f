import { expect } from '@open-wc/testing';
import type { Commendation } from '../../src/domain/commendation.js';
import { currentReport } from '../../src/domain/current.js';
import type { Listing } from '../../src/domain/listing.js';
import type { Measure } from '../../src/domain/measure.js';
import type { Objection } from '../../src/domain/objection.js';
import type { Penalty } from '../../src/domain/penalty.js';
import { at, grade, listing, measure, NOW, objection, otherGrade, penalty, report } from '../support/reports.js';

const pledge = (overrides: Partial<Commendation> = {}): Commendation => ({
  title: '诚信经营示范主体',
  authority: '示例市市场监督管理局',
  awardedOn: '2026-03-15',
  until: '2028-03-14',
  ...overrides,
});

const keeps = (list: 'penalties' | 'listings' | 'measures' | 'commendations', one: unknown, now = NOW): boolean =>
  currentReport(report({ [list]: [one] }), now)[list].length === 1;

describe('currentReport', () => {
  it('leaves a report alone of which nothing is over', () => {
    const all = report({
      penalties: [penalty()],
      listings: [listing()],
      measures: [measure()],
      commendations: [pledge()],
      otherGrades: [otherGrade()],
      objections: [objection('penalty', penalty().docNo)],
    });
    expect(currentReport(all, NOW)).to.deep.equal(all);
  });

  it('does not change the report it is given', () => {
    const before = report({ penalties: [penalty({ status: 'repaired' })], listings: [listing({ removedOn: '2026-11-01' })] });
    const copy = structuredClone(before);
    currentReport(before, NOW);
    expect(before).to.deep.equal(copy);
  });
});

describe('a penalty is kept', () => {
  const TABLE: [kept: boolean, what: string, overrides: Partial<Penalty>][] = [
    [true, 'public', { status: 'public' }],
    [true, 'under review', { status: 'under_review' }],
    [false, 'repaired', { status: 'repaired' }],
    [false, 'revoked', { status: 'revoked' }],
    [false, 'expired', { status: 'expired' }],
    [true, 'on its last public day', { publicUntil: '2026-11-20' }],
    [false, 'the day after', { publicUntil: '2026-11-19' }],
    [false, 'of warning only', { categories: ['warning'] }],
    [false, 'without an end date', { publicUntil: undefined }],
    [false, 'of a revoked endorsement, its restriction with it', { status: 'revoked', endorsementInFalseAd: true }],
  ];
  for (const [kept, what, overrides] of TABLE)
    it(`${what}: ${kept}`, () => expect(keeps('penalties', penalty(overrides))).to.equal(kept));

  it('until Shanghai midnight after its last day, not the viewer’s', () => {
    const last = penalty({ publicUntil: '2026-11-20' });
    expect(keeps('penalties', last, Date.parse('2026-11-20T15:59:59.999Z'))).to.equal(true);
    expect(keeps('penalties', last, Date.parse('2026-11-20T16:00:00.000Z'))).to.equal(false);
  });
});

describe('a listing is kept', () => {
  const TABLE: [kept: boolean, what: string, overrides: Partial<Listing>][] = [
    [true, 'without an end', {}],
    [true, 'on its last day', { until: '2026-11-20' }],
    [false, 'the day after', { until: '2026-11-19' }],
    [false, 'after removal', { removedOn: '2026-11-01' }],
    [false, 'with a removal announced for later', { removedOn: '2026-12-01' }],
    [true, 'that begins tomorrow, for the day it does', { listedOn: '2026-11-21' }],
    [false, 'that begins tomorrow and yet is past its end', { listedOn: '2026-11-21', until: '2026-11-19' }],
    [false, 'that begins tomorrow and is already removed', { listedOn: '2026-11-21', removedOn: '2026-11-19' }],
  ];
  for (const [kept, what, overrides] of TABLE)
    it(`${what}: ${kept}`, () => expect(keeps('listings', listing(overrides))).to.equal(kept));
});

describe('a measure is kept', () => {
  const TABLE: [kept: boolean, what: string, overrides: Partial<Measure>][] = [
    [true, 'without an end', { until: undefined }],
    [true, 'on its last day', { until: '2026-11-20' }],
    [false, 'the day after', { until: '2026-11-19' }],
    [true, 'that begins tomorrow, for the day it does', { from: '2026-11-21' }],
    [false, 'that another platform shared, the day after', { shared: true, until: '2026-11-19' }],
  ];
  for (const [kept, what, overrides] of TABLE)
    it(`${what}: ${kept}`, () => expect(keeps('measures', measure(overrides))).to.equal(kept));
});

describe('a commendation is kept', () => {
  const TABLE: [kept: boolean, what: string, overrides: Partial<Commendation>][] = [
    [true, 'without an end', { until: undefined }],
    [true, 'on its last day', { until: '2026-11-20' }],
    [false, 'the day after', { until: '2026-11-19' }],
    [true, 'on a last day of 29 February', { until: '2028-02-29' }],
  ];
  for (const [kept, what, overrides] of TABLE) {
    const now = overrides.until === '2028-02-29' ? at('2028-02-29', '23:59:59') : NOW;
    it(`${what}: ${kept}`, () => expect(keeps('commendations', pledge(overrides), now)).to.equal(kept));
  }
});

describe('an objection', () => {
  const records = { penalties: [penalty()], listings: [listing()], measures: [measure()], otherGrades: [otherGrade()] };
  const count = (...objections: Objection[]) => {
    const { grade: own, penalties, listings, measures, otherGrades } = currentReport(report({ ...records, objections }), NOW);
    return [own, penalties[0], listings[0], measures[0], otherGrades[0]].map(Boolean);
  };
  const TARGETS: [type: Objection['about']['type'], ref: string, left: boolean[]][] = [
    ['grade', grade().scheme.id, [false, true, true, true, true]],
    ['penalty', penalty().docNo, [true, false, true, true, true]],
    ['listing', listing().id, [true, true, false, true, true]],
    ['measure', measure().id, [true, true, true, false, true]],
    ['grade', otherGrade().grade.scheme.id, [true, true, true, true, false]],
  ];
  for (const [type, ref, left] of TARGETS) {
    it(`upheld about ${type} ${ref} removes it and nothing else`, () =>
      expect(count(objection(type, ref, { state: 'upheld' }))).to.deep.equal(left));
    for (const state of ['filed', 'rejected'] as const)
      it(`${state} about ${type} ${ref} removes nothing`, () =>
        expect(count(objection(type, ref, { state }))).to.deep.equal([true, true, true, true, true]));
  }

  it('upheld about another record of the same reference removes nothing', () =>
    expect(count(objection('measure', listing().id, { state: 'upheld' }))).to.deep.equal([true, true, true, true, true]));

  it('goes with its record, whether upheld or about what is over', () => {
    const { docNo } = penalty();
    const upheld = objection('penalty', 'x', { state: 'upheld' });
    const orphan = objection('penalty', 'y');
    const kept = objection('penalty', docNo);
    const current = currentReport(report({ penalties: [penalty()], objections: [upheld, orphan, kept] }), NOW);
    expect(current.objections).to.deep.equal([kept]);
  });

  it('about a grade is kept as long as it was not upheld', () => {
    const objections = (['filed', 'upheld', 'rejected'] as const).map((state) => objection('grade', state, { state }));
    expect(currentReport(report({ objections }), NOW).objections.map(({ state }) => state)).to.deep.equal(['filed', 'rejected']);
  });

  it('about a review is kept whatever became of it, for reviews come on their own', () => {
    const objections = (['filed', 'upheld', 'rejected'] as const).map((state) => objection('review', state, { state }));
    expect(currentReport(report({ objections }), NOW).objections).to.deep.equal(objections);
  });
});

describe('the report of a minor', () => {
  const minor = report({
    subject: { isMinor: true, displayName: '小小主播', legalNameMasked: '李**', agency: 'agency:g-1' },
    permission: 'suspended',
    penalties: [penalty()],
    listings: [listing()],
    measures: [measure()],
    objections: [objection('measure', 'm-9')],
    commendations: [pledge()],
    otherGrades: [otherGrade()],
    sources: [{ name: '示例信用服务中心' }],
  });

  it('keeps nothing but that there is somebody, and how old the answer is', () =>
    expect(currentReport(minor, NOW)).to.deep.equal({
      subject: { kind: 'anchor', id: 'a-1', displayName: '', isMinor: true },
      version: 42,
      asOf: minor.asOf,
      validUntil: minor.validUntil,
      otherGrades: [],
      penalties: [],
      listings: [],
      measures: [],
      objections: [],
      commendations: [],
      sources: [],
    }));
});
