import * as v from 'valibot';
import { isDay, isInstant } from './calendar.js';

/** Shared, for each use of a schema costs its bytes anew. */
export const Text = v.string();
export const Flag = v.boolean();

/** Words, as a plain string or by BCP 47 language tag: `"好"` or `{"zh-CN": "好", "en": "Good"}`. */
export const LocalizedText = v.union([Text, v.record(Text, Text)]);
export type LocalizedText = v.InferOutput<typeof LocalizedText>;

/** Calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export const Day = v.pipe(Text, v.isoDate(), v.check(isDay));

/** RFC 3339 instant with an offset. */
export const Instant = v.pipe(Text, v.isoTimestamp(), v.check(isInstant));

/** An address; anything but https is shown as text, never as a link. */
export const Url = Text;

export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Amount = v.pipe(v.number(), v.minValue(0));

/** A field that may be missing or `null`. */
export const opt = <const S extends v.GenericSchema>(schema: S) => v.nullish(schema);

/**
 * A field the contract requires but whose absence must not cost its whole entry: a ban without a source link is
 * still a ban. Required in the OpenAPI document, optional for the reader and in the types.
 */
export const soft = <const S extends v.GenericSchema>(schema: S) =>
  ({ ...schema, tolerated: true }) as unknown as v.NullishSchema<S, undefined>;

/** Whether the reader may go on without this field. */
export const mayBeMissing = (schema: v.GenericSchema): boolean => schema.type === 'nullish' || 'tolerated' in schema;

/** What the reader hands out: `null` and unreadable optional fields are simply absent. */
export type Present<T> = T extends readonly (infer U)[]
  ? Present<U>[]
  : T extends object
    ? { [K in keyof T]: Present<Exclude<T[K], null>> }
    : T;
