import { expect } from '@open-wc/testing';
import { readReport, type CreditReport } from '../../src/domain/report.js';
import { standingOf } from '../../src/domain/standing.js';
import { fullReport, gradeOf, type Json, NOW } from '../support/reports.js';

/** What holds the fields of one concept within the report. */
const HOLDERS: Record<string, (json: Json) => Json> = {
  report: (json) => json,
  subject: (json) => json['subject'] as Json,
  grade: (json) => json['grade'] as Json,
  scheme: (json) => HOLDERS['grade'](json)['scheme'] as Json,
  level: (json) => (HOLDERS['scheme'](json)['levels'] as Json[])[0],
  penalty: (json) => (json['penalties'] as Json[])[0],
  listing: (json) => (json['listings'] as Json[])[0],
  measure: (json) => (json['measures'] as Json[])[0],
  reviews: (json) => json['reviews'] as Json,
  complaints: (json) => json['complaints'] as Json,
  commendation: (json) => (json['commendations'] as Json[])[0],
};

/** The fields the design marks as optional, and those the reader tolerates the absence of. */
const OPTIONAL: Record<string, string> = {
  report: 'complaintUrl objectionUrl writeReviewUrl validUntil grade reviews complaints',
  subject: 'entity legalNameMasked uscc licenceUrl licenceUntil isMinor agency',
  grade: 'score peerPercentile dimensions',
  scheme: 'max rulesUrl',
  level: 'label min permission',
  penalty:
    'actType actCategory fact basis categories content fineCny confiscatedCny publishedOn publicUntil severity ruleset endorsementInFalseAd sourceUrl',
  listing: 'until removedOn basis platform shared sourceUrl appealUrl',
  measure: 'until reason ruleRef sourceUrl appealUrl shared',
  reviews: 'verified average distribution dimensions period minimum method removed',
  complaints: 'resolvedShare medianDays period',
  commendation: 'until sourceUrl',
};

// an unknown code of these has a name of its own
const BY_NAME: Record<string, string> = { actCategory: 'other', permission: 'unknown' };
/** Wrong for every type there is but a plain number. */
const WRONG = -1.5;
const wrongFor = (field: string): unknown => (['score', 'max', 'min'].includes(field) ? 'many' : WRONG);

describe('an optional field', () => {
  for (const [holder, fields] of Object.entries(OPTIONAL))
    for (const field of fields.split(' ')) {
      const readWith = (value: unknown): unknown => {
        const json = fullReport();
        HOLDERS[holder](json)[field] = value;
        return readReport(json);
      };
      const without = fullReport();
      delete HOLDERS[holder](without)[field];

      it(`costs nothing but itself where it is of the wrong type: ${field} of ${holder}`, () => {
        if (BY_NAME[field]) HOLDERS[holder](without)[field] = BY_NAME[field];
        expect(readWith(wrongFor(field))).to.deep.equal(without);
      });
      it(`is missing where it is null: ${field} of ${holder}`, () => {
        delete HOLDERS[holder](without)[field];
        expect(readWith(null)).to.deep.equal(without);
      });
    }

  for (const list of ['otherGrades', 'penalties', 'listings', 'measures', 'objections', 'commendations', 'sources'] as const)
    for (const value of [WRONG, 'x', {}, true])
      it(`is an empty list where it is no list: ${list} is ${JSON.stringify(value)}`, () =>
        expect(readReport({ ...fullReport(), [list]: value })[list]).to.deep.equal([]));
});

describe('what cannot be read', () => {
  const readWith = (holder: string, change: Json): CreditReport => {
    const json = fullReport();
    Object.assign(HOLDERS[holder](json), change);
    return readReport(json);
  };

  it('leaves a measure an own one that does not say otherwise', () =>
    expect(standingOf(readWith('measure', { shared: 'yes' }), NOW).permission).to.equal('suspended'));
  it('makes an unknown tone neutral', () => {
    const json = { ...fullReport(), grade: gradeOf({ tone: 'splendid' as 'good' }) };
    expect(standingOf(readReport(json), NOW).tone).to.equal('unknown');
  });
  it('makes an unknown permission unknown', () =>
    expect(readWith('report', { permission: 'on_holiday' }).permission).to.equal('unknown'));
  it('makes an unknown penalty category another one, so that a warning beside it stays visible', () =>
    expect(readWith('penalty', { categories: ['warning', 'exile'] }).penalties[0]?.categories).to.deep.equal([
      'warning',
      'other',
    ]));
  it('makes an unknown act another one', () =>
    expect(readWith('penalty', { actCategory: 'sorcery' }).penalties[0]?.actCategory).to.equal('other'));
  it('makes an unknown reason for removing reviews another one', () =>
    expect(
      readWith('reviews', { removed: { count: 1, by: '平台', reasons: [{ code: 'boring', count: 1 }] } }).reviews?.removed
        ?.reasons,
    ).to.deep.equal([{ code: 'other', count: 1 }]));
  it('takes a whole distribution that lacks one of its five', () => {
    for (const distribution of [
      [1, 2, 3, 4],
      [1, 2, 3, 4, 5, 6],
      [1, 2, null, 4, 5],
      [1, 2, -3, 4, 5],
    ])
      expect(readWith('reviews', { distribution }).reviews).not.to.have.property('distribution');
  });
  it('is a day that does not exist', () =>
    expect(readWith('penalty', { publicUntil: '2027-02-29' }).penalties[0]).not.to.have.property('publicUntil'));
  it('drops a penalty decided on a day that does not exist', () =>
    expect(readWith('penalty', { decidedOn: '2025-02-30' }).penalties).to.deep.equal([]));
});

describe('localised words', () => {
  const READ: unknown[] = ['监管局', '', { 'zh-CN': '监管局' }, { 'zh-CN': '监管局', en: 'Bureau' }, {}];
  for (const authority of READ)
    it(`are ${JSON.stringify(authority)}`, () => {
      const json = fullReport();
      HOLDERS['penalty'](json)['authority'] = authority;
      expect(readReport(json).penalties[0]?.authority).to.deep.equal(authority);
    });
  for (const authority of [5, null, true, [], ['监管局'], { 'zh-CN': 5 }, { en: { text: 'Bureau' } }])
    it(`are not ${JSON.stringify(authority)}`, () => {
      const json = fullReport();
      HOLDERS['penalty'](json)['authority'] = authority;
      expect(readReport(json).penalties).to.deep.equal([]);
    });
});
