import type { Grade, Level, OtherGrade } from '../../src/domain/grade.js';
import type { Listing } from '../../src/domain/listing.js';
import type { Measure } from '../../src/domain/measure.js';
import type { Objection } from '../../src/domain/objection.js';
import type { Penalty } from '../../src/domain/penalty.js';
import type { CreditReport } from '../../src/domain/report.js';
import type { ReviewSummary } from '../../src/domain/review-summary.js';
import type { Subject } from '../../src/domain/subject.js';

/** A Friday noon in Shanghai, at which every record made here is in force. */
export const NOW = Date.parse('2026-11-20T12:00:00+08:00');
export const TODAY = '2026-11-20';

/** An instant on a Shanghai day, noon where no time is given. */
export const at = (day: string, time = '12:00:00'): number => Date.parse(`${day}T${time}+08:00`);

export const LEVELS: Level[] = [
  { code: 'AAA', label: { 'zh-CN': '信用极好', en: 'Excellent' }, tone: 'good', min: 900 },
  { code: 'AA', label: { 'zh-CN': '信用优秀', en: 'Very good' }, tone: 'good', min: 800 },
  { code: 'A', label: { 'zh-CN': '信用良好', en: 'Good' }, tone: 'fair', min: 700 },
  { code: 'B', label: { 'zh-CN': '信用观察', en: 'Under watch' }, tone: 'watch', min: 600 },
  { code: 'C', label: { 'zh-CN': '信用较差', en: 'Poor' }, tone: 'poor', min: 0 },
];

export const grade = (overrides: Partial<Grade> = {}): Grade => ({
  scheme: {
    id: 'live-1000',
    name: { 'zh-CN': '直播主体信用评价', en: 'Live-stream credit evaluation' },
    issuer: { id: 'https://credit.example.org', name: '示例信用服务中心', kind: 'association' },
    max: 1000,
    rulesUrl: 'https://credit.example.org/rules',
    levels: LEVELS,
  },
  code: 'AA',
  score: 872,
  asOf: '2026-11-18',
  ...overrides,
});

/** A grade in a scheme of one level, whatever a test wants that level to be. */
export const gradeOf = (level: Partial<Level>, schemeId = 'live-1000'): Grade => {
  const { scheme } = grade();
  const one: Level = { code: 'X', label: '某级', tone: 'fair', ...level };
  return grade({ code: one.code, scheme: { ...scheme, id: schemeId, levels: [one] } });
};

export const otherGrade = (level: Partial<Level> = {}): OtherGrade => ({
  platform: { id: 'other-live', name: '另一直播' },
  sourceUrl: 'https://other.example.com/a-1',
  grade: gradeOf(level, 'other-5'),
});

export const penalty = (overrides: Partial<Penalty> = {}): Penalty => ({
  docNo: '示市监罚〔2025〕12号',
  authority: '示例市市场监督管理局',
  decidedOn: '2025-03-14',
  publishedOn: '2025-03-20',
  publicUntil: '2028-03-20',
  status: 'public',
  categories: ['fine'],
  fineCny: 120_000,
  sourceUrl: 'https://credit.example.org/penalties/12',
  ...overrides,
});

export const listing = (overrides: Partial<Listing> = {}): Listing => ({
  id: 'l-7',
  kind: 'abnormal',
  listedOn: '2026-05-06',
  authority: '示例市市场监督管理局',
  basis: '通过登记的住所无法联系',
  sourceUrl: 'https://credit.example.org/listings/7',
  ...overrides,
});

export const measure = (overrides: Partial<Measure> = {}): Measure => ({
  id: 'm-9',
  kind: 'suspend',
  platform: { id: 'example-live', name: '示例直播' },
  from: '2026-11-01',
  until: '2026-11-30',
  reason: '多次夸大宣传',
  sourceUrl: 'https://live.example.com/notices/9',
  appealUrl: 'https://live.example.com/appeal',
  shared: false,
  ...overrides,
});

export const objection = (type: Objection['about']['type'], ref: string, overrides: Partial<Objection> = {}): Objection => ({
  about: { type, ref },
  state: 'filed',
  filedOn: '2026-10-02',
  channelUrl: 'https://credit.example.org/objections/3',
  ...overrides,
});

export const reviewSummary = (overrides: Partial<ReviewSummary> = {}): ReviewSummary => ({
  count: 100,
  verified: 90,
  average: 4.8,
  distribution: [0, 0, 0, 20, 80],
  period: { from: '2025-11-20', to: '2026-11-20' },
  method: { collection: '订单完成后邀请', verification: '订单核验' },
  removed: { count: 3, by: '平台', reasons: [{ code: 'off_topic', count: 3 }] },
  ...overrides,
});

type Overrides = Partial<Omit<CreditReport, 'subject'>> & {
  subject?: Partial<Subject>;
  /** Short for a grade of that code in the scheme of `LEVELS`. */
  code?: string;
};

/** A fresh report of `anchor:a-1`, graded AA with nothing against it, except for what a test says differently. */
export const report = ({ subject, code, ...overrides }: Overrides = {}): CreditReport => ({
  subject: { kind: 'anchor', id: 'a-1', displayName: '小鹿好物', ...subject },
  version: 42,
  asOf: '2026-11-20T08:00:00+08:00',
  validUntil: '2026-11-23T08:00:00+08:00',
  objectionUrl: 'https://credit.example.org/objection',
  grade: grade(code ? { code } : {}),
  otherGrades: [],
  penalties: [],
  listings: [],
  measures: [],
  objections: [],
  commendations: [],
  sources: [],
  ...overrides,
});

/** The value as a backend would send it. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** JSON of which a test may change anything. */
export type Json = Record<string, unknown>;

/** A report with one of everything, as a backend would send it. */
export const fullReport = (): Json =>
  asJson(
    report({
      subject: { entity: 'natural', legalNameMasked: '陈**', uscc: '91350100M000100Y43', licenceUntil: '2027-01-01' },
      complaintUrl: 'https://live.example.com/complaint',
      permission: 'normal',
      otherGrades: [otherGrade()],
      penalties: [penalty()],
      listings: [listing()],
      measures: [measure()],
      objections: [objection('penalty', 'x')],
      reviews: reviewSummary({ dimensions: { description: 4.8 }, minimum: 30 }),
      complaints: { count: 41, resolvedShare: 0.97, medianDays: 2.5, period: { from: '2025-11-20', to: '2026-11-20' } },
      commendations: [{ title: '诚信经营示范主体', authority: '示例市市场监督管理局', awardedOn: '2026-03-15' }],
      sources: [{ name: '示例信用服务中心' }],
    }),
  ) as Json;
