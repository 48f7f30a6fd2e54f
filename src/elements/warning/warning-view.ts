import type { Snapshot } from '../../client/snapshot.js';
import { shanghaiDay } from '../../domain/calendar.js';
import { refOf } from '../../domain/subject.js';
import type { Severity, Warning } from '../../domain/warning.js';
import { fill, type Locale } from '../../i18n/locale.js';
import { isDismissed } from './dismissals.js';
import { stackOf } from './stack.js';

/** Everything the banners say. */
export interface WarningView {
  /** Every warning that is neither dismissed nor below the least severity. */
  eligible: readonly Warning[];
  shown: readonly Warning[];
  /** How many more there are. */
  more: number;
  expanded: boolean;
  /** An overlay whose time is over: the rest is one chip. */
  folded: boolean;
  /** Stale data is shown without colour. */
  stale: boolean;
  /** Day the data is from. */
  asOf: string | undefined;
  /** A neutral state, or that the data is stale. */
  note: string;
}

export interface WarningWish {
  minSeverity: Severity | undefined;
  /** A row is kept free, which then says where nothing is known. */
  reserve: boolean;
  expanded: boolean;
  folded: boolean;
}

/** A neutral state in words. */
const neutral = ({ status, slow, last, standing }: Snapshot, { t }: Locale): string =>
  status === 'failed' || slow
    ? t.failedLong
    : status === 'empty' || (last && !last.grade && !standing.warnings.length)
      ? t.noDataLong
      : '';

/** What the banners say of a snapshot in one language. */
export const warningView = (snapshot: Snapshot, locale: Locale, { minSeverity, reserve, expanded, folded }: WarningWish): WarningView => {
  const { last, standing, status } = snapshot;
  const dismissed = (one: Warning) => isDismissed(refOf(last!.subject), one);
  const { eligible, shown, more } = stackOf(standing.warnings, { minSeverity, dismissed, expanded, folded });
  const asOf = last && shanghaiDay(Date.parse(last.asOf));
  const stale = status === 'stale';
  const outdated = stale && (shown.length || reserve) && fill(locale.t.staleLong, { asOf: locale.day(asOf!) });
  const note = outdated || (reserve ? neutral(snapshot, locale) : '');
  return { eligible, shown, more, expanded, folded, stale, asOf, note };
};
