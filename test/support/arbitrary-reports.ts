import fc from 'fast-check';
import { addMonths, type Day } from '../../src/domain/calendar.js';
import { TONES } from '../../src/domain/grade.js';
import type { Listing } from '../../src/domain/listing.js';
import type { Measure } from '../../src/domain/measure.js';
import type { Penalty } from '../../src/domain/penalty.js';
import { PERMISSIONS } from '../../src/domain/permission.js';
import type { CreditReport } from '../../src/domain/report.js';
import {
  fullReport,
  gradeOf,
  LEVELS,
  listing,
  measure,
  objection,
  otherGrade,
  penalty,
  report,
  TODAY,
  type Json,
} from './reports.js';

type Path = (string | number)[];

/** Where a value and all its parts are. */
export const places = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))]
    : [path];

/** Puts something in one of these places. */
export const put = (root: Json, path: Path, value: unknown): void => {
  let holder: Json = root;
  for (const key of path.slice(0, -1)) {
    // an earlier change may have taken this place away
    if (typeof holder[key] !== 'object' || holder[key] === null) return;
    holder = holder[key] as Json;
  }
  holder[path[path.length - 1]] = value;
};

/** Instants, and texts that only look so. */
export const almostInstant = fc.stringMatching(
  /^20[0-3]\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-6]\d:[0-6]\d(\.\d{1,10})?(Z|z| ?[+-]\d\d(:?[0-6]\d)?)?$/,
);

/** Texts that are days, instants or codes, and texts that only look so. */
const almost = fc.oneof(
  fc.stringMatching(/^20[0-3]\d-[01]\d-[0-3]\d$/),
  almostInstant,
  fc.constantFrom('public', 'repaired', 'ban', 'unknown', 'other', 'good', 'anchor', 'natural', 'upheld', 'warning'),
);

/** JSON values of every kind, without the keys that belong to prototypes, which tests of their own cover. */
export const anyJson = fc
  .oneof(fc.jsonValue(), almost, fc.double(), fc.dictionary(fc.constantFrom('zh-CN', 'en'), fc.oneof(fc.string(), fc.integer())))
  .filter((value) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value) ?? ''));

/** An answer of a backend with mistakes: up to four of its values are something else. */
export const damaged = (make: () => Json): fc.Arbitrary<Json> =>
  fc
    .array(fc.tuple(fc.constantFrom(...places(make()).slice(1)), anyJson), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const json = make();
      for (const [path, value] of changes) put(json, path, value);
      return json;
    });

export const damagedReport = damaged(fullReport);

const day = fc.integer({ min: -40, max: 40 }).map((months): Day => addMonths(TODAY, months));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const several = <T>(one: (index: number) => fc.Arbitrary<T>) => fc.tuple(one(0), one(1), one(2)).chain((all) => fc.subarray(all));

const anyPenalty = (i: number) =>
  fc
    .record({
      decidedOn: day,
      publishedOn: maybe(day),
      publicUntil: maybe(day),
      status: fc.constantFrom<Penalty['status'][]>('public', 'expired', 'repaired', 'revoked', 'under_review'),
      categories: fc.constantFrom<Penalty['categories'][]>(['warning'], ['fine'], ['warning', 'fine'], undefined),
      ruleset: fc.constantFrom('samr45', 'ndrc36', undefined),
      severity: fc.constantFrom<Penalty['severity'][]>('minor', 'general', 'serious', undefined),
      endorsementInFalseAd: fc.boolean(),
    })
    .map((one) => penalty({ docNo: `p-${i}`, ...one }));

const anyListing = (i: number) =>
  fc
    .record({
      kind: fc.constantFrom<Listing['kind'][]>('serious_illegal', 'abnormal', 'judgment_defaulter', 'platform_blacklist'),
      listedOn: day,
      until: maybe(day),
      removedOn: maybe(day),
      shared: fc.boolean(),
    })
    .map((one) => listing({ id: `l-${i}`, ...one }));

const anyMeasure = (i: number) =>
  fc
    .record({
      kind: fc.constantFrom<Measure['kind'][]>('warn', 'limit_traffic', 'suspend', 'ban'),
      from: day,
      until: maybe(day),
      shared: fc.boolean(),
    })
    .map((one) => measure({ id: `m-${i}`, ...one }));

const anyObjection = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constantFrom('penalty' as const, 'listing' as const, 'measure' as const), fc.nat(2)),
      fc.tuple(fc.constant('grade' as const), fc.constantFrom('live-1000', 'other-5', 'of-its-own')),
    ),
    fc.constantFrom('filed' as const, 'upheld' as const, 'rejected' as const),
  )
  .map(([[type, ref], state]) => objection(type, typeof ref === 'number' ? `${type[0]}-${ref}` : ref, { state }));

const level = fc.record({ tone: fc.constantFrom(...TONES), permission: fc.constantFrom(undefined, ...PERMISSIONS) });

/** Reports that any backend may send, of every mixture of records, old and new. */
export const anyReport: fc.Arbitrary<CreditReport> = fc
  .record({
    permission: fc.constantFrom(undefined, ...PERMISSIONS),
    grade: maybe(
      fc.oneof(
        level.map((one) => gradeOf(one)),
        fc.constantFrom(...LEVELS, { ...LEVELS[0], code: '?' }).map((one) => gradeOf(one)),
      ),
    ),
    otherGrades: fc.array(
      level.map((one) => otherGrade(one)),
      { maxLength: 2 },
    ),
    penalties: several(anyPenalty),
    listings: several(anyListing),
    measures: several(anyMeasure),
    objections: fc.array(anyObjection, { maxLength: 4 }),
    subject: fc.record({
      entity: fc.constantFrom(undefined, 'natural' as const, 'legal' as const),
      isMinor: fc.constantFrom(undefined, false, false, true),
    }),
  })
  .map((overrides) => report(overrides));
