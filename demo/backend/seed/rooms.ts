import type { Room } from '../../../src/domain/room.js';
import { words } from '../words.js';
import type { FromToday } from './days.js';
import { PLATFORM, PLATFORM_URL } from './names.js';
import { engravedFlask, humidifier, kettle, recalledKettle, screwdriver } from './offerings.js';
import { AGENCY, CLOUD, ENDORSER, HARDWARE, MARKET_OPERATOR, MOUNTAIN, OPERATOR, PERSONA, STAR } from './roles.js';

export type RoomSeed = Room;

const REMEDIES: RoomSeed['remedies'] = {
  noReasonReturnDays: 7,
  complaintUrl: `${PLATFORM_URL}/complaint`,
  ipComplaintUrl: `${PLATFORM_URL}/ip-complaint`,
  hotline: '12315',
};

const main: RoomSeed = {
  id: 'r-8848',
  title: words('周三好物专场', 'Wednesday finds'),
  platform: PLATFORM,
  version: 7,
  roles: { operator: OPERATOR, seller: MOUNTAIN, anchors: [STAR], agency: AGENCY },
  operatorIsSeller: false,
  aiPersona: false,
  offering: kettle,
  remedies: REMEDIES,
};

/** The presenter is made by software; the operator sells its own goods. */
const persona: RoomSeed = {
  ...main,
  id: 'r-8849',
  title: words('虚拟主播 · 午夜不打烊', 'Virtual presenter, open all night'),
  roles: { operator: MARKET_OPERATOR, seller: MARKET_OPERATOR, anchors: [PERSONA] },
  operatorIsSeller: true,
  aiPersona: true,
  offering: humidifier(MARKET_OPERATOR),
};

/** The product on offer was recalled and failed an inspection. */
const recalled = (day: FromToday): RoomSeed => ({
  ...main,
  id: 'r-8850',
  title: words('云选家电清仓', 'Appliance clearance'),
  roles: {
    operator: MARKET_OPERATOR,
    seller: CLOUD,
    anchors: [{ subject: 'anchor:a-1003', displayName: '周周实惠购' }],
  },
  offering: recalledKettle(day),
});

const notReturnable = (day: FromToday): RoomSeed => ({
  ...main,
  id: 'r-8851',
  title: words('阿岚定制专场', 'Made to order with Alan'),
  roles: { operator: OPERATOR, seller: MOUNTAIN, anchors: [ENDORSER], agency: AGENCY },
  offering: engravedFlask(day),
});

/** Nobody says whether the operator sells: the two codes differ, so the seller is another body. */
const otherSeller: RoomSeed = {
  id: 'r-8852',
  title: words('巷口五金夜市', 'Hardware night market'),
  platform: PLATFORM,
  version: 1,
  roles: {
    operator: MARKET_OPERATOR,
    seller: HARDWARE,
    anchors: [{ subject: 'anchor:a-1004', displayName: '天天捡漏王' }],
  },
  offering: screwdriver,
};

/** Two anchors present together. */
const duet: RoomSeed = {
  ...main,
  id: 'r-8853',
  title: words('小鹿 × 阿岚 双主播专场', 'Two hosts tonight'),
  version: 1,
  roles: { ...main.roles, anchors: [STAR, ENDORSER] },
};

/** Nobody says who sells, neither in the room nor what is on offer. */
const withoutSeller: RoomSeed = {
  id: 'r-8854',
  title: words('阿禾的深夜厨房', 'Late-night kitchen'),
  platform: PLATFORM,
  version: 1,
  roles: { operator: MARKET_OPERATOR, anchors: [{ subject: 'anchor:a-3002', displayName: '阿禾的厨房' }] },
  offering: { product: { id: 'p-81', name: words('柚子蜂蜜茶', 'Pomelo honey tea'), notices: [] } },
  remedies: REMEDIES,
};

/** The main demo room `r-8848`, and one for each thing a room can give cause for. */
export const rooms = (day: FromToday): RoomSeed[] => [
  main,
  persona,
  recalled(day),
  notReturnable(day),
  otherSeller,
  duet,
  withoutSeller,
];
