import * as v from 'valibot';
import { Day, LocalizedText, opt, soft, Url, type Present } from './schema.js';

/** 守信激励, or a signed self-discipline pledge (自律承诺). */
export const Commendation = v.object({
  title: LocalizedText,
  authority: LocalizedText,
  awardedOn: Day,
  until: opt(Day),
  sourceUrl: soft(Url),
});
export type Commendation = Present<v.InferOutput<typeof Commendation>>;
