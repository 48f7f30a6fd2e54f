import type { Entries } from './severity.js';

/** What a report can give cause for; apart from the rest, for the first chunk needs no more. */
export const REPORT_CATALOGUE = {
  'platform-ban': ['serious', true],
  'endorsement-ban': ['serious', false],
  'serious-illegal': ['serious', false],
  'judgment-defaulter': ['serious', false],
  'industry-warning': ['serious', false],
  suspended: ['serious', false],
  penalty: ['warn', false],
  abnormal: ['warn', false],
  'shared-measure': ['warn', false],
  'low-grade': ['warn', false],
  'below-entry': ['warn', false],
  'licence-expired': ['warn', false],
  limited: ['notice', false],
  'platform-warning': ['notice', false],
  'grades-differ': ['info', false],
  'reviews-unverified': ['info', false],
} as const satisfies Entries;
