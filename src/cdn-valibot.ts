/**
 * What the script-tag bundle uses in valibot's place: the same schemas, only able to say yes or no. Held equal to valibot by
 * property tests.
 */
interface Schema {
  readonly type?: string;
  readonly ok: (value: unknown) => boolean;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const string = (): Schema => ({ type: 'string', ok: (value) => typeof value === 'string' });
export const number = (): Schema => ({ type: 'number', ok: (value) => typeof value === 'number' && !Number.isNaN(value) });
export const boolean = (): Schema => ({ type: 'boolean', ok: (value) => typeof value === 'boolean' });
export const picklist = (options: readonly unknown[]) => ({
  type: 'picklist',
  options,
  ok: (value: unknown) => options.includes(value),
});
export const union = (options: Schema[]): Schema => ({ ok: (value) => options.some((one) => one.ok(value)) });
export const record = (_key: Schema, item: Schema): Schema => ({
  ok: (value) => isObject(value) && Object.values(value).every(item.ok),
});
export const array = (item: Schema) => ({
  type: 'array',
  item,
  ok: (value: unknown) => Array.isArray(value) && value.every(item.ok),
});
/** Objects and missing values are for the reader to take apart. */
export const object = (entries: Record<string, Schema>) => ({ type: 'object', entries, ok: isObject });
export const nullish = (wrapped: Schema) => ({ type: 'nullish', wrapped, ok: wrapped.ok });

export const pipe = (schema: Schema, ...pipe: Schema[]) => ({
  ...schema,
  pipe,
  ok: (value: unknown) => schema.ok(value) && pipe.every((one) => one.ok(value)),
});

const action =
  <V, R>(holds: (value: V, requirement: R) => boolean) =>
  (requirement?: R): Schema => ({ ok: (value) => holds(value as V, requirement as R) });

export const check = action((value: never, test: (value: never) => boolean) => test(value));
export const integer = action((value: number) => Number.isInteger(value));
export const minValue = action((value: number, least: number) => value >= least);
export const maxValue = action((value: number, most: number) => value <= most);
export const length = action((value: unknown[], exact: number) => value.length === exact);
export const isoDate = action((value: string) => /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/.test(value));
export const isoTimestamp = action((value: string) =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/.test(
    value,
  ),
);

export const safeParse = ({ ok }: Schema, output: unknown) => ({ success: ok(output), output });
