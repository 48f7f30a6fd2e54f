import type { Snapshot } from '../../client/snapshot.js';
import type { Severity } from '../../domain/severity.js';
import type { PanelLocale } from '../../i18n/locale.js';
import { fill } from '../../i18n/locale.js';
import type { Banner, Cause } from './cause.js';
import { isDismissed } from './dismissals.js';
import { stackOf } from './stack.js';

/** Everything the banners say. */
export interface WarningView {
  /** Every warning that is neither dismissed nor below the least severity. */
  eligible: readonly Banner[];
  shown: readonly Banner[];
  /** How many more there are. */
  more: number;
  expanded: boolean;
  /** An overlay whose time is over: the rest is one chip. */
  folded: boolean;
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
const neutral = ({ status, slow, last, standing }: Snapshot, { t }: PanelLocale): string =>
  status === 'failed' || slow
    ? t.failedLong
    : status === 'empty' || (last && !last.grade && !standing.warnings.length)
      ? t.noDataLong
      : '';

/** What the banners say of what gives cause for them, in one language. */
export const warningView = (snapshot: Snapshot, causes: readonly Cause[], locale: PanelLocale, wish: WarningWish): WarningView => {
  const { minSeverity, reserve, expanded, folded } = wish;
  const banners = causes.flatMap((cause) => cause.warnings.map((warning): Banner => ({ cause, warning })));
  const { eligible, shown, more } = stackOf(banners, { minSeverity, expanded, folded, dismissed: isDismissed });
  const stale = causes.find((one) => one.status === 'stale');
  const outdated =
    stale?.asOf && (shown.some((one) => one.cause === stale) || reserve) && fill(locale.t.staleLong, { asOf: locale.day(stale.asOf) });
  const note = outdated || (reserve ? neutral(snapshot, locale) : '');
  return { eligible, shown, more, expanded, folded, note };
};
