import type { ReviewSeed } from './subject-seed.js';
import { words } from '../words.js';

/** Below this many reviews no score is shown. */
export const DEFAULT_MINIMUM = 10;

/** How the reviews were collected and verified. */
export const methodOf = (reviews: ReviewSeed | undefined) =>
  reviews?.unverified
    ? {
        collection: words('由原平台导入', 'Imported from the previous platform'),
        verification: words('未核验', 'Not verified'),
      }
    : {
        collection: words('订单完成后邀请', 'Invited after a completed order'),
        verification: words('订单核验', 'Checked against the order'),
      };
