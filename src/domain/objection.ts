import * as v from 'valibot';
import { Day, opt, type Present, Text, Url } from './schema.js';

/** 异议: a record is disputed. `ref` is the penalty's docNo, or the id of the listing, measure, review or scheme. */
export const Objection = v.object({
  about: v.object({ type: v.picklist(['grade', 'penalty', 'listing', 'measure', 'review']), ref: Text }),
  state: v.picklist(['filed', 'upheld', 'rejected']),
  filedOn: Day,
  decidedOn: opt(Day),
  channelUrl: opt(Url),
});
export type Objection = Present<v.InferOutput<typeof Objection>>;
type Type = Objection['about']['type'];

const about = (objections: Objection[], state: Objection['state'], type: Type, ref: string) =>
  objections.find((one) => one.state === state && one.about.type === type && one.about.ref === ref);

/** The objection still under review about a record, to be said wherever the record is shown. */
export const filedAbout = (objections: Objection[], type: Type, ref: string): Objection | undefined =>
  about(objections, 'filed', type, ref);

/** Whether an objection about the record was upheld: then the record is gone (rule 3). */
export const isUpheld = (objections: Objection[], type: Type, ref: string): boolean =>
  !!about(objections, 'upheld', type, ref);
