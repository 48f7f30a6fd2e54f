import { toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { Commendation } from '../domain/commendation.js';
import { ComplaintRecord, Period } from '../domain/complaint.js';
import { Dimension, Grade, GradingScheme, Issuer, Level, OtherGrade } from '../domain/grade.js';
import { Listing } from '../domain/listing.js';
import { Measure } from '../domain/measure.js';
import { Objection } from '../domain/objection.js';
import { Penalty } from '../domain/penalty.js';
import { PlatformName } from '../domain/platform.js';
import { Product } from '../domain/product.js';
import { CreditReport } from '../domain/report.js';
import { Review } from '../domain/review.js';
import { ReviewPage } from '../domain/review-page.js';
import { ReviewDimensions, ReviewSummary } from '../domain/review-summary.js';
import { Role, Room } from '../domain/room.js';
import { Day, Instant, LocalizedText } from '../domain/schema.js';
import { Subject, SUBJECT_KINDS } from '../domain/subject.js';

/** The concepts of the domain, by the names the document gives them, with what they are. */
const CONCEPTS: Record<string, [schema: GenericSchema, description: string]> = {
  CreditReport: [CreditReport, 'Everything public about one subject’s credit. A missing list is an empty one.'],
  Room: [Room, '直播间: who broadcasts, who presents, who sells, and what is on offer now (`offering`, 正在讲解).'],
  ReviewPage: [ReviewPage, 'One page of reviews with the complete summary; `nextCursor` asks for the next page.'],
  Subject: [
    Subject,
    '主体: who is reported on. `legalNameMasked` is a natural person’s legal name, masked; nothing is shown of one with `isMinor`.',
  ],
  Grade: [Grade, '信用等级: a grade in one scheme, as of a day.'],
  GradingScheme: [
    GradingScheme,
    '评价体系: who grades, on which scale, by which published rules. Levels are ordered best first.',
  ],
  Issuer: [Issuer, 'The body that grades.'],
  Level: [
    Level,
    'One level of a scheme; `tone` is the scheme’s own word on how good it is, `permission` what it allows in live streaming.',
  ],
  Dimension: [Dimension, 'One part of a grade.'],
  OtherGrade: [OtherGrade, 'A grade another platform gave; shown beside the own one, never averaged with it.'],
  Penalty: [
    Penalty,
    '行政处罚, in the columns authorities publish (行政处罚“双公示”). `publicUntil` (公示截止期) is its last public day; without it the day follows from `ruleset` (`samr45`, `ndrc36`), or the penalty is not shown. Amounts in CNY.',
  ],
  Listing: [
    Listing,
    '名单: 严重违法失信名单, 经营异常名录, 失信被执行人, 警示名单, 平台黑名单. `shared`: published by another platform.',
  ],
  Measure: [Measure, '处置措施 of a platform. Without `until` no end is given. `shared`: published by another platform.'],
  Objection: [
    Objection,
    '异议: a record is disputed. `about.ref` is the penalty’s `docNo`, or the id of the listing, measure, review or grading scheme.',
  ],
  Commendation: [Commendation, '守信激励, or a signed self-discipline pledge (自律承诺).'],
  ComplaintRecord: [ComplaintRecord, '投诉处理: `resolvedShare` from 0 to 1, `medianDays` in days.'],
  ReviewSummary: [
    ReviewSummary,
    '评价汇总. `distribution` counts one star first; `average` and `distribution` leave out default and hidden reviews; below `minimum` reviews (10 if missing) no score is shown.',
  ],
  ReviewDimensions: [ReviewDimensions, '描述相符, 服务态度, 物流服务, each from 1 to 5.'],
  Review: [Review, '评价 of a buyer; `followUps` 追评, `reply` 商家回复, `isDefault` 默认好评.'],
  Role: [Role, 'Somebody who plays a role in a room; `subject` is `kind:id`.'],
  Product: [Product, '商品 with the notices that concern its buyers; `disclosureUrl` 资质与检验信息.'],
  PlatformName: [PlatformName, 'A platform as another record names it.'],
  Period: [Period, 'A span of days, both included.'],
  LocalizedText: [LocalizedText, 'Words: a plain string, or an object by BCP 47 language tag.'],
  Day: [Day, 'Calendar day in Asia/Shanghai.'],
  Instant: [Instant, 'RFC 3339 instant with an offset.'],
};

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const concepts = Object.entries(CONCEPTS);

interface Parts {
  entries?: unknown;
  options?: unknown;
}

/** `soft` copies a schema: the copy shares its parts with the original, and means the same concept. */
const conceptCopied = (schema: GenericSchema): string | undefined => {
  const { entries, options } = schema as Parts;
  const found = concepts.find(
    ([, [one]]) =>
      one !== schema && ((entries && (one as Parts).entries === entries) || (options && (one as Parts).options === options)),
  );
  return found?.[0];
};

/** `["string", "null"]` says the same as two alternatives, in a form people read. */
const nullable = ({ anyOf }: JsonSchema): JsonSchema | undefined => {
  const one = anyOf?.[0];
  return typeof one === 'object' && typeof one.type === 'string' && !one.enum ? { ...one, type: [one.type, 'null'] } : undefined;
};

/** Addresses are plain text to the reader, which shows what is no https address as text. */
const withAddresses = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, one]) => [
      name,
      /(?:Url|^url)$/.test(name) ? { ...(one as JsonSchema), format: 'uri' } : one,
    ]),
  ),
});

const fromDomain = () =>
  toJsonSchemaDefs(Object.fromEntries(concepts.map(([name, [schema]]) => [name, schema])), {
    target: 'draft-2020-12',
    // a day that exists: `format` says it already
    ignoreActions: ['check'],
    overrideRef: ({ referenceId }) => ref(referenceId).$ref,
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      const copied = conceptCopied(valibotSchema);
      if (copied) return ref(copied);
      if (valibotSchema.type === 'nullish') return nullable(jsonSchema);
      return valibotSchema.type === 'object' ? withAddresses(jsonSchema) : undefined;
    },
  });

const object = (properties: Record<string, unknown>, required: string[], description: string) => ({
  type: 'object',
  description,
  properties,
  required,
});

const status = { type: 'integer', description: 'The HTTP status the single request would have had.', examples: [200, 404] };
const item = (what: Record<string, unknown>) =>
  object({ subject: ref('SubjectRef'), status, ...what }, ['subject', 'status'], 'The answer for one subject.');
const batch = (what: Record<string, unknown>, description: string) =>
  object({ items: { type: 'array', maxItems: 50, items: item(what) } }, ['items'], description);

/** Every schema of the document, by name. */
export const schemas = (): Record<string, object> => {
  const converted = Object.entries(fromDomain()).map(([name, schema]) => [name, { description: CONCEPTS[name][1], ...schema }]);
  return {
    ...(Object.fromEntries(converted) as Record<string, object>),
    SubjectKind: {
      type: 'string',
      enum: [...SUBJECT_KINDS],
      description: '主播, 直播间运营者, 商家, 直播营销人员服务机构(MCN), 平台.',
    },
    SubjectRef: {
      type: 'string',
      pattern: `^(${SUBJECT_KINDS.join('|')}):.+$`,
      description: '`kind:id`.',
      examples: ['anchor:a-1001'],
    },
    CreditReports: batch({ report: ref('CreditReport') }, 'One answer per subject asked for; `report` where `status` is 200.'),
    Credentials: batch(
      { credential: { type: 'string', description: 'Compact JWS.' } },
      'One answer per subject asked for; `credential` where `status` is 200.',
    ),
    Problem: object(
      {
        type: { type: 'string', format: 'uri-reference', default: 'about:blank' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string' },
        instance: { type: 'string', format: 'uri-reference' },
      },
      [],
      'RFC 9457 problem details.',
    ),
    JwkSet: object(
      {
        keys: {
          type: 'array',
          items: object(
            { kty: { type: 'string' }, kid: { type: 'string' } },
            ['kty', 'kid'],
            'RFC 7517 key; `kid` is its RFC 7638 thumbprint.',
          ),
        },
      },
      ['keys'],
      'RFC 7517 JWK Set.',
    ),
  };
};
