import { grade, listing, measure, objection, otherGrade, penalty, type report, reviewSummary } from './reports.js';

const PERIOD = { from: '2025-11-20', to: '2026-11-20' };

/** What a report says that fills every section of the details. */
export const EVERYTHING: Parameters<typeof report>[0] = {
  subject: { entity: 'sole_trader', legalNameMasked: '陈**', uscc: '91350100M000100Y44', licenceUrl: 'https://a.example', licenceUntil: '2026-01-01', agency: 'agency:g-31' },
  grade: grade({ peerPercentile: 91, dimensions: [{ id: 'goods', label: '商品体验', score: 4.8, max: 5 }] }),
  otherGrades: [otherGrade({ tone: 'fair' })],
  measures: [measure(), measure({ id: 'b', kind: 'ban', until: undefined }), measure({ id: 's', kind: 'warn', shared: true })],
  listings: [listing()],
  penalties: [penalty({ endorsementInFalseAd: true, fact: '作推荐证明', actType: '虚假广告' })],
  objections: [objection('penalty', penalty().docNo), objection('grade', 'live-1000', { state: 'rejected', decidedOn: '2026-10-20' })],
  commendations: [{ title: '诚信经营示范主体', authority: '示例市市场监督管理局', awardedOn: '2026-03-15', sourceUrl: 'https://a.example' }],
  reviews: reviewSummary(),
  complaints: { count: 41, resolvedShare: 0.97, medianDays: 2.5, period: PERIOD },
  complaintUrl: 'https://a.example/complaint',
  writeReviewUrl: 'https://a.example/review',
  sources: [{ name: '示例信用服务中心', url: 'https://a.example/source', asOf: '2026-11-18' }],
};
