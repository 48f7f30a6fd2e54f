import type { Room } from '../../../src/domain/room.js';
import { notice, offering, OPERATOR, room, SELLER } from '../../support/rooms.js';

/** One cell of a sheet: a state by name, the markup that shows it, and its height in pixels where it is a page of its own. */
export type Cell = readonly [name: string, html: string, height?: number];

/** Everything one element can look like, on one page. */
export interface Sheet {
  /** Width of a cell, in pixels. */
  width: number;
  cells: readonly Cell[];
}

const GRADES = ['grade-AAA', 'grade-AA', 'grade-A', 'grade-B', 'grade-C'];
/** One without a subject waits as one that loads does, but for ever: after 3 s the other says that there is no answer yet. */
const subject = (state: string) => (state === 'loading' ? '' : `subject="anchor:${state}"`);
const badge = (state: string, more = '') => `<live-credit-badge ${subject(state)} loading="eager" ${more}></live-credit-badge>`;
const BADGE_STATES = [
  'loading', ...GRADES, 'unknown-code', 'not-rated', 'limited', 'endorsement', 'suspended', 'banned', 'stale', 'failed', 'empty', 'minor', 'few', 'long',
];

const warning = (state: string, more = '') => `<live-credit-warning subject="anchor:${state}" ${more}></live-credit-warning>`;
const WARNING_STATES = [
  'banned', 'endorsement', 'suspended', 'disputed', 'not-rated', 'shared', 'listed', 'poor', 'unverified', 'limited', 'warned', 'stale', 'many',
];

/** Rooms of the sheets, by id. */
export const ROOMS: Record<string, Room> = {
  quiet: room({ id: 'quiet', operatorIsSeller: true, roles: { operator: OPERATOR, seller: SELLER, anchors: [{ subject: 'anchor:clean', displayName: '小鹿好物' }] } }),
  'other-seller': room({ id: 'other-seller', operatorIsSeller: false }),
  persona: room({ id: 'persona', aiPersona: true, operatorIsSeller: true }),
  recall: room({ id: 'recall', offering: offering(notice(), notice({ kind: 'failed_inspection', text: '监督抽查发现该产品接地措施不合格' })) }),
  'not-returnable': room({ id: 'not-returnable', offering: offering(notice({ kind: 'not_returnable' })) }),
  remedies: room({ id: 'remedies', remedies: { noReasonReturnDays: 7, complaintUrl: 'https://live.example.com/complaint', hotline: '12315' } }),
  duet: room({
    id: 'duet',
    roles: { operator: OPERATOR, seller: SELLER, anchors: ['suspended', 'warned'].map((id) => ({ subject: `anchor:${id}`, displayName: '小鹿好物' })) },
  }),
};

/** Details by state, with the height of the page each is shown in. */
const DETAILS_STATES = {
  full: 3000, many: 3000, endorsement: 1400, disputed: 1400, shared: 1400, poor: 1400, listed: 900, 'not-rated': 900, few: 900, stale: 900, long: 900, failed: 400,
  empty: 400, loading: 400,
};

/** Reviews by state, with the height of the page each is shown in. */
const REVIEWS_STATES = {
  'reviews-all': 1900, 'reviews-hostile': 1500, few: 760, 'reviews-none': 420, unverified: 720, stale: 780, disputed: 780, 'reviews-late': 760, 'reviews-failed': 640,
  failed: 260, empty: 200,
};

export const SHEETS: Record<string, Sheet> = {
  reviews: {
    width: 400,
    cells: Object.entries(REVIEWS_STATES).map(([state, height]): Cell => [
      state,
      `<live-credit-reviews ${subject(state)} style="--live-credit-reviews-height:${height - 40}px"></live-credit-reviews>`,
      height,
    ]),
  },
  details: {
    width: 400,
    cells: Object.entries(DETAILS_STATES).map(([state, height]): Cell => [state, `<live-credit-details ${subject(state)} open></live-credit-details>`, height]),
  },
  badge: {
    width: 260,
    cells: [
      ...BADGE_STATES.map((state): Cell => [state, badge(state)]),
      ...['small', 'large'].flatMap((size) => ['grade-AA', 'banned', 'stale'].map((state): Cell => [`${size} ${state}`, badge(state, `size="${size}"`)])),
      ...['outline', 'text'].flatMap((variant) => ['grade-AA', 'suspended', 'empty'].map((state): Cell => [`${variant} ${state}`, badge(state, `variant="${variant}"`)])),
      ['no-reviews', badge('grade-AA', 'no-reviews')],
      ['no-details', badge('grade-AA', 'no-details')],
    ],
  },
  warning: {
    width: 380,
    cells: [
      ...WARNING_STATES.map((state): Cell => [state, warning(state)]),
      ...['failed', 'empty', 'clean'].map((state): Cell => [`reserve ${state}`, warning(state, 'reserve')]),
    ],
  },
  room: {
    width: 380,
    cells: Object.keys(ROOMS).map((id): Cell => [id, `<live-credit-room room="${id}"><p>${badge('grade-AA').replace('subject="anchor:grade-AA"', 'of="anchor"')}</p><live-credit-warning of="room"></live-credit-warning></live-credit-room>`]),
  },
};
