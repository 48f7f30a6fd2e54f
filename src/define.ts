// the room first, so that it answers what is inside it
import './elements/room/define.js';
import './elements/badge/define.js';
import './elements/warning/define.js';
import './elements/details/define.js';
import './elements/reviews/define.js';

export type { LiveCreditBadge } from './elements/badge/badge.js';
export type { LiveCreditDetails } from './elements/details/details.js';
export type { LiveCreditReviews } from './elements/reviews/reviews.js';
export type { LiveCreditRoom } from './elements/room/room.js';
export type { LiveCreditWarning } from './elements/warning/warning.js';
