import type { Room } from '../../../src/domain/room.js';
import { fromToday } from '../seed/days.js';
import { engravedFlask, humidifier, kettle, recalledKettle, screwdriver, type Offering } from '../seed/offerings.js';
import { roomSeeds } from '../seed/plant-seed.js';
import { roomRow } from '../seed/rows.js';
import { words, type Words } from '../words.js';
import { cannot, type Stage } from './action.js';

/** What an action on a room works on: the room, locked, in one transaction. */
export interface RoomScene extends Stage {
  room: string;
  roles: Room['roles'];
  offering: Offering | null;
}

/** A button that changes a room. */
export interface RoomAction {
  label: Words;
  description: Words;
  /** Changes the room and says what happened. @throws {Problem} 409 where there is nothing to change. */
  perform(scene: RoomScene): Promise<Words>;
  /** Also possible in a room that has ended. */
  onEnded?: boolean;
}

const OFFER = 'update room set offering = $2::jsonb where id = $1';

const REMOVE_SELLER = "update room set roles = roles - 'seller', offering = offering - 'seller' where id = $1";

const TOGGLE_PERSONA = 'update room set ai_persona = not ai_persona where id = $1 returning ai_persona';

// all but the version, which only grows
const RESET = `
  update room set roles = seed.roles, offering = seed.offering, operator_is_seller = seed.operator_is_seller,
    ai_persona = seed.ai_persona, remedies = seed.remedies, ended = false
  from json_populate_record(null::room, $2::json) seed where room.id = $1`;

const seedOf = ({ room, now }: RoomScene): Room => {
  const seed = roomSeeds(Date.parse(now)).find((one) => one.id === room);
  if (!seed) throw cannot('The room is not part of the seed.');
  return seed;
};

const either = (name: Offering['product']['name']): Words => (typeof name === 'string' ? words(name, name) : (name as Words));

const offer = async ({ tx, room, offering: before }: RoomScene, offering: Offering): Promise<Words> => {
  if (before?.product.id === offering.product.id) throw cannot('The product is on offer already.');
  await tx.query(OFFER, [room, JSON.stringify(offering)]);
  const name = either(offering.product.name);
  const seller = offering.seller?.displayName;
  return words(
    `正在讲解：${name['zh-CN']}${seller ? `（销售者：${seller}）` : ''}`,
    `Now on offer: ${name.en}${seller ? ` (sold by ${seller})` : ''}`,
  );
};

/** What comes after what: the room's own product, another merchant's, the operator's own. */
const nextOf = (scene: RoomScene): Offering => {
  const first = seedOf(scene).offering ?? kettle;
  const all = [first, screwdriver, ...(scene.roles.operator ? [humidifier(scene.roles.operator)] : [])];
  const different = all.filter((one, at) => all.findIndex((other) => other.product.id === one.product.id) === at);
  const at = different.findIndex((one) => one.product.id === scene.offering?.product.id);
  return different[(at + 1) % different.length];
};

const setEnded = async ({ tx, room }: RoomScene, ended: boolean): Promise<void> => {
  const changed = await tx.query('update room set ended = $2 where id = $1 and ended <> $2 returning id', [room, ended]);
  if (!changed.length) throw cannot(ended ? 'The room has ended already.' : 'The room has not ended.');
};

export const roomActions: Record<string, RoomAction> = {
  'next-offering': {
    label: words('讲解下一件商品', 'Next product'),
    description: words(
      '轮流讲解：本场商品、另一商家的商品、运营者自营商品',
      'By turns: the room’s own product, another merchant’s, the operator’s own',
    ),
    perform: (scene) => offer(scene, nextOf(scene)),
  },
  'offer-recalled': {
    label: words('讲解被召回商品', 'Offer a recalled product'),
    description: words('换上被召回且抽检不合格的商品', 'Puts a recalled product that failed an inspection on offer'),
    perform: (scene) => offer(scene, recalledKettle(fromToday(scene.today))),
  },
  'offer-not-returnable': {
    label: words('讲解不可退商品', 'Offer a non-returnable product'),
    description: words('换上不适用七日无理由退货的商品', 'Puts a product without no-reason return on offer'),
    perform: (scene) => offer(scene, engravedFlask(fromToday(scene.today))),
  },
  'stop-offering': {
    label: words('停止讲解', 'Nothing on offer'),
    description: words('当前没有讲解中的商品', 'Takes the product off, so that nothing is on offer'),
    perform: async ({ tx, room, offering }) => {
      if (!offering) throw cannot('Nothing is on offer.');
      await tx.query(OFFER, [room, null]);
      return words('已停止讲解', 'Nothing is on offer now');
    },
  },
  'toggle-persona': {
    label: words('切换 AI 人物', 'AI persona on or off'),
    description: words('画面人物是否由人工智能生成', 'Whether the presenter is AI-generated'),
    perform: async ({ tx, room }) => {
      const [{ ai_persona: isPersona }] = await tx.query<{ ai_persona: boolean }>(TOGGLE_PERSONA, [room]);
      return isPersona
        ? words('画面人物现由人工智能生成', 'The presenter is AI-generated now')
        : words('画面人物现为真人', 'The presenter is a person now');
    },
  },
  'remove-seller': {
    label: words('移除销售者', 'Remove the seller'),
    description: words('直播间与商品均不再说明由谁销售', 'Neither the room nor what is on offer says who sells'),
    perform: async ({ tx, room, roles, offering }) => {
      if (!roles.seller && !offering?.seller) throw cannot('The room has no seller.');
      await tx.query(REMOVE_SELLER, [room]);
      return words('已移除销售者', 'Seller removed');
    },
  },
  'end-room': {
    label: words('结束直播', 'End the room'),
    description: words('直播间结束（410）', 'The room ends (410)'),
    perform: async (scene) => {
      await setEnded(scene, true);
      return words('直播已结束', 'The room has ended');
    },
  },
  'reopen-room': {
    label: words('重新开播', 'Bring the room back'),
    description: words('恢复已结束的直播间', 'Opens a room that has ended again'),
    onEnded: true,
    perform: async (scene) => {
      await setEnded(scene, false);
      return words('直播间已恢复', 'The room is back');
    },
  },
  'reset-room': {
    label: words('恢复初始直播间', 'Reset the room'),
    description: words('恢复到演示的初始角色和商品', 'Brings back the roles and the product the demo began with'),
    onEnded: true,
    perform: async (scene) => {
      await scene.tx.query(RESET, [scene.room, JSON.stringify(roomRow(seedOf(scene)))]);
      return words('已恢复初始直播间', 'Reset to the room’s initial roles and product');
    },
  },
};
