import type { CreditReport } from './report.js';

/**
 * A report of one platform as another reads it (rule 7): measures and blacklists of anybody else inform there and do not decide, and
 * what the one permits says nothing of the other.
 */
export const readElsewhere = (report: CreditReport, platform: string): CreditReport => ({
  ...report,
  permission: 'unknown',
  measures: report.measures.map((one) => (one.platform.id === platform ? one : { ...one, shared: true })),
  listings: report.listings.map((one) => (one.kind !== 'platform_blacklist' || one.platform?.id === platform ? one : { ...one, shared: true })),
});
