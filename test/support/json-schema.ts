import { isDay } from '../../src/domain/calendar.js';

/** The part of JSON Schema that the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const isOf = (type: string, value: unknown): boolean => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type);

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(text) &&
  isDay(text.slice(0, 10));

const FORMATS: Record<string, (text: string) => boolean> = { date: isDay, 'date-time': isInstant };

/** A validator for the schemas of one document: says whether a value is what the named schema allows. */
export const validator = (schemas: Record<string, Schema>) => {
  const allows = (schema: Schema, value: unknown): boolean => {
    if (schema.$ref) return allows(schemas[schema.$ref.replace('#/components/schemas/', '')], value);
    if (schema.anyOf) return schema.anyOf.some((one) => allows(one, value));
    if (schema.type && ![schema.type].flat().some((type) => isOf(type, value))) return false;
    if (schema.enum && !schema.enum.includes(value)) return false;
    if (schema.const !== undefined && schema.const !== value) return false;
    if (typeof value === 'string') {
      if (schema.pattern && !new RegExp(schema.pattern).test(value)) return false;
      return FORMATS[schema.format ?? '']?.(value) ?? true;
    }
    if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
    if (Array.isArray(value)) {
      const { minItems = 0, maxItems = Infinity, items = {} } = schema;
      return value.length >= minItems && value.length <= maxItems && value.every((one) => allows(items, one));
    }
    if (typeof value !== 'object' || value === null) return true;
    const known = schema.properties ?? {};
    return (
      (schema.required ?? []).every((name) => name in value) &&
      Object.entries(value).every(([name, one]) => allows(known[name] ?? schema.additionalProperties ?? {}, one))
    );
  };
  return (name: string, value: unknown): boolean => allows(schemas[name], value);
};
