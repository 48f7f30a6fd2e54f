import { defineOnce } from '../shared/define-once.js';
import { LiveCreditBadge } from './badge.js';

export type { LiveCreditBadge };

defineOnce('live-credit-badge', LiveCreditBadge);
