import * as v from 'valibot';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { Commendation } from './commendation.js';
import { ComplaintRecord } from './complaint.js';
import { Grade, OtherGrade } from './grade.js';
import { Listing } from './listing.js';
import { Measure } from './measure.js';
import { Objection } from './objection.js';
import { Penalty } from './penalty.js';
import { PERMISSIONS } from './permission.js';
import { read } from './read.js';
import { ReviewSummary } from './review-summary.js';
import { Count, Day, Instant, LocalizedText, opt, soft, Url, type Present } from './schema.js';
import { refOf, Subject, type SubjectRef } from './subject.js';

/** Everything public about one subject's credit, as one backend reports it. A missing list is an empty one. */
export const CreditReport = v.object({
  subject: Subject,
  version: Count,
  complaintUrl: opt(Url),
  objectionUrl: opt(Url),
  writeReviewUrl: opt(Url),
  asOf: Instant,
  validUntil: opt(Instant),
  permission: opt(v.picklist(PERMISSIONS)),
  grade: opt(Grade),
  otherGrades: opt(v.array(OtherGrade)),
  penalties: opt(v.array(Penalty)),
  listings: opt(v.array(Listing)),
  measures: opt(v.array(Measure)),
  objections: opt(v.array(Objection)),
  reviews: opt(ReviewSummary),
  complaints: opt(ComplaintRecord),
  commendations: opt(v.array(Commendation)),
  sources: opt(v.array(v.object({ name: LocalizedText, url: soft(Url), asOf: soft(Day) }))),
});

type Lists = 'otherGrades' | 'penalties' | 'listings' | 'measures' | 'objections' | 'commendations' | 'sources';
type Read = Present<v.InferOutput<typeof CreditReport>>;
export type CreditReport = Omit<Read, Lists> & { [K in Lists]: NonNullable<Read[K]> };

/** A missing list is an empty one. */
export const NO_LISTS = {
  otherGrades: [],
  penalties: [],
  listings: [],
  measures: [],
  objections: [],
  commendations: [],
  sources: [],
} satisfies { [K in Lists]: [] };

/**
 * The report in a JSON value, for the subject asked for (any, where none is named).
 *
 * @throws {CreditShapeError} where a required field is unreadable or the report is another subject's.
 */
export const readReport = (json: unknown, asked?: SubjectRef): CreditReport => {
  let missing = '';
  const report = read<Read>(CreditReport, json, (path) => (missing = path));
  if (!report) throw new CreditShapeError(`No report: unreadable at "${missing || '.'}"`);
  const found = refOf(report.subject);
  if (asked && found !== asked) throw new CreditShapeError(`Asked for ${asked}, got ${found}`);
  return { ...NO_LISTS, ...report };
};
