import { defineOnce } from '../shared/define-once.js';
import { LiveCreditDetails } from './details.js';

export type { LiveCreditDetails };

defineOnce('live-credit-details', LiveCreditDetails);
