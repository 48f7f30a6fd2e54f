import { inForce, shanghaiDay, type Day, type Millis } from './calendar.js';
import type { Listing } from './listing.js';
import { permissionUnder, type Measure } from './measure.js';
import type { Objection } from './objection.js';
import { barsEndorsement, endorsementBanEnd, publicUntil, type Penalty } from './penalty.js';
import type { Permission } from './permission.js';
import type { CreditReport } from './report.js';
import { SEVERITIES, type Severity } from './severity.js';

interface Held {
  /** docNo or id. */
  readonly record: string;
  readonly severity: Severity;
  /** Published by another platform: it informs, and decides nothing here (rule 7). */
  readonly shared: boolean;
  readonly from: Day;
  /** Last day it holds, or is public; absent where none is given. */
  readonly until?: Day | undefined;
  readonly sourceUrl?: string | undefined;
  /** The objection under review about it, else one that was rejected. */
  readonly objection?: Objection | undefined;
  /** Where the subject can object. */
  readonly objectUrl?: string | undefined;
}

/** One record against a subject that holds today, with what is always said with it. */
export type Fact = Held &
  (
    | { readonly type: 'measure'; readonly one: Measure }
    | { readonly type: 'listing'; readonly one: Listing }
    | {
        readonly type: 'penalty';
        readonly one: Penalty;
        /** Whether `until` follows from a ruleset and is not published. */
        readonly calculated: boolean;
        /** Last day of the restriction to endorse, as calculated (rule 2). */
        readonly barredUntil?: Day | undefined;
      }
  );

const MEASURES: Record<Measure['kind'], Severity> = {
  warn: 'notice',
  limit_traffic: 'notice',
  limit_function: 'notice',
  suspend: 'serious',
  ban: 'serious',
  bar_reregister: 'serious',
};

const LISTINGS: Record<Listing['kind'], Severity> = {
  serious_illegal: 'serious',
  judgment_defaulter: 'serious',
  industry_warning: 'serious',
  platform_blacklist: 'serious',
  abnormal: 'warn',
};

/** The objection to be said with a record: one under review, else the one that was rejected last. */
export const objectionAbout = (objections: readonly Objection[], type: Objection['about']['type'], ref: string): Objection | undefined => {
  const found = objections.filter(({ state, about }) => state !== 'upheld' && about.type === type && about.ref === ref);
  const last = ({ state, decidedOn, filedOn }: Objection) => (state === 'filed' ? '9' : (decidedOn ?? filedOn));
  return found.sort((a, b) => (last(a) < last(b) ? 1 : -1))[0];
};

const ofMeasure = (one: Measure): Fact => ({
  type: 'measure',
  one,
  record: one.id,
  severity: one.shared ? 'warn' : MEASURES[one.kind],
  shared: !!one.shared,
  from: one.from,
  until: one.until,
  sourceUrl: one.sourceUrl,
  objectUrl: one.appealUrl,
});

const ofListing = (one: Listing): Fact => ({
  type: 'listing',
  one,
  record: one.id,
  severity: one.shared && one.kind === 'platform_blacklist' ? 'warn' : LISTINGS[one.kind],
  shared: !!one.shared,
  from: one.listedOn,
  until: one.until,
  sourceUrl: one.sourceUrl,
  objectUrl: one.appealUrl,
});

const ofPenalty = (one: Penalty, today: Day): Fact => {
  const barred = barsEndorsement(one, today);
  return {
    type: 'penalty',
    one,
    record: one.docNo,
    severity: barred ? 'serious' : 'warn',
    shared: false,
    from: one.decidedOn,
    until: publicUntil(one),
    calculated: !one.publicUntil,
    barredUntil: barred ? endorsementBanEnd(one) : undefined,
    sourceUrl: one.sourceUrl,
  };
};

/**
 * Every record of a current report (see `currentReport`) that holds today, most severe first, own before those of other platforms,
 * then the latest. Unlike the warnings it has each record once, and a natural person's `judgment_defaulter` listing too.
 */
export const factsInForce = (report: CreditReport, now: Millis): Fact[] => {
  if (report.subject.isMinor) return [];
  const today = shanghaiDay(now);
  const facts = [
    ...report.measures.filter((one) => inForce(today, one.from, one.until)).map(ofMeasure),
    ...report.listings.filter((one) => inForce(today, one.listedOn, one.until)).map(ofListing),
    ...report.penalties.map((one) => ofPenalty(one, today)),
  ].map((fact): Fact => {
    const objection = objectionAbout(report.objections, fact.type, fact.record);
    return { ...fact, objection, objectUrl: objection?.channelUrl ?? fact.objectUrl ?? report.objectionUrl };
  });
  const rank = ({ severity, shared }: Fact) => SEVERITIES.indexOf(severity) * 2 - Number(shared);
  return facts.sort((a, b) => rank(b) - rank(a) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
};

/** What a record leaves of the permission to broadcast (rule 6). */
const leaves = (fact: Fact): Permission => {
  if (fact.shared) return 'unknown';
  if (fact.type === 'measure') return permissionUnder(fact.one.kind);
  if (fact.type === 'listing') return fact.one.kind === 'platform_blacklist' ? 'banned' : 'unknown';
  return fact.barredUntil ? 'endorsement_restricted' : 'unknown';
};

/** When the records behind a restriction end, the latest of them; undefined where no record is behind it. */
export const restrictionEnd = (facts: readonly Fact[], permission: Permission): { until?: Day | undefined } | undefined => {
  const ends = facts
    .filter((fact) => leaves(fact) === permission)
    .map((fact) => (fact.type === 'penalty' ? fact.barredUntil : fact.until));
  if (!ends.length) return undefined;
  return ends.includes(undefined) ? {} : { until: ends.sort()[ends.length - 1] };
};
