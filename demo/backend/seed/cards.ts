import { MARKET_ROLES, PRICED } from './market.js';
import { PLATFORM } from './names.js';
import type { RoomSeed } from './rooms.js';
import { chance } from './random.js';
import type { SubjectSeed } from './subject-seed.js';

/** A room that has a card on the page of cards. */
export interface CardSeed extends RoomSeed {
  viewers: number;
  priceCny: number;
}

const TITLES = ['今晚八点', '限时秒杀', '新品首发', '源头直发', '老粉专场'] as const;

/** 200 rooms of the forty light anchors, five each: `r-9001` to `r-9200`. */
export const cards = (anchors: readonly SubjectSeed[]): CardSeed[] => {
  const random = chance(200);
  return Array.from({ length: 200 }, (_, index) => {
    const { subject, displayName } = anchors[index % anchors.length];
    const [name, price] = random.pick(PRICED);
    return {
      id: `r-${9001 + index}`,
      title: `${TITLES[Math.floor(index / anchors.length) % TITLES.length]}｜${name}`,
      platform: PLATFORM,
      version: 1,
      roles: { ...MARKET_ROLES, anchors: [{ subject, displayName }] },
      aiPersona: false,
      offering: { product: { id: `p-${900 + index}`, name, notices: [] }, seller: MARKET_ROLES.seller },
      viewers: random.between(20, 48_000),
      priceCny: price,
    };
  });
};
