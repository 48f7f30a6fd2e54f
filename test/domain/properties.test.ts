import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CreditShapeError } from '../../src/errors/credit-shape-error.js';
import { currentReport } from '../../src/domain/current.js';
import { levelOf, TONES, type Tone } from '../../src/domain/grade.js';
import { readReport, type CreditReport } from '../../src/domain/report.js';
import { reportWarnings } from '../../src/domain/report-warnings.js';
import { cappedTone, standingOf } from '../../src/domain/standing.js';
import { anyJson, anyReport, damagedReport } from '../support/arbitrary-reports.js';
import { asJson, NOW } from '../support/reports.js';

const MANY = { numRuns: 500 };

/** Penalties by docNo, listings and measures by id. */
const records = ({ penalties, listings, measures }: CreditReport): string[] => [
  ...penalties.map((one) => one.docNo),
  ...listings.map((one) => one.id),
  ...measures.map((one) => one.id),
];

describe('readReport, whatever a backend sends', () => {
  const readsOrRefuses = (json: unknown): void => {
    try {
      const read = readReport(json);
      standingOf(currentReport(read, NOW), NOW);
      reportWarnings(currentReport(read, NOW), NOW);
    } catch (error) {
      expect(error).to.be.instanceOf(CreditShapeError);
    }
  };
  it('never throws anything but CreditShapeError for arbitrary JSON', () =>
    fc.assert(fc.property(anyJson, readsOrRefuses), MANY));
  it('never throws anything but CreditShapeError for a report with mistakes, nor does what follows', () =>
    fc.assert(fc.property(damagedReport, readsOrRefuses), MANY));
  it('reads what it has read once more to the same', () =>
    fc.assert(
      fc.property(damagedReport, (json) => {
        let read: CreditReport;
        try {
          read = readReport(json);
        } catch {
          return;
        }
        expect(readReport(asJson(read))).to.deep.equal(asJson(read));
      }),
      MANY,
    ));
});

describe('currentReport, whatever the report', () => {
  it('changes nothing when done again', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const once = currentReport(one, NOW);
        expect(currentReport(once, NOW)).to.deep.equal(once);
      }),
      MANY,
    ));

  it('only removes', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const current = currentReport(one, NOW);
        for (const list of [
          'otherGrades',
          'penalties',
          'listings',
          'measures',
          'objections',
          'commendations',
          'sources',
        ] as const)
          expect(one[list], list).to.include.members(current[list]);
        if (current.grade) expect(current.grade).to.equal(one.grade);
        expect(Object.keys(one)).to.include.members(Object.keys(current));
      }),
      MANY,
    ));

  it('keeps no record that an objection was upheld about', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const upheld = one.objections.filter(({ state }) => state === 'upheld').map(({ about }) => about.ref);
        expect(records(currentReport(one, NOW)).filter((record) => upheld.includes(record))).to.deep.equal([]);
      }),
      MANY,
    ));
});

describe('the standing of a current report, whatever the report', () => {
  const notBetter = (tone: Tone, than: Tone) => expect(TONES.indexOf(tone)).to.be.at.least(TONES.indexOf(than));

  it('never has a better tone than its level', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const current = currentReport(one, NOW);
        notBetter(standingOf(current, NOW).tone, levelOf(current.grade)?.tone ?? 'unknown');
      }),
      MANY,
    ));
  it('never has a better tone than its permission allows', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const { tone, permission } = standingOf(currentReport(one, NOW), NOW);
        notBetter(tone, cappedTone('good', permission));
      }),
      MANY,
    ));
  it('never warns about a record that is gone', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const current = currentReport(one, NOW);
        const gone = records(one).filter((record) => !records(current).includes(record));
        const warned = reportWarnings(current, NOW).map((warning) => warning.record);
        expect(warned.filter((record) => gone.includes(record))).to.deep.equal([]);
      }),
      MANY,
    ));
  it('warns at most once about a record', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const warned = reportWarnings(currentReport(one, NOW), NOW)
          .map(({ record }) => record)
          .filter((record) => /^[plm]-/.test(record));
        expect(new Set(warned).size).to.equal(warned.length);
      }),
      MANY,
    ));
  it('says nothing of a minor', () =>
    fc.assert(
      fc.property(anyReport, (one) => {
        const minor = { ...one, subject: { ...one.subject, isMinor: true } };
        expect([standingOf(minor, NOW), reportWarnings(minor, NOW)]).to.deep.equal([{ tone: 'unknown', permission: 'unknown' }, []]);
      }),
    ));
});
