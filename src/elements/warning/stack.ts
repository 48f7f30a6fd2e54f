import { SEVERITIES, type Severity, type Warning } from '../../domain/warning.js';

/** Most banners shown at once besides persistent ones. */
const MOST = 2;

export interface Wanted {
  /** Any other word asks for all. */
  minSeverity: Severity | undefined;
  dismissed: (warning: Warning) => boolean;
  /** The viewer asked for all. */
  expanded: boolean;
  /** Only what may never be folded: an overlay after its time. */
  folded: boolean;
}

/**
 * Which warnings are shown, and how many more there are than without the viewer's asking. Persistent ones are always shown and
 * never counted; folding goes before what the viewer asked for.
 */
export const stackOf = (warnings: readonly Warning[], wanted: Wanted): { eligible: Warning[]; shown: Warning[]; more: number } => {
  const { folded, expanded } = wanted;
  const least = SEVERITIES.indexOf(wanted.minSeverity!);
  const eligible = warnings.filter(
    (one) => one.persistent || (SEVERITIES.indexOf(one.severity) >= least && !wanted.dismissed(one)),
  );
  let room = MOST;
  const few = eligible.filter((one) => one.persistent || ((!folded || one.severity === 'serious') && room-- > 0));
  return { eligible, shown: expanded && !folded ? eligible : few, more: eligible.length - few.length };
};
