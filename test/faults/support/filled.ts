import { readFileSync } from 'node:fs';
import type { Schema } from '../../support/json-schema.js';

const { schemas } = (JSON.parse(readFileSync(new URL('../../../src/contract/openapi.json', import.meta.url), 'utf8')) as { components: { schemas: Record<string, Schema> } })
  .components;

type Json = Record<string, unknown>;
type Made = (path: string) => unknown;

const DAY = 86_400_000;
const day = (offset: number) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

/** Days and instants by which everything is in force today. */
const dayFor = (name: string): string => (/^(until|publicUntil|to)$/.test(name) ? day(30) : day(-30));
const instantFor = (name: string): string => new Date(Date.now() + (name === 'validUntil' ? DAY : 0)).toISOString();

/** Fields without which nothing would be shown of the text around them. */
const FIXED: Record<string, () => unknown> = {
  removedOn: () => null,
  isMinor: () => false,
  shared: () => false,
  operatorIsSeller: () => false,
  status: () => undefined,
  state: () => 'filed',
  entity: () => 'sole_trader',
  permission: () => 'normal',
  tone: () => 'poor',
  distribution: () => [0, 0, 0, 20, 80],
  categories: () => ['fine', 'other'],
  subject: () => undefined,
  count: () => 100,
  verified: () => 90,
  minimum: () => 10,
  average: () => 4.8,
  max: () => 5,
  resolvedShare: () => 0.5,
};

const isFreeText = ({ type, enum: codes, format }: Schema): boolean =>
  [type].flat().includes('string') && !codes && !format?.startsWith('date');

const deref = (schema: Schema): Schema => {
  if (schema.$ref) return deref(schemas[schema.$ref.replace('#/components/schemas/', '')]);
  const words = schema.anyOf?.find((one) => one.type !== 'null');
  return words ? deref(words) : schema;
};

/** What a schema's place may hold: words take the text, as a plain string or by language; everything else what shows it. */
const fill = (schema: Schema, path: string, text: Made): unknown => {
  const name = path.slice(path.lastIndexOf('.') + 1).replace(/\[.*/, '');
  const { type, enum: codes, format, properties, items, minimum } = deref(schema);
  if (format === 'date') return FIXED[name] ? FIXED[name]() : dayFor(name);
  if (format === 'date-time') return instantFor(name);
  if (name in FIXED && !properties && FIXED[name]() !== undefined) return FIXED[name]();
  if (codes) return codes[0];
  const types = [type].flat();
  if (types.includes('string')) return text(path);
  if (properties) return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, fill(one, `${path}.${key}`, text)]));
  if (items) {
    // one of each kind of record, for each has words of its own
    const kinds = deref(deref(items).properties?.kind ?? {}).enum;
    const one = (kind?: unknown) => ({ ...(fill(items, `${path}[]`, text) as Json), ...(kind !== undefined && { kind }) });
    return typeof deref(items).properties === 'object' ? (kinds ?? [undefined]).map((kind) => one(kind)) : [fill(items, `${path}[]`, text)];
  }
  if (types.includes('boolean')) return true;
  return Math.max(minimum ?? 1, 1);
};

/** Every place of a document of the contract that holds free text or an address. */
export const textPlaces = (name: string): string[] => {
  const found = new Set<string>();
  const visit = (schema: Schema, path: string): void => {
    const { properties, items } = deref(schema);
    if (isFreeText(deref(schema))) found.add(path);
    for (const [key, one] of Object.entries(properties ?? {})) visit(one, `${path}.${key}`);
    if (items) visit(items, `${path}[]`);
  };
  visit(schemas[name], name);
  return [...found];
};

/** A document of the contract with a text in every place that holds free text or an address; `places` hears of each. */
export const filled = (name: string, text: unknown, places?: Set<string>): Json =>
  fill(schemas[name], name, (path) => {
    places?.add(path);
    return text;
  }) as Json;
