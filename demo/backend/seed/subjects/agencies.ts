import type { FromToday } from '../days.js';
import { CREDIT_URL, MARKET_AUTHORITY, PLATFORM } from '../names.js';
import { dimensions, pledge } from '../records.js';
import { MAIN_SCHEME } from '../schemes.js';
import type { SubjectSeed } from '../subject-seed.js';
import { words } from '../../words.js';

/** The star's agency: under watch, listed as abnormal, which it disputes. */
const agency = (day: FromToday): SubjectSeed => ({
  subject: 'agency:g-31',
  displayName: '示例文化',
  shows: words(
    '信用观察，法人经营异常（异议核查中），对等级的异议未成立',
    'Under watch, company listed as abnormal (disputed), an objection to the grade rejected',
  ),
  entity: 'legal',
  uscc: '91000000MA8848G31N',
  grade: {
    scheme: MAIN_SCHEME.id,
    code: 'B',
    score: 655,
    percentile: 31,
    dimensions: dimensions(3.8, 3.6, 3.1, 3.5),
    asOf: day(-8),
  },
  listings: [
    {
      id: 'l-7',
      kind: 'abnormal',
      listedOn: day(-33),
      basis: words('通过登记的住所无法联系', 'Not reachable at the registered address'),
      authority: MARKET_AUTHORITY,
      sourceUrl: `${CREDIT_URL}/listings/7`,
      appealUrl: `${CREDIT_URL}/objection`,
    },
  ],
  objections: [
    {
      about: { type: 'listing', ref: 'l-7' },
      state: 'filed',
      filedOn: day(-6),
      channelUrl: `${CREDIT_URL}/objections/7`,
    },
    {
      about: { type: 'grade', ref: MAIN_SCHEME.id },
      state: 'rejected',
      filedOn: day(-60),
      decidedOn: day(-41),
      channelUrl: `${CREDIT_URL}/objections/5`,
    },
  ],
  complaints: { count: 12, resolvedShare: 0.83, medianDays: 5, period: { from: day(-365), to: day(-1) } },
});

/** The one agency among the twelve main subjects. */
export const agencies = (day: FromToday): SubjectSeed[] => [agency(day)];

/** Who else plays a role in the demo's rooms: operators and the platform itself. */
export const supporting = (day: FromToday): SubjectSeed[] => [
  {
    subject: 'operator:o-1',
    displayName: '小鹿直播间',
    shows: words('主直播间的运营者', 'Operator of the main room'),
    entity: 'legal',
    uscc: '91000000MA8848R01N',
    grade: { scheme: MAIN_SCHEME.id, code: 'A', score: 781, percentile: 70, asOf: day(-3) },
    commendations: [pledge('o-1', day(-200))],
  },
  {
    subject: 'operator:o-2',
    displayName: '示例夜市直播间',
    shows: words('暂无信用信息', 'No credit information'),
    entity: 'legal',
    uscc: '91000000MA8848R02R',
    withoutPermission: true,
  },
  {
    subject: `platform:${PLATFORM.id}`,
    displayName: '示例直播',
    shows: words('平台', 'The platform'),
    entity: 'legal',
    uscc: '91000000MA8848P01B',
    grade: { scheme: MAIN_SCHEME.id, code: 'AA', score: 845, percentile: 88, asOf: day(-3) },
  },
];
