import { onOtherLive } from '../accounts.js';
import type { FromToday } from '../days.js';
import { CREDIT_URL, MARKET_AUTHORITY } from '../names.js';
import { dimensions, measure, otherGrade, pledge } from '../records.js';
import { MAIN_SCHEME } from '../schemes.js';
import type { SubjectSeed } from '../subject-seed.js';
import { words } from '../../words.js';

/** The star of the demo: well graded, with one warning by the platform. */
export const star = (day: FromToday): SubjectSeed => ({
  subject: 'anchor:a-1001',
  displayName: '小鹿好物',
  shows: words(
    '信用优秀，一条平台警示，守信激励与自律承诺',
    'Good grade, one platform warning, commendation and pledge',
  ),
  entity: 'natural',
  legalNameMasked: '陈**',
  agency: 'agency:g-31',
  accounts: onOtherLive('a-1001'),
  version: 42,
  grade: {
    scheme: MAIN_SCHEME.id,
    code: 'AA',
    score: 872,
    percentile: 91,
    dimensions: dimensions(4.8, 4.9, 4.6, 4.9),
    asOf: day(-3),
  },
  otherGrades: [otherGrade('a-1001', '5', 4.6, day(-12))],
  measures: [
    measure('m-9', 'warn', day(-9), words('直播间价格表述不清晰', 'Prices were stated unclearly on air'), {
      until: day(51),
      ruleRef: words('平台规则 2.4', 'Platform rule 2.4'),
    }),
    measure('m-4', 'suspend', day(-400), words('多次夸大宣传', 'Repeated exaggeration'), { until: day(-393) }),
  ],
  commendations: [
    {
      title: words('诚信经营示范主体', 'Model of honest business'),
      authority: MARKET_AUTHORITY,
      awardedOn: day(-250),
      until: day(480),
      sourceUrl: `${CREDIT_URL}/commendations/2`,
    },
    pledge('a-1001', day(-200)),
  ],
  complaints: { count: 41, resolvedShare: 0.97, medianDays: 2.5, period: { from: day(-365), to: day(-1) } },
  reviews: { count: 1204, stars: [1, 1, 3, 13, 82], products: 0 },
  reviewMinimum: 30,
});
