import { inForce, shanghaiDay, type Millis } from './calendar.js';
import { freshness } from './freshness.js';
import { gradesDiffer, levelOf } from './grade.js';
import { isListed, type Listing } from './listing.js';
import type { Measure } from './measure.js';
import { filedAbout, type Objection } from './objection.js';
import { barsEndorsement, endorsementBanEnd, publicUntil, type Penalty } from './penalty.js';
import { REPORT_CATALOGUE } from './report-catalogue.js';
import type { CreditReport } from './report.js';
import { bySeverity, warn, type Warning } from './warning.js';

type ReportCode = keyof typeof REPORT_CATALOGUE;

const LISTING_CODE: Record<Exclude<Listing['kind'], 'platform_blacklist'>, ReportCode> = {
  serious_illegal: 'serious-illegal',
  abnormal: 'abnormal',
  judgment_defaulter: 'judgment-defaulter',
  industry_warning: 'industry-warning',
};

const MEASURE_CODE: Record<Measure['kind'], ReportCode> = {
  warn: 'platform-warning',
  limit_traffic: 'limited',
  limit_function: 'limited',
  suspend: 'suspended',
  ban: 'platform-ban',
  bar_reregister: 'platform-ban',
};

type Found = Pick<Warning, 'facts' | 'record' | 'sourceUrl' | 'appealUrl'> & {
  code: ReportCode;
  about?: Objection['about']['type'];
};

interface Linked {
  sourceUrl?: string;
  appealUrl?: string;
}

/** A warning from a record: what it says comes after the record's own fields of the same names. */
const from = (code: ReportCode, about: Found['about'], record: string, one: Linked, facts: Warning['facts']): Found => ({
  code,
  about,
  record,
  sourceUrl: one.sourceUrl,
  appealUrl: one.appealUrl,
  facts,
});

const ofPenalty = (one: Penalty, today: string): Found =>
  from(barsEndorsement(one, today) ? 'endorsement-ban' : 'penalty', 'penalty', one.docNo, one, {
    date: one.decidedOn,
    authority: one.authority,
    docNo: one.docNo,
    until: publicUntil(one),
    end: endorsementBanEnd(one),
  });

const ofListing = ({ kind, listedOn: date, until, authority, ...one }: Listing): Found =>
  from(
    kind !== 'platform_blacklist' ? LISTING_CODE[kind] : one.shared ? 'shared-measure' : 'platform-ban',
    'listing',
    one.id,
    one,
    { date, from: date, until, authority, platform: one.platform?.name ?? authority, kind },
  );

const ofMeasure = ({ kind, from: date, until, reason, platform: { name }, ...one }: Measure): Found =>
  from(one.shared ? 'shared-measure' : MEASURE_CODE[kind], 'measure', one.id, one, {
    date,
    from: date,
    until,
    reason,
    platform: name,
    authority: name,
    kind,
  });

/** What the grade and the reviews give cause to say; nothing of the grade once it is stale (rule 5). */
const ofStanding = ({ grade, reviews, subject, otherGrades }: CreditReport, today: string, fresh: boolean): Found[] => {
  const level = fresh ? levelOf(grade) : undefined;
  const found: Found[] = [];
  const add = (holds: unknown, code: ReportCode, about?: 'grade', facts: Warning['facts'] = {}, sourceUrl?: string) => {
    if (holds) found.push(from(code, about, about ? grade!.scheme.id : '', { sourceUrl }, facts));
  };
  if (grade && level) {
    const { asOf, scheme } = grade;
    const facts = { issuer: scheme.issuer.name, label: level.label ?? level.code, asOf, date: asOf };
    add(level.tone === 'poor', 'low-grade', 'grade', facts, scheme.rulesUrl);
    add(/^(suspend|bann)ed$/.test(level.permission ?? ''), 'below-entry', 'grade', facts, scheme.rulesUrl);
  }
  const { licenceUntil: date } = subject;
  add(date && today > date, 'licence-expired', undefined, { date }, subject.licenceUrl);
  add(fresh && gradesDiffer(grade, otherGrades), 'grades-differ');
  add(reviews && reviews.verified === 0 && reviews.count, 'reviews-unverified');
  return found;
};

/** A ban, the bar on registering again and the blacklist of one span say the same to a viewer: one banner, unless disputed. */
const isNoRepetition = ({ code, facts: { until }, objection }: Warning, i: number, all: Warning[]): boolean =>
  code !== 'platform-ban' || !!objection || all.findIndex((one) => one.code === code && one.facts.until === until) === i;

/**
 * Every warning of the catalogue that a current report (see `currentReport`) gives cause for, most severe first.
 * A natural person's `judgment-defaulter` listing belongs in the details only and is not among them.
 */
export const reportWarnings = (report: CreditReport, now: Millis): Warning[] => {
  const { subject, penalties, listings, measures, objections } = report;
  if (subject.isMinor) return [];
  const today = shanghaiDay(now);
  const found = [
    ...measures.filter((one) => inForce(today, one.from, one.until)).map(ofMeasure),
    ...listings
      .filter((one) => isListed(one, today) && !(one.kind === 'judgment_defaulter' && subject.entity === 'natural'))
      .map(ofListing),
    ...penalties.map((one) => ofPenalty(one, today)),
    ...ofStanding(report, today, freshness(report, now) === 'fresh'),
  ];
  const { kind, displayName, entity } = subject;
  const warnings = found.map(({ code, about, ...rest }) => {
    const objection = about && filedAbout(objections, about, rest.record);
    const appealUrl = objection?.channelUrl ?? rest.appealUrl ?? report.objectionUrl;
    return warn(REPORT_CATALOGUE, code, { ...rest, subject: { kind, displayName, entity }, objection, appealUrl });
  });
  return bySeverity(warnings.filter(isNoRepetition));
};
