import { defineOnce } from '../shared/define-once.js';
import { LiveCreditWarning } from './warning.js';

defineOnce('live-credit-warning', LiveCreditWarning);
