import type { Snapshot, Status } from '../../client/snapshot.js';
import { warningsOf } from '../../client/warnings-of.js';
import { shanghaiDay, type Day } from '../../domain/calendar.js';
import { refOf, splitRef } from '../../domain/subject.js';
import type { Warning } from '../../domain/warning.js';
import { doubtOf, type Doubt } from '../shared/doubt.js';

/** Who or what gives cause for warnings: a subject's report or credential, or a room. */
export interface Cause {
  /** `anchor:a-1001`, `room:r-8848`: what dismissals are remembered by. */
  readonly ref: string;
  /** Whom it is about; absent for a room. */
  readonly subject?: NonNullable<Warning['subject']> | undefined;
  readonly warnings: readonly Warning[];
  readonly status: Status;
  /** What is in doubt about the credential, where anything is. */
  readonly doubt?: Doubt | undefined;
  /** Day the data is from; absent where it has none. */
  readonly asOf?: Day | undefined;
}

/** One warning and where it comes from. */
export interface Banner {
  readonly cause: Cause;
  readonly warning: Warning;
}

/** Whom a snapshot is about: by name only where its report is authentic, else by the id that was asked for. */
const subjectOf = ({ last, trust, credential }: Snapshot): Cause['subject'] => {
  if (last && trust !== 'unverifiable') return last.subject;
  const [kind, displayName] = credential?.subject ? splitRef(credential.subject) : [];
  return kind && { kind, displayName: displayName! };
};

/** What a subject's snapshot gives cause for; undefined where nothing is known, or nothing may be said. */
export const causeOf = (snapshot: Snapshot): Cause | undefined => {
  const { last, credential, status } = snapshot;
  const ref = credential?.subject ?? (last && refOf(last.subject));
  if (!ref || last?.subject.isMinor) return undefined;
  return { ref, subject: subjectOf(snapshot), warnings: warningsOf(snapshot), status, doubt: doubtOf(snapshot), asOf: last && shanghaiDay(Date.parse(last.asOf)) };
};

/** Identifies a warning across report versions: its code and the record it comes from. */
export const warningKey = ({ code, record }: Warning): string => `${code}/${record}`;

/** Identifies a banner among those of several subjects. */
export const bannerKey = ({ cause, warning }: Banner): string => `${cause.ref} ${warningKey(warning)}`;
