import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as v from 'valibot';
import { creditReport } from '../../src/contract/examples.js';
import { type openApi, openApiJson } from '../../src/contract/openapi.js';
import { CreditReport } from '../../src/domain/report.js';
import { damagedReport } from '../support/arbitrary-reports.js';
import { validator, type Schema } from '../support/json-schema.js';

interface Media {
  schema: Schema;
  example?: unknown;
}
interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: { name: string; in: string; required?: boolean; schema: Schema; example?: unknown }[];
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, Media> }>;
}

const document = JSON.parse(openApiJson()) as ReturnType<typeof openApi>;
const schemas = document.components.schemas as Record<string, Schema>;
const allows = validator(schemas);
const operations = Object.entries(document.paths).map(([path, item]) => [path, item.get as unknown as Operation] as const);

/** Every object of the document that holds this key, with the value there. */
const having = (key: string, value: unknown = document): unknown[] =>
  typeof value === 'object' && value !== null
    ? [
        ...(key in value ? [(value as Record<string, unknown>)[key]] : []),
        ...Object.values(value).flatMap((one) => having(key, one)),
      ]
    : [];

const resolve = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key.replace(/~1/g, '/')], document);

describe('the OpenAPI document', () => {
  it('is the one committed: run `npm run contract` after changing a schema', async () =>
    expect(await (await fetch('/src/contract/openapi.json')).text()).to.equal(openApiJson()));

  it('names its version, title, description and licence', () => {
    expect(document.openapi).to.match(/^3\.1\.\d+$/);
    expect(document.info).to.include.keys('title', 'version', 'description');
    expect(document.info.license).to.deep.equal({ name: 'MIT', identifier: 'MIT' });
  });

  it('has every GET of the contract', () =>
    expect(operations.map(([path]) => path)).to.deep.equal([
      '/v1/credits/{kind}/{id}',
      '/v1/credits',
      '/v1/rooms/{id}',
      '/v1/reviews/{kind}/{id}',
      '/v1/credentials/{kind}/{id}',
      '/v1/credentials',
      '/v1/status/{list}',
      '/.well-known/jwks.json',
      '/v1/changes',
    ]));

  it('refers to nothing that it does not hold', () => {
    const pointers = having('$ref') as string[];
    expect(pointers).not.to.deep.equal([]);
    expect(pointers.filter((one) => !one.startsWith('#/') || !resolve(one))).to.deep.equal([]);
  });
  it('uses every schema it holds', () => {
    const used = new Set((having('$ref') as string[]).map((one) => one.split('/').pop()));
    expect(Object.keys(schemas).filter((name) => !used.has(name))).to.deep.equal([]);
  });
  it('has none of what 3.1 took out', () => {
    for (const key of ['nullable', '$schema', '$defs', 'exclusiveMinimum']) expect(having(key), key).to.deep.equal([]);
  });
  it('describes every schema', () =>
    expect(
      Object.entries(schemas)
        .filter(([, schema]) => !('description' in schema))
        .map(([name]) => name),
    ).to.deep.equal([]));
  it('names each operation once', () => {
    const ids = operations.map(([, one]) => one.operationId);
    expect(new Set(ids).size).to.equal(ids.length);
  });
  it('explains the tags it uses', () =>
    expect(document.tags.map((one) => one.name)).to.include.members(operations.flatMap(([, one]) => one.tags)));

  for (const [path, operation] of operations) {
    it(`declares the parameters of ${path} as required`, () =>
      expect(operation.parameters.filter((one) => one.in === 'path').map((one) => [`{${one.name}}`, one.required])).to.deep.equal(
        (path.match(/\{\w+\}/g) ?? []).map((name) => [name, true]),
      ));
    it(`describes every answer of ${path}, failures as problems`, () => {
      for (const [status, response] of Object.entries(operation.responses)) {
        const { description, content } = (response.$ref ? resolve(response.$ref) : response) as Operation['responses'][string];
        expect(description, status).to.be.a('string').that.is.not.empty;
        if (/^[45]|default/.test(status)) expect(Object.keys(content!), status).to.deep.equal(['application/problem+json']);
      }
    });
    it(`gives examples of ${path} that its own schemas allow`, () => {
      const media = Object.values(operation.responses).flatMap((one) => Object.values(one.content ?? {}));
      for (const { schema, example } of media)
        expect(allows(schema.$ref?.split('/').pop() ?? 'LocalizedText', example), JSON.stringify(schema)).to.equal(true);
    });
  }

  it('answers a subject with 200, 304, 404 or 410', () =>
    expect(Object.keys(document.paths['/v1/credits/{kind}/{id}'].get.responses)).to.include.members([
      '200',
      '304',
      '404',
      '410',
    ]));
  it('lets at most 50 subjects be asked for at once', () => {
    const [subject] = document.paths['/v1/credits'].get.parameters as unknown as Operation['parameters'];
    expect(subject).to.deep.include({ name: 'subject', required: true });
    expect(subject?.schema.maxItems).to.equal(50);
  });
  it('asks for reviews by the parameters of the contract, sorted', () =>
    expect(
      (document.paths['/v1/reviews/{kind}/{id}'].get.parameters as unknown as Operation['parameters'])
        .filter((one) => one.in === 'query')
        .map((one) => one.name),
    ).to.deep.equal(['cursor', 'limit', 'media', 'rating', 'sort', 'verified']));
  it('gives what is no JSON its own media type', () => {
    const types = operations.map(([path, one]) => [path, ...Object.keys(one.responses['200']?.content ?? {})]);
    expect(types.filter(([, type]) => type !== 'application/json')).to.deep.equal([
      ['/v1/credentials/{kind}/{id}', 'application/vc+jwt'],
      ['/v1/status/{list}', 'application/statuslist+jwt'],
      ['/.well-known/jwks.json', 'application/jwk-set+json'],
      ['/v1/changes', 'text/event-stream'],
    ]);
  });
});

describe('the schemas of the document', () => {
  /** What the design marks neither `?` nor by the sentence on required fields as optional. */
  const REQUIRED: Record<string, string> = {
    CreditReport: 'subject version asOf',
    Subject: 'kind id displayName',
    Grade: 'scheme code asOf',
    GradingScheme: 'id name issuer rulesUrl levels',
    Issuer: 'id name kind',
    Level: 'code label tone',
    OtherGrade: 'platform sourceUrl grade',
    Penalty: 'docNo authority decidedOn status',
    Listing: 'id kind listedOn authority basis sourceUrl',
    Measure: 'id kind platform from reason shared',
    Commendation: 'title authority awardedOn sourceUrl',
    Objection: 'about state filedOn',
    ComplaintRecord: 'count resolvedShare medianDays period',
    Review: 'id rating postedAt',
    ReviewSummary: 'count verified distribution period method removed',
    Room: 'id title platform version roles aiPersona',
    Role: 'subject displayName',
    Product: 'id name notices',
    ReviewPage: 'summary items',
  };
  for (const [name, fields] of Object.entries(REQUIRED))
    it(`require of ${name}: ${fields}`, () => expect(schemas[name]?.required).to.have.members(fields.split(' ')));

  it('allow null for what may be missing', () =>
    expect(allows('Measure', { ...creditReport.measures[0], until: null })).to.equal(true));
  it('ignore what they do not know', () => expect(allows('CreditReport', { ...creditReport, mood: 'sunny' })).to.equal(true));
  it('allow no report that the SDK’s own schema refuses', () =>
    fc.assert(
      fc.property(damagedReport, (json) => {
        if (allows('CreditReport', json)) expect(v.is(CreditReport, json)).to.equal(true);
      }),
      { numRuns: 1000 },
    ));
});
