import type { Grade } from '../../../src/domain/grade.js';
import { CREDIT_URL, GOLDEN_URL, OTHER_PLATFORM, OTHER_URL, PLATFORM, PLATFORM_URL } from './names.js';
import { words } from '../words.js';

type Scheme = Grade['scheme'];

/** The association's scheme, the one most subjects are graded in. */
export const MAIN_SCHEME: Scheme = {
  id: 'live-subject-1000',
  name: words('直播主体信用评价', 'Live-stream subject credit evaluation'),
  issuer: { id: CREDIT_URL, name: words('示例信用服务中心', 'Example Credit Service Centre'), kind: 'association' },
  max: 1000,
  rulesUrl: `${CREDIT_URL}/rules`,
  levels: [
    { code: 'AAA', label: words('信用极好', 'Excellent'), tone: 'good', min: 900 },
    { code: 'AA', label: words('信用优秀', 'Very good'), tone: 'good', min: 800 },
    { code: 'A', label: words('信用良好', 'Good'), tone: 'fair', min: 700 },
    { code: 'B', label: words('信用观察', 'Under watch'), tone: 'watch', min: 600 },
    { code: 'C', label: words('信用较差', 'Poor'), tone: 'poor', min: 0 },
  ],
};

/** The platform's own scheme, in which credit is the threshold for going live; its letters mean other things. */
export const ENTRY_SCHEME: Scheme = {
  id: 'live-entry-100',
  name: words('开播信用分', 'Going-live credit score'),
  issuer: { id: PLATFORM_URL, name: PLATFORM.name, kind: 'platform' },
  max: 100,
  rulesUrl: `${PLATFORM_URL}/rules/entry`,
  levels: [
    { code: 'S', label: words('优先开播', 'Priority'), tone: 'good', min: 90 },
    { code: 'A', label: words('正常开播', 'Regular'), tone: 'fair', min: 70 },
    { code: 'B', label: words('限时开播', 'Limited hours'), tone: 'watch', min: 50, permission: 'limited' },
    { code: 'C', label: words('暂不可开播', 'Not admitted'), tone: 'poor', min: 0, permission: 'suspended' },
  ],
};

/** What the seed's subjects are graded in. */
export const SCHEMES = [MAIN_SCHEME, ENTRY_SCHEME] as const;

/** Another platform's five points: there the own grade, here only ever shown beside it. */
export const OTHER_SCHEME: Scheme = {
  id: 'other-5',
  name: words('五分制', 'Five-point scale'),
  issuer: { id: OTHER_URL, name: OTHER_PLATFORM.name, kind: 'platform' },
  max: 5,
  rulesUrl: `${OTHER_URL}/rules`,
  levels: [
    { code: '5', label: words('优秀', 'Very good'), tone: 'good', min: 4.5 },
    { code: '4', label: words('良好', 'Good'), tone: 'fair', min: 4 },
    { code: '3', label: words('一般', 'Average'), tone: 'watch', min: 3 },
    { code: '1', label: words('较差', 'Poor'), tone: 'poor', min: 0 },
  ],
};

/** The association's scheme, as somebody gives grades in it who never was asked to. */
export const BORROWED_SCHEME: Scheme = {
  ...MAIN_SCHEME,
  issuer: { id: GOLDEN_URL, name: words('金牌信用网', 'Golden Credit'), kind: 'third_party' },
};

/** Every scheme of every platform; where two share an id, the first is the one that owns it. */
export const ALL_SCHEMES = [...SCHEMES, OTHER_SCHEME] as const;
