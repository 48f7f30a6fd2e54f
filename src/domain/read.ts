import * as v from 'valibot';
import { mayBeMissing } from './schema.js';

/** What a value reads as when it is not what its schema says. */
const UNREADABLE = Symbol();

interface Composite {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  options?: readonly unknown[];
  /** Further conditions on the whole value: then it is read whole or not at all. */
  pipe?: unknown;
}

/**
 * Reads JSON by a strict schema, tolerantly: an unreadable list entry is dropped, an unreadable optional field is
 * absent, an unknown code becomes `other` or `unknown` where its list has that. `fail` hears the path of what was
 * required and missing.
 */
const readValue = (schema: v.GenericSchema, value: unknown, path: string, fail: (path: string) => void): unknown => {
  const { type, entries, item, wrapped, options, pipe } = schema as unknown as Composite;
  if (wrapped) return value == null ? undefined : readValue(wrapped, value, path, fail);
  if (entries) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path), UNREADABLE;
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(entries)) {
      const entry = entries[key];
      const own = Object.prototype.hasOwnProperty.call(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      const read = readValue(entry, own, path + '.' + key, fail);
      if (read !== UNREADABLE) {
        if (read !== undefined) out[key] = read;
      } else if (!mayBeMissing(entry)) return UNREADABLE;
    }
    return out;
  }
  if (item && !pipe) {
    if (!Array.isArray(value)) return fail(path), UNREADABLE;
    return value.map((one, i) => readValue(item, one, `${path}[${i}]`, fail)).filter((one) => one !== UNREADABLE);
  }
  // to valibot a list is an object too, and so could pass for words by language
  const result = v.safeParse(schema, Array.isArray(value) && !item ? undefined : value);
  if (result.success) return result.output;
  const unknown = type === 'picklist' && ['other', 'unknown'].find((code) => options!.includes(code));
  return unknown || (fail(path), UNREADABLE);
};

/** The value as its schema says, or `undefined`; `fail` is called with the path of each unreadable part. */
export const read = <T>(schema: v.GenericSchema, value: unknown, fail: (path: string) => void = () => {}): T | undefined => {
  const result = readValue(schema, value, '', fail);
  return result === UNREADABLE ? undefined : (result as T);
};
