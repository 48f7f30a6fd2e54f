import type { Role, Room } from '../../../src/domain/room.js';
import { words } from '../words.js';
import type { FromToday } from './days.js';
import { CREDIT_URL, MARKET_AUTHORITY, PLATFORM, PLATFORM_URL } from './names.js';
import { CLOUD, HARDWARE, MOUNTAIN } from './roles.js';

export type Offering = NonNullable<Room['offering']>;

/** What may be on offer in the demo's rooms, and who sells it. */
export const kettle: Offering = {
  product: {
    id: 'p-5',
    name: words('手冲咖啡壶', 'Pour-over kettle'),
    disclosureUrl: `${PLATFORM_URL}/p-5/files`,
    notices: [],
  },
  seller: MOUNTAIN,
  operatorIsSeller: false,
};

/** The operator's own goods. */
export const humidifier = (operator: Role): Offering => ({
  product: { id: 'p-21', name: words('桌面加湿器', 'Desk humidifier'), notices: [] },
  seller: operator,
  operatorIsSeller: true,
});

/** Recalled, and failed an inspection. */
export const recalledKettle = (day: FromToday): Offering => ({
  product: {
    id: 'p-31',
    name: words('便携电热水壶', 'Travel kettle'),
    disclosureUrl: `${PLATFORM_URL}/p-31/files`,
    notices: [
      {
        kind: 'recall',
        date: day(-18),
        authority: MARKET_AUTHORITY,
        text: words(
          '因壶柄可能过热松脱，召回该批次电热水壶',
          'The kettles of this batch are recalled: the handle may overheat and come off',
        ),
        sourceUrl: `${CREDIT_URL}/recalls/31`,
      },
      {
        kind: 'failed_inspection',
        date: day(-31),
        authority: MARKET_AUTHORITY,
        text: words('监督抽查发现该产品接地措施不合格', 'A spot check found its earthing below the standard'),
        sourceUrl: `${CREDIT_URL}/inspections/31`,
      },
    ],
  },
  seller: CLOUD,
  operatorIsSeller: false,
});

/** Made to order, so it cannot be returned without a reason. */
export const engravedFlask = (day: FromToday): Offering => ({
  product: {
    id: 'p-41',
    name: words('刻字保温杯', 'Engraved flask'),
    notices: [
      {
        kind: 'not_returnable',
        date: day(-5),
        authority: PLATFORM.name,
        text: words('定作商品', 'Made to the buyer’s order'),
        sourceUrl: `${PLATFORM_URL}/p-41`,
      },
    ],
  },
  seller: MOUNTAIN,
  operatorIsSeller: false,
});

/** Nobody says whether the operator sells it. */
export const screwdriver: Offering = {
  product: { id: 'p-51', name: words('多用螺丝刀', 'Multi-bit screwdriver'), notices: [] },
  seller: HARDWARE,
};
