import type { Room } from '../../../src/domain/room.js';
import type { FromToday } from './days.js';
import { CREDIT_URL, MARKET_AUTHORITY, PLATFORM, PLATFORM_URL } from './names.js';
import { words } from '../words.js';

export type RoomSeed = Room;

const REMEDIES: RoomSeed['remedies'] = {
  noReasonReturnDays: 7,
  complaintUrl: `${PLATFORM_URL}/complaint`,
  ipComplaintUrl: `${PLATFORM_URL}/ip-complaint`,
  hotline: '12315',
};

const OPERATOR = { subject: 'operator:o-1', displayName: '小鹿直播间', uscc: '91000000MA8848R01N' };
const MARKET_OPERATOR = { subject: 'operator:o-2', displayName: '示例夜市直播间', uscc: '91000000MA8848R02R' };
const MOUNTAIN = { subject: 'merchant:m-2001', displayName: '山野器物店', uscc: '91000000MA8848M010' };
const HARDWARE = { subject: 'merchant:m-2002', displayName: '巷口五金铺', uscc: '92000000MA8848M020' };
const CLOUD = { subject: 'merchant:m-2003', displayName: '示例云选商贸', uscc: '91000000MA8848M036' };
const AGENCY = { subject: 'agency:g-31', displayName: '示例文化' };
const STAR = { subject: 'anchor:a-1001', displayName: '小鹿好物' };

const main: RoomSeed = {
  id: 'r-8848',
  title: words('周三好物专场', 'Wednesday finds'),
  platform: PLATFORM,
  version: 7,
  roles: { operator: OPERATOR, seller: MOUNTAIN, anchors: [STAR], agency: AGENCY },
  operatorIsSeller: false,
  aiPersona: false,
  offering: {
    product: {
      id: 'p-5',
      name: words('手冲咖啡壶', 'Pour-over kettle'),
      disclosureUrl: `${PLATFORM_URL}/p-5/files`,
      notices: [],
    },
    seller: MOUNTAIN,
    operatorIsSeller: false,
  },
  remedies: REMEDIES,
};

/** The presenter is made by software; the operator sells its own goods. */
const persona: RoomSeed = {
  ...main,
  id: 'r-8849',
  title: words('虚拟主播 · 午夜不打烊', 'Virtual presenter, open all night'),
  roles: {
    operator: MARKET_OPERATOR,
    seller: MARKET_OPERATOR,
    anchors: [{ subject: 'anchor:a-3001', displayName: '星语小助' }],
  },
  operatorIsSeller: true,
  aiPersona: true,
  offering: {
    product: { id: 'p-21', name: words('桌面加湿器', 'Desk humidifier'), notices: [] },
    seller: MARKET_OPERATOR,
    operatorIsSeller: true,
  },
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
  offering: {
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
  },
});

const notReturnable = (day: FromToday): RoomSeed => ({
  ...main,
  id: 'r-8851',
  title: words('阿岚定制专场', 'Made to order with Alan'),
  roles: {
    operator: OPERATOR,
    seller: MOUNTAIN,
    anchors: [{ subject: 'anchor:a-1002', displayName: '阿岚严选' }],
    agency: AGENCY,
  },
  offering: {
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
  },
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
  offering: {
    product: { id: 'p-51', name: words('多用螺丝刀', 'Multi-bit screwdriver'), notices: [] },
    seller: HARDWARE,
  },
};

/** The main demo room `r-8848`, and one room for each warning that needs a room. */
export const rooms = (day: FromToday): RoomSeed[] => [main, persona, recalled(day), notReturnable(day), otherSeller];
