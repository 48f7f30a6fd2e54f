import type { CreditReport } from '../../../src/domain/report.js';
import { fullReport, grade, gradeOf, listing, measure, objection, otherGrade, penalty, report, reviewSummary } from '../../support/reports.js';

/** What the backend answers: a report or a status. */
export type Answer = CreditReport | number;

const LABELS = ['AAA', 'AA', 'A', 'B', 'C'];
const reviews = reviewSummary();
const of = (id: string, overrides: Parameters<typeof report>[0] = {}): CreditReport =>
  report({ reviews, ...overrides, subject: { displayName: '小鹿好物', ...overrides.subject, kind: 'anchor', id } });

/** A subject for each state an element can be in, by the id it is asked for under: `anchor:{state}`. */
const STATES: Record<string, Answer> = {
  ...Object.fromEntries(LABELS.map((code) => [`grade-${code}`, of(`grade-${code}`, { code })])),
  'unknown-code': of('unknown-code', { grade: grade({ code: 'T1' }) }),
  'not-rated': of('not-rated', { grade: undefined, penalties: [penalty()] }),
  limited: of('limited', { measures: [measure({ kind: 'limit_traffic' })] }),
  endorsement: of('endorsement', { penalties: [penalty({ endorsementInFalseAd: true })] }),
  suspended: of('suspended', { measures: [measure()] }),
  banned: of('banned', { measures: [measure({ kind: 'ban', until: undefined })] }),
  stale: of('stale', { validUntil: '2026-11-20T09:00:00+08:00', penalties: [penalty()] }),
  failed: 500,
  empty: 404,
  withdrawn: 410,
  'reviews-all': of('reviews-all', { reviews: reviewSummary({ dimensions: { description: 4.8, service: 4.9, logistics: 4.7 } }), objections: [objection('review', 'rv-disputed')] }),
  'reviews-hostile': of('reviews-hostile'),
  'reviews-none': of('reviews-none', { reviews: reviewSummary({ count: 0, verified: 0, average: undefined, distribution: [0, 0, 0, 0, 0] }) }),
  'reviews-late': of('reviews-late'),
  'reviews-failed': of('reviews-failed'),
  minor: of('minor', { subject: { isMinor: true } }),
  few: of('few', { reviews: reviewSummary({ count: 7, verified: 7, average: 4.9, distribution: [0, 0, 0, 1, 6] }) }),
  long: of('long', {
    subject: { displayName: '名字很长很长的直播间主播小鹿好物旗舰店官方认证账号' },
    grade: gradeOf({ code: 'AAA+++', label: '一个特别长的等级名称，长到放不下的程度', tone: 'fair' }),
  }),
  disputed: of('disputed', { penalties: [penalty()], objections: [objection('penalty', penalty().docNo)] }),
  shared: of('shared', { measures: [measure({ shared: true, platform: { id: 'other', name: '另一直播' }, kind: 'ban' })] }),
  listed: of('listed', { listings: [listing(), listing({ id: 'l-8', kind: 'serious_illegal' }), listing({ id: 'l-9', kind: 'industry_warning', until: '2027-05-06' })] }),
  poor: of('poor', { code: 'C', otherGrades: [otherGrade({ tone: 'good' })] }),
  unverified: of('unverified', { reviews: reviewSummary({ verified: 0 }), subject: { licenceUntil: '2026-10-01' } }),
  warned: of('warned', { measures: [measure({ kind: 'warn' })] }),
  many: of('many', {
    measures: [measure({ id: 'w', kind: 'warn' }), measure(), measure({ id: 'b', kind: 'ban', until: undefined })],
    listings: [listing()],
    penalties: [penalty()],
  }),
  clean: of('clean'),
  full: { ...(fullReport() as unknown as CreditReport), subject: { ...(fullReport() as unknown as CreditReport).subject, kind: 'anchor', id: 'full' } },
};

export const answerOf = (id: string): Answer => STATES[id] ?? 404;
