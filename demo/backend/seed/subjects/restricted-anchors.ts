import { onOtherLive } from '../accounts.js';
import type { FromToday } from '../days.js';
import { APPEAL_URL, COURT, CREDIT_URL, OTHER_PLATFORM, PLATFORM, PLATFORM_URL } from '../names.js';
import { dimensions, fine, measure, otherGrade } from '../records.js';
import { ENTRY_SCHEME, MAIN_SCHEME } from '../schemes.js';
import type { SubjectSeed } from '../subject-seed.js';
import { words } from '../../words.js';

/** Rule 2 in force and disputed; a second penalty was disputed with success. */
const endorser = (day: FromToday): SubjectSeed => ({
  subject: 'anchor:a-1002',
  displayName: '阿岚严选',
  shows: words(
    '虚假广告代言受限（异议核查中），另一处罚异议成立，各平台评价不一',
    'Endorsement restriction under dispute, another penalty struck down, platforms disagree',
  ),
  entity: 'natural',
  legalNameMasked: '岚**',
  agency: 'agency:g-31',
  accounts: onOtherLive('a-1002'),
  grade: {
    scheme: MAIN_SCHEME.id,
    code: 'AA',
    score: 806,
    percentile: 78,
    dimensions: dimensions(4.5, 4.6, 3.9, 4.4),
    asOf: day(-20),
  },
  otherGrades: [otherGrade('lan-choice', '3', 3.4, day(-15))],
  penalties: [
    fine(day, 12, -400, {
      actType: words('虚假广告', 'False advertising'),
      actCategory: 'false_advertising',
      fact: words(
        '在直播中以个人体验为名对普通食品作保健功效的推荐、证明',
        'Endorsed an ordinary food on air as having health effects, in the name of own experience',
      ),
      basis: words('《中华人民共和国广告法》第六十一条', 'Advertising Law, article 61'),
      categories: ['fine', 'confiscation'],
      content: words('罚款、没收违法所得', 'Fine, unlawful gains confiscated'),
      fineCny: 120_000,
      confiscatedCny: 30_000,
      severity: 'serious',
      endorsementInFalseAd: true,
    }),
    fine(day, 27, -150, { actType: words('价格违法', 'Price violation'), actCategory: 'price', fineCny: 5_000 }),
  ],
  objections: [
    {
      about: { type: 'penalty', ref: `示市监罚〔${day(-400).slice(0, 4)}〕12号` },
      state: 'filed',
      filedOn: day(-10),
      channelUrl: `${CREDIT_URL}/objections/3`,
    },
    {
      about: { type: 'penalty', ref: `示市监罚〔${day(-150).slice(0, 4)}〕27号` },
      state: 'upheld',
      filedOn: day(-120),
      decidedOn: day(-90),
      channelUrl: `${CREDIT_URL}/objections/2`,
    },
  ],
  complaints: { count: 88, resolvedShare: 0.9, medianDays: 4, period: { from: day(-365), to: day(-1) } },
  reviews: { count: 300, stars: [6, 4, 8, 20, 62], products: 1 },
});

/** Suspended here, restricted and blacklisted elsewhere; too few reviews for a score. */
const suspended = (day: FromToday): SubjectSeed => ({
  subject: 'anchor:a-1003',
  displayName: '周周实惠购',
  shows: words(
    '暂停直播，他平台处置与黑名单，自然人失信被执行人（仅详情），评价数不足',
    'Suspended, measures of another platform, judgment defaulter (details only), too few reviews',
  ),
  entity: 'natural',
  legalNameMasked: '周**',
  accounts: onOtherLive('a-1003'),
  grade: {
    scheme: MAIN_SCHEME.id,
    code: 'B',
    score: 641,
    percentile: 22,
    dimensions: dimensions(3.4, 3.1, 2.6, 3.2),
    asOf: day(-7),
  },
  measures: [
    measure('m-21', 'suspend', day(-5), words('多次夸大宣传', 'Repeated exaggeration'), { until: day(90) }),
    measure('m-22', 'limit_function', day(-60), words('诱导私下交易', 'Lured buyers into private deals'), {
      until: day(30),
      shared: true,
      platform: OTHER_PLATFORM,
      sourceUrl: 'https://other.example.com/notices/22',
      appealUrl: 'https://other.example.com/appeal',
      ruleRef: words('示范规则 5.1', 'Model rule 5.1'),
    }),
  ],
  listings: [
    {
      id: 'l-22',
      kind: 'platform_blacklist',
      listedOn: day(-45),
      until: day(320),
      basis: words('多次违规且拒不改正', 'Repeated violations without correction'),
      authority: OTHER_PLATFORM.name,
      platform: OTHER_PLATFORM,
      shared: true,
      sourceUrl: 'https://other.example.com/blacklist/22',
    },
    {
      id: 'l-23',
      kind: 'judgment_defaulter',
      listedOn: day(-80),
      basis: words('有履行能力而拒不履行生效法律文书确定的义务', 'Able to perform a binding judgment but refused'),
      authority: COURT,
      sourceUrl: `${CREDIT_URL}/listings/23`,
    },
  ],
  reviews: { count: 7, stars: [3, 2, 1, 2, 2], products: 2 },
  reviewMinimum: 30,
});

/** Banned for good, graded below what the platform asks of those who go live. */
const banned = (day: FromToday): SubjectSeed => ({
  subject: 'anchor:a-1004',
  displayName: '天天捡漏王',
  shows: words(
    '平台封禁、禁止重新注册、平台黑名单，等级低且未达开播要求',
    'Banned, barred from registering anew, blacklisted, grade below the entry level',
  ),
  entity: 'natural',
  legalNameMasked: '王**',
  accounts: onOtherLive('a-1004'),
  grade: { scheme: ENTRY_SCHEME.id, code: 'C', score: 18, asOf: day(-2) },
  measures: [
    measure('m-31', 'ban', day(-2), words('销售假冒注册商标的商品', 'Sold goods under counterfeit trademarks')),
    measure(
      'm-32',
      'bar_reregister',
      day(-2),
      words('永久封禁后换号复播', 'Returned under another account after a ban'),
    ),
  ],
  listings: [
    {
      id: 'l-31',
      kind: 'platform_blacklist',
      listedOn: day(-2),
      basis: words('售假', 'Counterfeit sales'),
      authority: PLATFORM.name,
      platform: PLATFORM,
      shared: false,
      sourceUrl: `${PLATFORM_URL}/blacklist/31`,
      appealUrl: APPEAL_URL,
    },
  ],
  objections: [
    {
      about: { type: 'measure', ref: 'm-31' },
      state: 'rejected',
      filedOn: day(-2),
      decidedOn: day(-1),
      channelUrl: APPEAL_URL,
    },
  ],
  complaints: { count: 310, resolvedShare: 0.41, medianDays: 16, period: { from: day(-365), to: day(-1) } },
  reviews: { count: 90, stars: [55, 15, 10, 8, 12], products: 3 },
});

/** Anchors who may not endorse, not broadcast, or never come back. */
export const restrictedAnchors = (day: FromToday): SubjectSeed[] => [endorser(day), suspended(day), banned(day)];
