import * as v from 'valibot';
import { addMonths, addYears, type Day as DayText } from './calendar.js';
import { Amount, Day, Flag, LocalizedText, opt, type Present, Text, Url } from './schema.js';

/** 行政处罚, in the columns authorities publish (行政处罚“双公示”). Amounts in CNY. */
export const Penalty = v.object({
  docNo: Text,
  authority: LocalizedText,
  decidedOn: Day,
  status: v.picklist(['public', 'expired', 'repaired', 'revoked', 'under_review']),
  actType: opt(LocalizedText),
  actCategory: opt(
    v.picklist([
      'false_advertising', 'counterfeit', 'quality', 'price', 'fake_transactions', 'ip', 'privacy', 'refused_refund', 'other',
    ]),
  ),
  fact: opt(LocalizedText),
  basis: opt(LocalizedText),
  categories: opt(
    v.array(
      v.picklist([
        'warning', 'criticism', 'fine', 'confiscation', 'licence_suspended', 'downgraded', 'licence_revoked', 'restricted',
        'suspended', 'closed', 'practice_ban', 'detention', 'other',
      ]),
    ),
  ),
  content: opt(LocalizedText),
  fineCny: opt(Amount),
  confiscatedCny: opt(Amount),
  publishedOn: opt(Day),
  publicUntil: opt(Day),
  severity: opt(v.picklist(['minor', 'general', 'serious'])),
  ruleset: opt(Text),
  endorsementInFalseAd: opt(Flag),
  sourceUrl: opt(Url),
});
export type Penalty = Present<v.InferOutput<typeof Penalty>>;

const only = (penalty: Penalty, category: string): boolean =>
  !!penalty.categories?.length && penalty.categories.every((one) => one === category);

/** 市场监督管理行政处罚信息公示规定 (SAMR order 45) art. 13: minor ones and criticism 3 months, others 3 years. */
const samr45 = (p: Penalty): DayText | undefined => {
  if (!p.publishedOn) return undefined;
  if (p.severity === 'minor' || only(p, 'criticism')) return addMonths(p.publishedOn, 3);
  return p.severity && addYears(p.publishedOn, 3);
};

/** NDRC rules on credit repair: general 1 year, serious 3 years, minor not published. */
const ndrc36 = (p: Penalty): DayText | undefined => {
  const years = p.severity === 'serious' ? 3 : p.severity === 'general' ? 1 : 0;
  return years ? addYears(p.decidedOn, years) : undefined;
};

/** Last day the penalty may be shown (公示截止期): as given, else by its named ruleset, else undefined: not shown. */
export const publicUntil = (p: Penalty): DayText | undefined =>
  p.publicUntil ?? (p.ruleset === 'samr45' ? samr45(p) : p.ruleset === 'ndrc36' ? ndrc36(p) : undefined);

/** Rule 1 without objections: public, within its term, and more than a warning (警告). */
export const isPublic = (p: Penalty, today: DayText): boolean => {
  const until = publicUntil(p);
  return (p.status === 'public' || p.status === 'under_review') && !!until && today <= until && !only(p, 'warning');
};

/** Last day of the three-year endorsement restriction (Advertising Law art. 38), or undefined. */
export const endorsementBanEnd = (p: Penalty): DayText | undefined =>
  p.endorsementInFalseAd ? addYears(p.decidedOn, 3) : undefined;

/** Rule 2: whether a visible penalty still bars its subject from endorsing in advertisements. */
export const barsEndorsement = (p: Penalty, today: DayText): boolean => today <= (endorsementBanEnd(p) ?? '');
