import { inForce, shanghaiDay, type Millis } from './calendar.js';
import { freshness } from './freshness.js';
import { gradesDiffer, levelOf } from './grade.js';
import { isListed, type Listing } from './listing.js';
import type { Measure } from './measure.js';
import { filedAbout, type Objection } from './objection.js';
import { barsEndorsement, endorsementBanEnd, publicUntil, type Penalty } from './penalty.js';
import type { CreditReport } from './report.js';
import { bySeverity, warn, type Warning, type WarningCode } from './warning.js';

const LISTING_CODE: Record<Exclude<Listing['kind'], 'platform_blacklist'>, WarningCode> = {
  serious_illegal: 'serious-illegal',
  abnormal: 'abnormal',
  judgment_defaulter: 'judgment-defaulter',
  industry_warning: 'industry-warning',
};

const MEASURE_CODE: Record<Measure['kind'], WarningCode> = {
  warn: 'platform-warning',
  limit_traffic: 'limited',
  limit_function: 'limited',
  suspend: 'suspended',
  ban: 'platform-ban',
  bar_reregister: 'platform-ban',
};

type Found = Pick<Warning, 'code' | 'facts' | 'record' | 'sourceUrl' | 'appealUrl'> & { about?: Objection['about']['type'] };

const ofPenalty = (one: Penalty, today: string): Found => ({
  code: barsEndorsement(one, today) ? 'endorsement-ban' : 'penalty',
  about: 'penalty',
  record: one.docNo,
  sourceUrl: one.sourceUrl,
  facts: {
    date: one.decidedOn,
    authority: one.authority,
    docNo: one.docNo,
    until: publicUntil(one),
    end: endorsementBanEnd(one),
  },
});

const ofListing = (one: Listing): Found => {
  const own = one.kind === 'platform_blacklist';
  return {
    code: own ? (one.shared ? 'shared-measure' : 'platform-ban') : LISTING_CODE[one.kind as keyof typeof LISTING_CODE],
    about: 'listing',
    record: one.id,
    sourceUrl: one.sourceUrl,
    appealUrl: one.appealUrl,
    facts: {
      date: one.listedOn,
      from: one.listedOn,
      until: one.until,
      authority: one.authority,
      platform: one.platform?.name ?? one.authority,
      kind: one.kind,
    },
  };
};

const ofMeasure = (one: Measure): Found => ({
  code: one.shared ? 'shared-measure' : MEASURE_CODE[one.kind],
  about: 'measure',
  record: one.id,
  sourceUrl: one.sourceUrl,
  appealUrl: one.appealUrl,
  facts: {
    date: one.from,
    from: one.from,
    until: one.until,
    reason: one.reason,
    platform: one.platform.name,
    authority: one.platform.name,
    kind: one.kind,
  },
});

/** What the grade and the reviews give cause to say; nothing of the grade once it is stale (rule 5). */
const ofStanding = (report: CreditReport, today: string, fresh: boolean): Found[] => {
  const { grade, reviews, subject } = report;
  const level = levelOf(grade);
  const found: Found[] = [];
  if (grade && level && fresh) {
    const about = { about: 'grade', record: grade.scheme.id, sourceUrl: grade.scheme.rulesUrl } as const;
    const facts = { issuer: grade.scheme.issuer.name, label: level.label ?? level.code, asOf: grade.asOf, date: grade.asOf };
    if (level.tone === 'poor') found.push({ code: 'low-grade', ...about, facts });
    if (level.permission === 'suspended' || level.permission === 'banned') found.push({ code: 'below-entry', ...about, facts });
  }
  if (subject.licenceUntil && today > subject.licenceUntil)
    found.push({ code: 'licence-expired', record: '', sourceUrl: subject.licenceUrl, facts: { date: subject.licenceUntil } });
  if (fresh && gradesDiffer(grade, report.otherGrades)) found.push({ code: 'grades-differ', record: '', facts: {} });
  if (reviews && reviews.verified === 0 && reviews.count > 0) found.push({ code: 'reviews-unverified', record: '', facts: {} });
  return found;
};

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
  return bySeverity(
    found.map(({ code, about, ...rest }) => {
      const objection = about && filedAbout(objections, about, rest.record);
      const appealUrl = objection?.channelUrl ?? rest.appealUrl ?? report.objectionUrl;
      return warn(code, { ...rest, subject: { kind, displayName, entity }, objection, appealUrl });
    }),
  );
};
