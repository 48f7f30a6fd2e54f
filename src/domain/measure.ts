import * as v from 'valibot';
import { PlatformName } from './platform.js';
import type { Permission } from './permission.js';
import { Day, Flag, LocalizedText, opt, type Present, soft, Text, Url } from './schema.js';

/** 处置措施 of a platform: 警示 · 限流 · 限制功能 · 暂停直播 · 封禁 · 禁止重新注册. No `until` means no end given. */
export const Measure = v.object({
  id: Text,
  kind: v.picklist(['warn', 'limit_traffic', 'limit_function', 'suspend', 'ban', 'bar_reregister']),
  platform: PlatformName,
  from: Day,
  until: opt(Day),
  reason: soft(LocalizedText),
  ruleRef: opt(LocalizedText),
  sourceUrl: opt(Url),
  appealUrl: opt(Url),
  shared: soft(Flag),
});
export type Measure = Present<v.InferOutput<typeof Measure>>;

/** What an own measure in force leaves of the permission to broadcast (rule 6). */
export const permissionUnder = (kind: Measure['kind']): Permission =>
  kind === 'ban' || kind === 'bar_reregister' ? 'banned' : kind === 'suspend' ? 'suspended' : kind === 'warn' ? 'unknown' : 'limited';
