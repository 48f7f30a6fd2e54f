import { shanghaiDay } from '../../../src/domain/calendar.js';
import { words } from '../words.js';
import { onExampleLive, otherId } from './accounts.js';
import { fromToday, type FromToday } from './days.js';
import { OTHER_PLATFORM, OTHER_URL } from './names.js';
import { measure, dimensions } from './records.js';
import type { RoomSeed } from './rooms.js';
import { OTHER_SCHEME } from './schemes.js';
import type { Seed } from './seed.js';
import type { SubjectSeed } from './subject-seed.js';

const CHANNELS = { complaintUrl: `${OTHER_URL}/complaint`, objectionUrl: `${OTHER_URL}/objection` };
const OWN = { platform: OTHER_PLATFORM, appealUrl: `${OTHER_URL}/appeal`, ruleRef: words('示范规则 5.1', 'Model rule 5.1') };

/** Spotless here; banned for good on the platform it came from. */
const newcomer = (day: FromToday): SubjectSeed => ({
  ...CHANNELS,
  subject: `anchor:${otherId('a-1004')}`,
  displayName: '捡漏老王',
  shows: words('本平台无记录，首个平台已封禁', 'Nothing on record here, banned on the first platform'),
  entity: 'natural',
  legalNameMasked: '王**',
  accounts: onExampleLive('a-1004'),
  grade: { scheme: OTHER_SCHEME.id, code: '4', score: 4.3, asOf: day(-1) },
  reviews: { count: 26, stars: [2, 2, 6, 20, 70], products: 3 },
});

const star = (day: FromToday): SubjectSeed => ({
  ...CHANNELS,
  subject: `anchor:${otherId('a-1001')}`,
  displayName: '小鹿好物',
  shows: words('两个平台均信用优秀', 'Well graded on both platforms'),
  entity: 'natural',
  legalNameMasked: '陈**',
  accounts: onExampleLive('a-1001'),
  grade: { scheme: OTHER_SCHEME.id, code: '5', score: 4.6, dimensions: dimensions(4.7, 4.6, 4.5, 4.8), asOf: day(-12) },
  reviews: { count: 180, stars: [1, 1, 3, 13, 82], products: 0 },
});

const endorser = (day: FromToday): SubjectSeed => ({
  ...CHANNELS,
  subject: `anchor:${otherId('a-1002')}`,
  displayName: '阿岚严选',
  shows: words('首个平台代言受限', 'May not endorse, says the first platform'),
  entity: 'natural',
  legalNameMasked: '岚**',
  accounts: onExampleLive('a-1002'),
  grade: { scheme: OTHER_SCHEME.id, code: '3', score: 3.4, asOf: day(-15) },
});

/** What the first platform shows of this one is in force here. */
const limited = (day: FromToday): SubjectSeed => ({
  ...CHANNELS,
  subject: `anchor:${otherId('a-1003')}`,
  displayName: '周周实惠',
  shows: words('本平台限制功能，首个平台暂停直播', 'Limited here, suspended on the first platform'),
  entity: 'natural',
  legalNameMasked: '周**',
  accounts: onExampleLive('a-1003'),
  grade: { scheme: OTHER_SCHEME.id, code: '1', score: 2.1, asOf: day(-7) },
  measures: [
    measure('m-22', 'limit_function', day(-60), words('诱导私下交易', 'Lured buyers into private deals'), {
      ...OWN,
      until: day(30),
      sourceUrl: `${OTHER_URL}/notices/22`,
    }),
  ],
});

/** Known to nobody else: this platform's own issuer says so. */
const local = (day: FromToday): SubjectSeed => ({
  ...CHANNELS,
  subject: 'merchant:s-5',
  displayName: '海边小铺',
  shows: words('仅本平台有记录', 'On record on this platform alone'),
  entity: 'sole_trader',
  grade: { scheme: OTHER_SCHEME.id, code: '5', score: 4.8, asOf: day(-2) },
  reviews: { count: 64, stars: [1, 2, 5, 20, 72], products: 5 },
});

const room = (): RoomSeed => ({
  id: 'r-1',
  title: words('老王夜市', 'Night market'),
  platform: OTHER_PLATFORM,
  version: 1,
  roles: {
    operator: { subject: 'merchant:s-5', displayName: '海边小铺' },
    seller: { subject: 'merchant:s-5', displayName: '海边小铺' },
    anchors: [{ subject: `anchor:${otherId('a-1004')}`, displayName: '捡漏老王' }],
  },
  operatorIsSeller: true,
  aiPersona: false,
});

/** The second platform: a few anchors who broadcast on the first one too, and a merchant of its own. */
export const OTHER_SEED: Seed = {
  schemes: [OTHER_SCHEME],
  subjects: (now) => {
    const day = fromToday(shanghaiDay(now));
    return [newcomer(day), star(day), endorser(day), limited(day), local(day)];
  },
  rooms: () => [room()],
};
