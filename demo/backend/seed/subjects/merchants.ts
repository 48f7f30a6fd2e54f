import type { FromToday } from '../days.js';
import { ASSOCIATION, COURT, CREDIT_URL, MARKET_AUTHORITY } from '../names.js';
import { dimensions, fine, measure, pledge } from '../records.js';
import { MAIN_SCHEME } from '../schemes.js';
import type { SubjectSeed } from '../subject-seed.js';
import { words } from '../../words.js';

/** The demo room's seller: one fine in public view, and four that must not be. */
const penalised = (day: FromToday): SubjectSeed => ({
  subject: 'merchant:m-2001',
  displayName: '山野器物店',
  shows: words(
    '信用良好，一条公示中的罚款；已修复、到期、撤销、仅警告的处罚均不展示；五千条评价',
    'Fair grade, one public fine and 5,000 reviews; repaired, expired, revoked and warning-only penalties stay hidden',
  ),
  entity: 'legal',
  uscc: '91000000MA8848M010',
  licenceUrl: `${CREDIT_URL}/licences/m-2001`,
  licenceUntil: day(900),
  version: 17,
  grade: {
    scheme: MAIN_SCHEME.id,
    code: 'A',
    score: 762,
    percentile: 64,
    dimensions: dimensions(4.4, 4.3, 4.1, 4.5),
    asOf: day(-3),
  },
  penalties: [
    fine(day, 88, -96, {
      actType: words('标签不符合规定', 'Labelling violation'),
      actCategory: 'quality',
      fact: words(
        '所售陶瓷滤杯未按规定标注执行标准及适用温度',
        'Ceramic drippers were sold without the applicable standard and temperature on the label',
      ),
      basis: words('《中华人民共和国产品质量法》第五十四条', 'Product Quality Law, article 54'),
      fineCny: 8_000,
    }),
    fine(day, 41, -260, {
      actType: words('价格违法', 'Price violation'),
      actCategory: 'price',
      fineCny: 3_000,
      status: 'repaired',
    }),
    fine(day, 7, -1_300, {
      actType: words('虚假宣传', 'Misleading promotion'),
      actCategory: 'false_advertising',
      fineCny: 10_000,
    }),
    fine(day, 9, -1_250, {
      actType: words('无照经营', 'Trading without a licence'),
      actCategory: 'other',
      fineCny: 2_000,
      status: 'expired',
    }),
    fine(day, 55, -210, {
      actType: words('计量违法', 'Measurement violation'),
      actCategory: 'other',
      fineCny: 1_000,
      status: 'revoked',
    }),
    fine(day, 63, -180, {
      actType: words('未亮照经营', 'Licence not displayed'),
      actCategory: 'other',
      severity: 'minor',
      categories: ['warning'],
      content: words('警告', 'Warning'),
    }),
  ],
  commendations: [pledge('m-2001', day(-300))],
  complaints: { count: 63, resolvedShare: 0.95, medianDays: 3, period: { from: day(-365), to: day(-1) } },
  reviews: { count: 5_000, stars: [3, 3, 6, 18, 70], products: 0 },
  reviewMinimum: 30,
});

/** A sole trader with an unknown grade code, restricted in several ways; all reviews imported and unverified. */
const soleTrader = (day: FromToday): SubjectSeed => ({
  subject: 'merchant:m-2002',
  displayName: '巷口五金铺',
  shows: words(
    '未知等级代码，个体户经营异常，功能受限，许可过期，评价未核验',
    'Unknown grade code, sole trader marked abnormal, limited, licence expired, unverified reviews',
  ),
  entity: 'sole_trader',
  uscc: '92000000MA8848M020',
  licenceUrl: `${CREDIT_URL}/licences/m-2002`,
  licenceUntil: day(-14),
  grade: { scheme: MAIN_SCHEME.id, code: 'T1', asOf: day(-30) },
  listings: [
    {
      id: 'l-41',
      kind: 'abnormal',
      listedOn: day(-70),
      basis: words('未按照规定报送年度报告', 'Annual report not filed'),
      authority: MARKET_AUTHORITY,
      sourceUrl: `${CREDIT_URL}/listings/41`,
    },
  ],
  measures: [
    measure('m-41', 'limit_traffic', day(-12), words('发货超时率偏高', 'Too many late deliveries'), { until: day(48) }),
  ],
  reviews: { count: 160, stars: [8, 6, 10, 26, 50], products: 3, unverified: true },
});

/** A company on every serious list, without a grade, of whose permission the backend knows nothing. */
const serious = (day: FromToday): SubjectSeed => ({
  subject: 'merchant:m-2003',
  displayName: '示例云选商贸',
  shows: words(
    '无等级；严重违法失信、失信被执行人（法人）、行业警示名单；权限未知',
    'No grade; serious violator, judgment defaulter (company), industry warning list; permission unknown',
  ),
  entity: 'legal',
  uscc: '91000000MA8848M036',
  withoutPermission: true,
  listings: [
    {
      id: 'l-51',
      kind: 'serious_illegal',
      listedOn: day(-130),
      until: day(965),
      basis: words('销售不符合食品安全标准的食品，情节严重', 'Sold food below the safety standard, serious case'),
      authority: MARKET_AUTHORITY,
      sourceUrl: `${CREDIT_URL}/listings/51`,
    },
    {
      id: 'l-52',
      kind: 'judgment_defaulter',
      listedOn: day(-75),
      until: day(655),
      basis: words('违反财产报告制度', 'Violated the duty to report assets'),
      authority: COURT,
      sourceUrl: `${CREDIT_URL}/listings/52`,
    },
    {
      id: 'l-53',
      kind: 'industry_warning',
      listedOn: day(-40),
      until: day(140),
      basis: words('拒不履行先行赔付承诺', 'Refused to honour its advance-compensation promise'),
      authority: ASSOCIATION,
      sourceUrl: `${CREDIT_URL}/listings/53`,
    },
    {
      id: 'l-54',
      kind: 'abnormal',
      listedOn: day(-500),
      removedOn: day(-320),
      basis: words('通过登记的住所无法联系', 'Not reachable at the registered address'),
      authority: MARKET_AUTHORITY,
      sourceUrl: `${CREDIT_URL}/listings/54`,
    },
  ],
  complaints: { count: 205, resolvedShare: 0.52, medianDays: 12.5, period: { from: day(-365), to: day(-1) } },
  reviews: { count: 110, stars: [40, 15, 15, 12, 18], products: 2 },
});

const withdrawn = (day: FromToday): SubjectSeed => ({
  subject: 'merchant:m-2004',
  displayName: '青禾家纺',
  shows: words('已撤回公示（410）', 'Withdrawn (410)'),
  entity: 'legal',
  uscc: '91000000MA8848M049',
  grade: { scheme: MAIN_SCHEME.id, code: 'A', score: 713, asOf: day(-100) },
  withdrawn: true,
});

/** The four merchants among the twelve main subjects. */
export const merchants = (day: FromToday): SubjectSeed[] => [
  penalised(day),
  soleTrader(day),
  serious(day),
  withdrawn(day),
];
