import { SEVERITIES, type Severity } from '../../domain/severity.js';
import type { Banner } from './cause.js';

/** Most banners shown at once besides persistent ones. */
const MOST = 2;

export interface Wanted {
  /** Any other word asks for all. */
  minSeverity: Severity | undefined;
  dismissed: (banner: Banner) => boolean;
  /** The viewer asked for all. */
  expanded: boolean;
  /** Only what may never be folded: an overlay after its time. */
  folded: boolean;
}

const rank = ({ warning }: Banner): number => SEVERITIES.indexOf(warning.severity) * 2 + Number(warning.persistent);

/**
 * Which banners are shown, most severe first, and how many more there are than without the viewer's asking. Persistent ones are
 * always shown and never counted; folding goes before what the viewer asked for.
 */
export const stackOf = (banners: readonly Banner[], wanted: Wanted): { eligible: Banner[]; shown: Banner[]; more: number } => {
  const { folded, expanded } = wanted;
  const least = SEVERITIES.indexOf(wanted.minSeverity!);
  const eligible = banners
    .filter((one) => one.warning.persistent || (SEVERITIES.indexOf(one.warning.severity) >= least && !wanted.dismissed(one)))
    .sort((a, b) => rank(b) - rank(a));
  let room = MOST;
  const few = eligible.filter(({ warning }) => warning.persistent || ((!folded || warning.severity === 'serious') && room-- > 0));
  return { eligible, shown: expanded && !folded ? eligible : few, more: eligible.length - few.length };
};
