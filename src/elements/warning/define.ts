import { defineOnce } from '../shared/define-once.js';
import { LiveCreditWarning } from './warning.js';

export type { LiveCreditWarning };

defineOnce('live-credit-warning', LiveCreditWarning);
