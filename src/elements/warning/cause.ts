import type { Snapshot, Status } from '../../client/snapshot.js';
import { shanghaiDay, type Day } from '../../domain/calendar.js';
import { refOf } from '../../domain/subject.js';
import type { Warning } from '../../domain/warning.js';

/** Who or what gives cause for warnings: a subject's report, or a room. */
export interface Cause {
  /** `anchor:a-1001`, `room:r-8848`: what dismissals are remembered by. */
  readonly ref: string;
  readonly warnings: readonly Warning[];
  readonly status: Status;
  /** Day the data is from; absent where it has none. */
  readonly asOf?: Day | undefined;
}

/** One warning and where it comes from. */
export interface Banner {
  readonly cause: Cause;
  readonly warning: Warning;
}

/** What a subject's snapshot gives cause for; undefined where there is no report. */
export const causeOf = ({ last, standing, status }: Snapshot): Cause | undefined =>
  last && { ref: refOf(last.subject), warnings: standing.warnings, status, asOf: shanghaiDay(Date.parse(last.asOf)) };

/** Identifies a warning across report versions: its code and the record it comes from. */
export const warningKey = ({ code, record }: Warning): string => `${code}/${record}`;

/** Identifies a banner among those of several subjects. */
export const bannerKey = ({ cause, warning }: Banner): string => `${cause.ref} ${warningKey(warning)}`;
