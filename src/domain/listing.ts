import * as v from 'valibot';
import type { Day as DayText } from './calendar.js';
import { inForce } from './calendar.js';
import { PlatformName } from './platform.js';
import { Day, Flag, LocalizedText, opt, type Present, soft, Text, Url } from './schema.js';

/** 名单: 严重违法失信名单 · 经营异常名录 · 失信被执行人 · 警示名单 · 平台黑名单. */
export const Listing = v.object({
  id: Text,
  kind: v.picklist(['serious_illegal', 'abnormal', 'judgment_defaulter', 'industry_warning', 'platform_blacklist']),
  listedOn: Day,
  authority: LocalizedText,
  until: opt(Day),
  removedOn: opt(Day),
  basis: soft(LocalizedText),
  platform: opt(PlatformName),
  shared: opt(Flag),
  sourceUrl: soft(Url),
  appealUrl: opt(Url),
});
export type Listing = Present<v.InferOutput<typeof Listing>>;

/** Whether the subject is on the list today: listed, not removed, not past the end. */
export const isListed = (listing: Listing, today: DayText): boolean =>
  !listing.removedOn && inForce(today, listing.listedOn, listing.until);
