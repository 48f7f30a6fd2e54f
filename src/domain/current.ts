import { shanghaiDay, type Day, type Millis } from './calendar.js';
import { isUpheld, type Objection } from './objection.js';
import { isPublic } from './penalty.js';
import { NO_LISTS, type CreditReport } from './report.js';
import { showable } from './subject.js';

/** What may be said of a minor: nothing but that there is somebody (rule 11). */
export const ofMinor = ({ subject: { kind, id }, version, asOf, validUntil }: CreditReport): CreditReport => ({
  ...NO_LISTS,
  subject: { kind, id, displayName: '', isMinor: true },
  version,
  asOf,
  validUntil,
});

/**
 * The report as it may be kept and shown today (rules 1, 3, 11): without penalties that are not or no longer public,
 * ended listings, measures and commendations, and whatever an upheld objection was about. Only ever removes.
 */
export const currentReport = (report: CreditReport, now: Millis): CreditReport => {
  if (report.subject.isMinor) return ofMinor(report);
  const today = shanghaiDay(now);
  const { objections } = report;
  const standing = (type: Objection['about']['type'], ref: string) => !isUpheld(objections, type, ref);
  const lasts = ({ until }: { until?: Day | undefined }) => !until || today <= until;
  const { grade } = report;
  const penalties = report.penalties.filter((one) => isPublic(one, today) && standing('penalty', one.docNo));
  // what begins later is kept for the day it does
  const listings = report.listings.filter((one) => lasts(one) && !one.removedOn && standing('listing', one.id));
  const measures = report.measures.filter((one) => lasts(one) && standing('measure', one.id));
  const records = new Set([...penalties.map((one) => one.docNo), ...[...listings, ...measures].map((one) => one.id)]);
  return {
    ...report,
    subject: showable(report.subject),
    grade: grade && standing('grade', grade.scheme.id) ? grade : undefined,
    otherGrades: report.otherGrades.filter((other) => standing('grade', other.grade.scheme.id)),
    penalties,
    listings,
    measures,
    commendations: report.commendations.filter(lasts),
    // an objection names its record, so it goes with it; reviews come on their own, and those it was upheld about then go
    objections: objections.filter(
      ({ state, about: { type, ref } }) => type === 'review' || (state !== 'upheld' && (type === 'grade' || records.has(ref))),
    ),
  };
};
