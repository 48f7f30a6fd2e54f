import './elements/badge/define.js';
import './elements/warning/define.js';

export type { LiveCreditBadge } from './elements/badge/badge.js';
export type { LiveCreditWarning } from './elements/warning/warning.js';
