import { expect, fixture, html } from '@open-wc/testing';
import { creditReport, reviewPage, room } from '../../src/contract/examples.js';
import { openApiJson, type openApi } from '../../src/contract/openapi.js';
import { readReviewPage } from '../../src/domain/review-page.js';
import { readRoom } from '../../src/domain/room.js';
import { isCreditError } from '../../src/errors/is-credit-error.js';
import '../../src/elements/badge/define.js';
import type { LiveCreditBadge } from '../../src/elements/badge/badge.js';
import { put } from '../support/arbitrary-reports.js';
import { validator, type Schema } from '../support/json-schema.js';
import { recordPageErrors } from '../support/page.js';
import type { Json } from '../support/reports.js';

const schemas = (JSON.parse(openApiJson()) as ReturnType<typeof openApi>).components.schemas as Record<string, Schema>;
const allows = validator(schemas);

interface Field {
  readonly path: (string | number)[];
  /** Whether nothing is left of the document where this field cannot be read. */
  readonly vital: boolean;
}

/** The schema itself, behind references and the word that it may be null. */
const resolved = (schema: Schema): Schema => {
  if (schema.$ref) return resolved(schemas[schema.$ref.replace('#/components/schemas/', '')]);
  const [first] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return first ? resolved(first) : schema;
};

/** Every field that the contract names and the example has. */
const fieldsOf = (schema: Schema, value: unknown, path: Field['path'] = [], vital = true): Field[] => {
  const { properties, required = [], items } = resolved(schema);
  if (Array.isArray(value)) return items ? value.flatMap((one, i) => fieldsOf(items, one, [...path, i], false)) : [];
  if (!properties || typeof value !== 'object' || value === null) return [];
  return Object.entries(properties).flatMap(([name, inner]) => {
    if (!(name in value)) return [];
    const field = { path: [...path, name], vital: vital && required.includes(name) };
    return [field, ...fieldsOf(inner, (value as Json)[name], field.path, field.vital)];
  });
};

/** In place of what should be there; none of these is anything that the contract knows. */
const WRONG: [what: string, value: unknown][] = [
  ['missing', undefined],
  ['null', null],
  ['text', '\u0000no such thing'],
  ['a negative fraction', -1.5],
  ['a number beyond all others', 1e308],
  ['true', true],
  ['a list', [[]]],
  ['an object', { length: 3, toString: 1 }],
];

const damaged = (example: object, { path }: Field, value: unknown): Json => {
  const copy = JSON.parse(JSON.stringify(example)) as Json;
  put(copy, path, value);
  // what is undefined is not in JSON
  return JSON.parse(JSON.stringify(copy)) as Json;
};

const nameOf = ({ path }: Field, what: string): string => `${path.join('.')} is ${what}`;

const DAY = 86_400_000;

describe('promise 4: a report with one field at fault', () => {
  const example = {
    ...creditReport,
    asOf: new Date().toISOString(),
    validUntil: new Date(Date.now() + DAY).toISOString(),
    grade: { ...creditReport.grade, code: 'B', score: 650 },
  };
  const fields = fieldsOf({ $ref: '#/components/schemas/CreditReport' }, example);
  const count = fields.length * WRONG.length;

  it(`is shown without that, or not at all where nothing is left, and never in a better light ×${count}`, async () => {
    expect(fields.length).to.be.above(100);
    const page = recordPageErrors();
    const badge = await fixture<LiveCreditBadge>(html`<live-credit-badge lang="zh-CN" subject="anchor:a-1001"></live-credit-badge>`);
    const others: string[] = [];
    for (const field of fields)
      for (const [what, value] of WRONG) {
        const json = damaged(example, field, value);
        badge.report = json;
        await badge.updateComplete;
        const [status, tone] = ['status', 'tone'].map((name) => badge.getAttribute(name));
        const { subject } = json as { subject?: Json };
        const another = subject && subject['id'] !== example.subject.id;
        const expected = another || (field.vital && !allows('CreditReport', json)) ? 'failed' : 'ready';
        // B is under watch: what is left out may make that unknown, and no more
        const fair = status === 'failed' ? ['unknown'] : ['watch', 'poor', 'unknown'];
        if (status !== expected || !fair.includes(tone!)) others.push(`${nameOf(field, what)}: ${status} ${tone}`);
      }
    page.restore();
    expect(others).to.deep.equal([]);
    expect(page.found).to.deep.equal([]);
  });
});

const READERS: [name: string, schema: string, example: object, read: (json: unknown) => unknown][] = [
  ['room', 'Room', room, (json) => readRoom(json, room.id)],
  ['page of reviews', 'ReviewPage', reviewPage, (json) => readReviewPage(json)],
];

describe('promise 1: with one field at fault', () => {
  for (const [name, schema, example, read] of READERS) {
    const fields = fieldsOf({ $ref: `#/components/schemas/${schema}` }, example);
    it(`a ${name} is read without it, or is no answer ×${fields.length * WRONG.length}`, () => {
      expect(fields.length).to.be.above(15);
      const others: string[] = [];
      for (const field of fields)
        for (const [what, value] of WRONG) {
          const json = damaged(example, field, value);
          // the summary of a page is read more kindly than the contract asks for
          const another = 'id' in example && json['id'] !== example.id;
          const expected = !another && (allows(schema, json) || !field.vital) ? ['read'] : ['read', 'shape'];
          let came = 'read';
          try {
            read(json);
          } catch (error) {
            came = isCreditError(error) ? error.code : String(error);
          }
          if (!expected.includes(came)) others.push(`${nameOf(field, what)}: ${came}`);
        }
      expect(others).to.deep.equal([]);
    });
  }
});
