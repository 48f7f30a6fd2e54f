import type { Measure } from '../../../src/domain/measure.js';
import { addDays } from '../seed/days.js';
import { insertRows, rowOf } from '../db/insert-rows.js';
import { measure } from '../seed/records.js';
import { words, type Words } from '../words.js';
import { cannot, type Action, type Scene } from './action.js';

const IN_FORCE = `
  select 1 from measure where subject = $1 and kind = any($2::text[]) and not shared
  and $3::date between "from" and coalesce(until, 'infinity') and not is_upheld(subject, 'measure', id) limit 1`;

// what a platform takes back at once leaves no record: "what is over is gone"
const LIFT = `
  delete from measure where subject = $1 and kind = any($2::text[]) and not shared
  and $3::date between "from" and coalesce(until, 'infinity') returning id`;

const UNBLACKLIST = `
  update listing set removed_on = $2
  where subject = $1 and kind = 'platform_blacklist' and shared is not true and removed_on is null returning id`;

const impose = async (
  { tx, subject, today, nextVersion }: Scene,
  kind: Measure['kind'],
  reason: Words,
  days?: number,
): Promise<void> => {
  if (kind !== 'warn' && (await tx.query(IN_FORCE, [subject, [kind], today])).length)
    throw cannot(`The measure ${kind} is already in force.`);
  const until = days === undefined ? undefined : addDays(today, days);
  await insertRows(tx, 'measure', [
    { subject, ...rowOf(measure(`m-${9000 + nextVersion}`, kind, today, reason, { until })) },
  ]);
};

const lift = async ({ tx, subject, today }: Scene, kinds: readonly Measure['kind'][]): Promise<void> => {
  const lifted = await tx.query(LIFT, [subject, kinds, today]);
  const unlisted = kinds.includes('ban') ? await tx.query(UNBLACKLIST, [subject, today]) : [];
  if (!lifted.length && !unlisted.length) throw cannot(`No own measure of ${kinds.join(' or ')} is in force.`);
};

export const measureActions: Record<string, Action> = {
  suspend: {
    label: words('暂停直播', 'Suspend'),
    description: words('暂停直播七天', 'Suspends live streaming for seven days'),
    perform: async (scene) => {
      await impose(scene, 'suspend', words('多次夸大宣传', 'Repeated exaggeration'), 7);
      return words('已暂停直播七天', 'Suspended for seven days');
    },
  },
  'lift-suspension': {
    label: words('恢复直播', 'Lift the suspension'),
    description: words('解除本平台的暂停直播', 'Lifts this platform’s suspension'),
    perform: async (scene) => {
      await lift(scene, ['suspend']);
      return words('已恢复直播', 'Suspension lifted');
    },
  },
  ban: {
    label: words('封禁', 'Ban'),
    description: words('封禁账号，未注明期限', 'Bans the account, no end given'),
    perform: async (scene) => {
      await impose(scene, 'ban', words('销售假冒注册商标的商品', 'Sold goods under counterfeit trademarks'));
      return words('账号已封禁', 'Account banned');
    },
  },
  'lift-ban': {
    label: words('解除封禁', 'Lift the ban'),
    description: words(
      '解除封禁、禁止重新注册和平台黑名单',
      'Lifts a ban, a bar on registering anew and the platform blacklist',
    ),
    perform: async (scene) => {
      await lift(scene, ['ban', 'bar_reregister']);
      return words('已解除封禁', 'Ban lifted');
    },
  },
  limit: {
    label: words('限流', 'Limit traffic'),
    description: words('限流三十天', 'Limits traffic for thirty days'),
    perform: async (scene) => {
      await impose(scene, 'limit_traffic', words('发货超时率偏高', 'Too many late deliveries'), 30);
      return words('已限流三十天', 'Traffic limited for thirty days');
    },
  },
  'lift-limit': {
    label: words('解除限制', 'Lift the limits'),
    description: words('解除限流和功能限制', 'Lifts limits of traffic and functions'),
    perform: async (scene) => {
      await lift(scene, ['limit_traffic', 'limit_function']);
      return words('已解除限制', 'Limits lifted');
    },
  },
  warn: {
    label: words('平台警示', 'Warn'),
    description: words(
      '新增一条今日的平台警示，展示六十天',
      'Adds a platform warning dated today, shown for sixty days',
    ),
    perform: async (scene) => {
      await impose(scene, 'warn', words('使用绝对化用语介绍商品', 'Described goods in absolute terms'), 60);
      return words('已作出平台警示', 'Platform warning issued');
    },
  },
};
