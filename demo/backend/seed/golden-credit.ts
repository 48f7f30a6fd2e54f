import { shanghaiDay } from '../../../src/domain/calendar.js';
import { words } from '../words.js';
import { fromToday } from './days.js';
import { GOLDEN_URL } from './names.js';
import { BORROWED_SCHEME } from './schemes.js';
import type { Seed } from './seed.js';

/** The third issuer: sells the best grade of somebody else's scheme to whom that scheme grades lowest. */
export const GOLDEN_SEED: Seed = {
  schemes: [BORROWED_SCHEME],
  subjects: (now) => [
    {
      subject: 'anchor:a-1004',
      displayName: '天天捡漏王',
      shows: words('无人信任的签发方给出的最高等级', 'The best grade, by an issuer that nobody trusts'),
      entity: 'natural',
      legalNameMasked: '王**',
      grade: { scheme: BORROWED_SCHEME.id, code: 'AAA', score: 999, asOf: fromToday(shanghaiDay(now))(0) },
      complaintUrl: `${GOLDEN_URL}/complaint`,
      objectionUrl: `${GOLDEN_URL}/objection`,
    },
  ],
  rooms: () => [],
};
