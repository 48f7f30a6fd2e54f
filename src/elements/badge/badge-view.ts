import type { Snapshot } from '../../client/snapshot.js';
import { shanghaiDay } from '../../domain/calendar.js';
import type { Tone } from '../../domain/grade.js';
import type { CreditReport } from '../../domain/report.js';
import { shownAverage } from '../../domain/review-summary.js';
import { fill, type Locale } from '../../i18n/locale.js';
import type { TemplateResult } from 'lit';
import type { Glyph } from '../shared/glyph.js';

/** Everything the badge says, in words. */
export interface BadgeView {
  readonly tone: Tone;
  readonly glyph: Glyph;
  /** What stands in for the glyph where a signature was asked for. */
  readonly mark?: TemplateResult | undefined;
  /** The restriction in force, before the grade. */
  readonly restriction: string;
  readonly code: string;
  readonly label: string;
  /** Rating and review count. */
  readonly reviews: string;
  /** A neutral state, or the date of what is stale. */
  readonly note: string;
  /** The accessible name: all of the above in full, with subject, issuer and date. */
  readonly name: string;
}

const NOTHING = { tone: 'unknown', glyph: 'unknown', restriction: '', code: '', label: '', reviews: '' } as const;

/** The badge where there is no report to show. */
const neutral = ({ status, slow }: Snapshot, { t }: Locale): BadgeView =>
  status === 'empty'
    ? { ...NOTHING, note: t.noData, name: t.noDataLong }
    : status === 'failed' || slow
      ? { ...NOTHING, note: t.failed, name: t.failedLong }
      : { ...NOTHING, glyph: 'loading', note: '', name: t.loading };

const reviewsText = ({ reviews }: CreditReport, { t, count, rating }: Locale): string => {
  if (!reviews?.count) return '';
  const average = shownAverage(reviews);
  return average === undefined
    ? fill(t.reviewCount, { count: count(reviews.count) })
    : `${rating(average)} (${count(reviews.count)})`;
};

/** Whether there is anything beside a grade that somebody could want to know. */
const hasRecords = ({ penalties, listings, measures }: CreditReport): boolean => !![...penalties, ...listings, ...measures].length;

/** What a badge says of a snapshot in one language. */
export const badgeView = (snapshot: Snapshot, locale: Locale, withReviews: boolean): BadgeView => {
  const { last, status, standing } = snapshot;
  if (!last) return neutral(snapshot, locale);
  const { t, text, day } = locale;
  const { tone, permission, level } = standing;
  const { grade, subject } = last;
  const who = `${t.roles[subject.kind]} ${subject.displayName}`;
  const restriction = t.permissions[permission as keyof typeof t.permissions] ?? '';
  const asOf = day(shanghaiDay(Date.parse(last.asOf)));
  const stale = status === 'stale';
  const nothing = !grade && !restriction && !hasRecords(last);
  const code = grade ? grade.code : '';
  // a date leaves no room for the label; that there is nothing is said once, where a grade would be
  const label = stale && (grade || nothing) ? '' : grade ? (level ? text(level.label) : t.unknownCode) : nothing ? t.noData : t.noGrade;
  const reviews = withReviews ? reviewsText(last, locale) : '';
  const note = stale ? fill(t.stale, { asOf }) : '';
  const shown = [restriction, code, label, stale || restriction ? '' : reviews, note].filter(Boolean).join(' ');
  const details = [
    grade && fill(t.rated, { issuer: text(grade.scheme.issuer.name), asOf: day(grade.asOf) }),
    nothing && t.noDataLong,
    restriction && reviews,
    fill(stale ? t.staleLong : t.asOf, { asOf }),
  ];
  return {
    tone,
    glyph: restriction ? 'barred' : tone,
    restriction,
    code,
    label,
    // the pill has room for a restriction or a date, or for the reviews
    reviews: stale || restriction ? '' : reviews,
    note,
    name: `${who}: ${shown}; ${details.filter(Boolean).join('; ')}`,
  };
};
