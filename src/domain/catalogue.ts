import { OTHER_CATALOGUE } from './other-catalogue.js';
import { REPORT_CATALOGUE } from './report-catalogue.js';

/** The warning catalogue: code → severity, and whether it is persistent (never dismissed, folded, filtered or counted). */
export const CATALOGUE = { ...REPORT_CATALOGUE, ...OTHER_CATALOGUE };
export type WarningCode = keyof typeof CATALOGUE;
