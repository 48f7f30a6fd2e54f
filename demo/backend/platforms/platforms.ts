import { CREDIT_URL, GOLDEN_URL, OTHER_PLATFORM, OTHER_URL, PLATFORM } from '../seed/names.js';
import { GOLDEN_SEED } from '../seed/golden-credit.js';
import { OTHER_SEED } from '../seed/other-live.js';
import { EXAMPLE_SEED } from '../seed/plant-seed.js';
import { BORROWED_SCHEME, ENTRY_SCHEME, MAIN_SCHEME, OTHER_SCHEME } from '../seed/schemes.js';
import { words } from '../words.js';
import type { Platform } from './platform.js';

/** An issuer is trusted by its own platform too. */
const trusting = (platform: Omit<Platform, 'trusts'>, ...others: Platform[]): Platform => {
  const whole: Platform = { ...platform, trusts: [] };
  return Object.assign(whole, { trusts: [...others, whole] });
};

/** The first one, graded by the association. */
export const EXAMPLE_LIVE = trusting({
  id: PLATFORM.id,
  path: '',
  issuer: {
    id: CREDIT_URL,
    name: words('示例信用服务中心', 'Example Credit Service Centre'),
    schemes: [MAIN_SCHEME.id, ENTRY_SCHEME.id],
  },
  verifyPath: '/verify',
  seed: EXAMPLE_SEED,
});

/** The second one trusts the first one's issuer, and shows what that says of sellers it has too. */
export const OTHER_LIVE = trusting(
  {
    id: OTHER_PLATFORM.id,
    path: '/other-live',
    schema: 'other_live',
    issuer: { id: OTHER_URL, name: OTHER_PLATFORM.name, schemes: [OTHER_SCHEME.id] },
    seed: OTHER_SEED,
    imports: EXAMPLE_LIVE,
  },
  EXAMPLE_LIVE,
);

/** The third one signs as well as any, and nobody has a reason to believe it. */
export const GOLDEN_CREDIT = trusting({
  id: 'golden-live',
  path: '/unknown-issuer',
  schema: 'unknown_issuer',
  issuer: { id: GOLDEN_URL, name: BORROWED_SCHEME.issuer.name as Platform['issuer']['name'], schemes: [BORROWED_SCHEME.id] },
  seed: GOLDEN_SEED,
});

/** Everything one server of the demo is, the first at the top. */
export const PLATFORMS: readonly Platform[] = [EXAMPLE_LIVE, OTHER_LIVE, GOLDEN_CREDIT];
