import { expect } from '@open-wc/testing';
import type { CreditReport } from '../../src/domain/report.js';
import { reportWarnings } from '../../src/domain/report-warnings.js';
import type { Warning } from '../../src/domain/warning.js';
import { gradeOf, listing, measure, NOW, objection, otherGrade, penalty, report, reviewSummary } from '../support/reports.js';

type Overrides = Parameters<typeof report>[0];
const warnings = (overrides: Overrides, now = NOW): Warning[] => reportWarnings(report(overrides), now);
const codes = (overrides: Overrides, now = NOW): string[] => warnings(overrides, now).map((one) => one.code);

it('a report with nothing against its subject gives cause for no warning', () => expect(codes({})).to.deep.equal([]));

describe('warnings of the grade', () => {
  it('are low-grade for a poor level, with issuer, label and day', () => {
    const [warning] = warnings({ code: 'C' });
    expect(warning?.code).to.equal('low-grade');
    expect(warning?.facts).to.deep.include({
      issuer: '示例信用服务中心',
      label: { 'zh-CN': '信用较差', en: 'Poor' },
      asOf: '2026-11-18',
    });
  });
  it('speak of the code where the level has no label', () =>
    expect(warnings({ grade: gradeOf({ code: 'D', tone: 'poor', label: undefined }) })[0]?.facts.label).to.equal('D'));
  for (const tone of ['good', 'fair', 'watch', 'unknown'] as const)
    it(`are none for a level of tone ${tone}`, () => expect(codes({ grade: gradeOf({ tone }) })).to.deep.equal([]));
  it('are none for an unknown code', () => expect(codes({ code: 'ZZ' })).to.deep.equal([]));
  it('are not low-grade where only a restriction makes the tone poor', () =>
    expect(codes({ measures: [measure()] })).to.deep.equal(['suspended']));

  const ENTRY = {
    suspended: true,
    banned: true,
    limited: false,
    endorsement_restricted: false,
    normal: false,
    unknown: false,
  } as const;
  for (const [permission, below] of Object.entries(ENTRY))
    it(`are ${below ? 'below-entry' : 'none'} for a level whose permission is ${permission}`, () =>
      expect(codes({ grade: gradeOf({ permission: permission as keyof typeof ENTRY }) })).to.deep.equal(
        below ? ['below-entry'] : [],
      ));

  it('name the scheme as their record, for an objection about it, and link to its rules', () => {
    const [low, below] = warnings({ grade: gradeOf({ tone: 'poor', permission: 'banned' }), objections: [objection('grade', 'live-1000')] });
    for (const warning of [low, below]) {
      expect(warning).to.include({ record: 'live-1000', sourceUrl: 'https://credit.example.org/rules' });
      expect(warning.objection?.about.type).to.equal('grade');
    }
  });

  it('end when the report is stale', () => {
    const past = Date.parse('2026-11-23T08:00:00.001+08:00');
    expect(
      codes({ grade: gradeOf({ tone: 'poor', permission: 'banned' }), otherGrades: [otherGrade({ tone: 'good' })] }, past),
    ).to.deep.equal([]);
  });
  it('are grades-differ where platforms place the subject differently', () =>
    expect(codes({ otherGrades: [otherGrade({ tone: 'watch' })] })).to.deep.equal(['grades-differ']));
  it('are no grades-differ where they agree', () =>
    expect(codes({ otherGrades: [otherGrade({ tone: 'good' })] })).to.deep.equal([]));
});

describe('warnings of licence and reviews', () => {
  it('are of no record, and of the licence they say its last day and link to it', () => {
    const subject = { licenceUntil: '2026-11-19', licenceUrl: 'https://credit.example.org/licence' };
    const [licence, unverified] = warnings({ subject, reviews: reviewSummary({ verified: 0 }) });
    expect(licence).to.include({ code: 'licence-expired', record: '', sourceUrl: subject.licenceUrl });
    expect(licence.facts).to.deep.equal({ date: '2026-11-19' });
    expect(unverified).to.include({ code: 'reviews-unverified', record: '' });
  });

  const LICENCE: [until: string | undefined, expired: boolean][] = [
    ['2026-11-19', true],
    ['2026-11-20', false],
    [undefined, false],
  ];
  for (const [licenceUntil, expired] of LICENCE)
    it(`are ${expired ? 'licence-expired' : 'none'} for a licence until ${licenceUntil ?? 'no day given'}`, () =>
      expect(codes({ subject: { licenceUntil } })).to.deep.equal(expired ? ['licence-expired'] : []));

  const REVIEWS: [count: number, verified: number | undefined, warned: boolean][] = [
    [5, 0, true],
    [1, 0, true],
    [0, 0, false],
    [5, 1, false],
    [5, undefined, false],
  ];
  for (const [count, verified, warned] of REVIEWS)
    it(`are ${warned ? 'reviews-unverified' : 'none'} for ${verified ?? 'unknown'} verified of ${count}`, () =>
      expect(codes({ reviews: reviewSummary({ count, verified }) })).to.deep.equal(warned ? ['reviews-unverified'] : []));
});

describe('every warning', () => {
  const disputed: [
    what: string,
    overrides: Partial<CreditReport> & Overrides,
    objectionOf: [Parameters<typeof objection>[0], string],
  ][] = [
    ['penalty', { penalties: [penalty()] }, ['penalty', penalty().docNo]],
    ['endorsement-ban', { penalties: [penalty({ endorsementInFalseAd: true })] }, ['penalty', penalty().docNo]],
    ['abnormal', { listings: [listing()] }, ['listing', 'l-7']],
    ['suspended', { measures: [measure()] }, ['measure', 'm-9']],
    ['shared-measure', { measures: [measure({ shared: true })] }, ['measure', 'm-9']],
    ['low-grade', { code: 'C' }, ['grade', 'live-1000']],
  ];
  for (const [code, overrides, [type, ref]] of disputed) {
    it(`${code} carries the objection filed about its record`, () => {
      const filed = objection(type, ref);
      const [warning] = warnings({ ...overrides, objections: [filed] });
      expect(warning).to.include({ code, objection: filed, appealUrl: filed.channelUrl });
    });
    it(`${code} carries no objection that was rejected`, () =>
      expect(warnings({ ...overrides, objections: [objection(type, ref, { state: 'rejected' })] })[0]?.objection).to.equal(
        undefined,
      ));
  }

  it('names its subject by role, display name and entity', () =>
    expect(warnings({ subject: { entity: 'natural' }, measures: [measure()] })[0]?.subject).to.deep.equal({
      kind: 'anchor',
      displayName: '小鹿好物',
      entity: 'natural',
    }));
  it('says where to object where its record does not', () =>
    expect(warnings({ penalties: [penalty()] })[0]?.appealUrl).to.equal('https://credit.example.org/objection'));
  it('comes most severe first, a ban before all', () =>
    expect(
      codes({
        code: 'C',
        penalties: [penalty()],
        listings: [listing({ kind: 'serious_illegal' })],
        measures: [measure({ kind: 'warn' }), measure({ kind: 'ban' })],
      }),
    ).to.deep.equal(['platform-ban', 'serious-illegal', 'penalty', 'low-grade', 'platform-warning']));
  it('is withheld of a minor', () =>
    expect(codes({ subject: { isMinor: true }, measures: [measure()], code: 'C' })).to.deep.equal([]));
});
