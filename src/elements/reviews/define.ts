import { defineOnce } from '../shared/define-once.js';
import { LiveCreditReviews } from './reviews.js';

export type { LiveCreditReviews };

defineOnce('live-credit-reviews', LiveCreditReviews);
