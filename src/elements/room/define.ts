import { defineOnce } from '../shared/define-once.js';
import { LiveCreditRoom } from './room.js';

export type { LiveCreditRoom };

defineOnce('live-credit-room', LiveCreditRoom);
