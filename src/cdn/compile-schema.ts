import type { GenericSchema } from 'valibot';
import { mayBeMissing } from '../domain/schema.js';

/**
 * A schema as compact JSON: an object by field (`$` behind a name that may be missing), a list as `[entry]`, a code as `a|b|c`, a
 * number as `#least,most,whole`, and everything else by its letter.
 */
export type Compiled = string | [Compiled] | { [field: string]: Compiled };

interface Parts {
  type: string;
  entries?: Record<string, GenericSchema>;
  item?: GenericSchema;
  wrapped?: GenericSchema;
  options?: readonly unknown[];
  pipe?: readonly { type: string; requirement?: number }[];
}

/**
 * Compiles a valibot schema at build time, so that the script-tag bundle carries what a report looks like without valibot.
 *
 * @throws {TypeError} for a schema it has no form for.
 */
export const compileSchema = (schema: GenericSchema): Compiled => {
  const { type, entries, item, wrapped, options, pipe: outer = [] } = schema as unknown as Parts;
  // a piped schema keeps the pipe it was made from as its first step
  const pipe = outer.flatMap((one) => (one as Partial<Parts>).pipe ?? [one]);
  const step = (name: string) => pipe.find((one) => one.type === name);
  if (wrapped) return compileSchema(wrapped);
  if (entries) {
    const field = ([name, entry]: [string, GenericSchema]) => [name + (mayBeMissing(entry) ? '$' : ''), compileSchema(entry)];
    return Object.fromEntries(Object.entries(entries).map(field)) as Compiled;
  }
  if (type === 'array' && step('length')?.requirement === 5 && (item as unknown as Parts).type === 'number') return 'f';
  if (type === 'array' && !pipe.length) return [compileSchema(item!)];
  if (type === 'picklist' && options!.length > 1) return options!.join('|');
  if (type === 'number') {
    const edge = (name: string) => String(step(name)?.requirement ?? '');
    return `#${edge('min_value')},${edge('max_value')},${step('integer') ? 1 : ''}`;
  }
  if (type === 'union') return 'l';
  if (type === 'boolean') return 'b';
  if (type === 'string') return step('iso_date') ? 'd' : step('iso_timestamp') ? 'i' : 't';
  throw new TypeError(`no compact form for a schema of type ${type}`);
};
