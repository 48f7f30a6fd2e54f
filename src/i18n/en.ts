import type { Messages } from './zh-cn.js';

export const en: Messages = {
  roles: { anchor: 'Anchor', operator: 'Room operator', merchant: 'Merchant', agency: 'Agency', platform: 'Platform' },
  permissions: {
    limited: 'Limited',
    endorsement_restricted: 'No endorsing',
    suspended: 'Suspended',
    banned: 'Banned',
  },
  asOf: 'as of {asOf}',
  loading: 'Loading credit information',
  noGrade: 'Not rated',
  noData: 'No credit information',
  noDataLong: 'No credit information; this implies neither good nor bad credit',
  failed: 'Unavailable',
  failedLong: 'Credit information is unavailable',
  stale: 'as of {asOf}',
  staleLong: 'Credit data as of {asOf}; may have changed',
  unknownCode: 'level not explained',
  rated: 'rated by {issuer}, {asOf}',
  reviewCount: 'Reviews: {count}',
};

export { en as words };
export const panels = () => import('./en-panels.js');
