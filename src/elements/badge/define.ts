import { defineOnce } from '../shared/define-once.js';
import { LiveCreditBadge } from './badge.js';

defineOnce('live-credit-badge', LiveCreditBadge);
