import type { Commendation } from '../../../src/domain/commendation.js';
import type { Grade, OtherGrade } from '../../../src/domain/grade.js';
import type { Measure } from '../../../src/domain/measure.js';
import type { Penalty } from '../../../src/domain/penalty.js';
import type { FromToday } from './days.js';
import {
  APPEAL_URL,
  ASSOCIATION,
  CREDIT_URL,
  MARKET_AUTHORITY,
  OTHER_PLATFORM,
  PLATFORM,
  PLATFORM_URL,
} from './names.js';
import { OTHER_SCHEME } from './schemes.js';
import { words, type Words } from '../words.js';

/** A market regulator's fine, decided some days ago (`decided` < 0) and public for three years; `more` overrides. */
export const fine = (day: FromToday, number: number, decided: number, more: Partial<Penalty>): Penalty => ({
  docNo: `示市监罚〔${day(decided).slice(0, 4)}〕${number}号`,
  authority: MARKET_AUTHORITY,
  decidedOn: day(decided),
  publishedOn: day(decided + 6),
  publicUntil: day(decided + 6 + 3 * 365),
  status: 'public',
  severity: 'general',
  ruleset: 'samr45',
  categories: ['fine'],
  content: words('罚款', 'Fine'),
  sourceUrl: `${CREDIT_URL}/penalties/${number}`,
  ...more,
});

/** A measure of this platform, unless `more` says it is another's. */
export const measure = (
  id: string,
  kind: Measure['kind'],
  from: string,
  reason: Words,
  more: Partial<Measure> = {},
): Measure => ({
  id,
  kind,
  from,
  reason,
  platform: PLATFORM,
  ruleRef: words('平台规则 3.2', 'Platform rule 3.2'),
  sourceUrl: `${PLATFORM_URL}/notices/${id}`,
  appealUrl: APPEAL_URL,
  shared: false,
  ...more,
});

/** The other platform's grade of the same person. */
export const otherGrade = (account: string, code: string, score: number, asOf: string): OtherGrade => ({
  platform: OTHER_PLATFORM,
  sourceUrl: `https://other.example.com/${account}`,
  grade: { scheme: OTHER_SCHEME, code, score, asOf },
});

/** A signed self-discipline pledge (自律承诺). */
export const pledge = (id: string, signedOn: string): Commendation => ({
  title: words('签署直播行业自律承诺', 'Signed the live-streaming self-discipline pledge'),
  authority: ASSOCIATION,
  awardedOn: signedOn,
  sourceUrl: `${CREDIT_URL}/pledges/${id}`,
});

/** What a grade is made of: goods, service, conduct and keeping of promises, each out of five. */
export const dimensions = (goods: number, service: number, conduct: number, promises: number): Grade['dimensions'] => [
  { id: 'goods', label: words('商品体验', 'Goods'), score: goods, max: 5 },
  { id: 'service', label: words('售后服务', 'After-sales service'), score: service, max: 5 },
  { id: 'conduct', label: words('直播规范', 'Conduct on air'), score: conduct, max: 5 },
  { id: 'promises', label: words('履约守信', 'Keeping promises'), score: promises, max: 5 },
];
