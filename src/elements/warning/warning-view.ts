import type { Snapshot } from '../../client/snapshot.js';
import { warningsOf } from '../../client/warnings-of.js';
import type { Severity } from '../../domain/severity.js';
import type { PanelLocale } from '../../i18n/locale.js';
import { fill } from '../../i18n/locale.js';
import { subjectName } from '../../i18n/warning-text.js';
import { doubtOf } from '../shared/doubt.js';
import { bannerKey, type Banner, type Cause } from './cause.js';
import { isDismissed } from './dismissals.js';
import { stackOf } from './stack.js';

/** Everything the banners say. */
export interface WarningView {
  /** Every warning that is neither dismissed nor below the least severity. */
  eligible: readonly Banner[];
  shown: readonly Banner[];
  /** Those of them that an overlay has no room for. */
  crowded: readonly Banner[];
  /** How many more there are. */
  more: number;
  /** The most severe of those. */
  behind: Banner | undefined;
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
  /** Keys of the banners that an overlay has no room for. */
  crowded: ReadonlySet<string>;
}

/** A neutral state in words. */
const neutral = (snapshot: Snapshot, { t }: PanelLocale): string => {
  const { status, slow, last } = snapshot;
  return status === 'failed' || slow
    ? t.failedLong
    : status === 'empty' || (last && !last.grade && !warningsOf(snapshot).length)
      ? t.noDataLong
      : '';
};

/** That a credential is in doubt, and whose. */
const doubtful = ({ doubt, subject }: Cause, locale: PanelLocale): string =>
  (subject ? `${subjectName({ subject }, locale)}: ` : '') + locale.t.panel.trust[doubt!];

/** What is to be known before anything that a cause says, or instead of it. */
const reservation = (cause: Cause, locale: PanelLocale): string =>
  cause.doubt ? doubtful(cause, locale) : cause.asOf ? fill(locale.t.staleLong, { asOf: locale.day(cause.asOf) }) : '';

/** What the banners say of what gives cause for them, in one language. */
export const warningView = (snapshot: Snapshot, causes: readonly Cause[], locale: PanelLocale, wish: WarningWish): WarningView => {
  const { minSeverity, reserve, expanded, folded } = wish;
  const banners = causes.flatMap((cause) => cause.warnings.map((warning): Banner => ({ cause, warning })));
  const { eligible, shown, more } = stackOf(banners, { minSeverity, expanded, folded, dismissed: isDismissed });
  const left = shown.filter((one) => wish.crowded.has(bannerKey(one)));
  const crowded = expanded && !folded ? [] : left;
  const behind = eligible.find((one) => !shown.includes(one) || crowded.includes(one));
  const isShown = (cause: Cause) => shown.some((one) => one.cause === cause);
  // one that was taken back says so itself
  const reserved = causes.find((one) => (one.status === 'stale' ? isShown(one) || reserve : one.doubt && reserve && !isShown(one)));
  const note = (reserved && reservation(reserved, locale)) || (reserve && !doubtOf(snapshot) ? neutral(snapshot, locale) : '');
  return { eligible, shown, crowded, more: more + left.length, behind, expanded, folded, note };
};
