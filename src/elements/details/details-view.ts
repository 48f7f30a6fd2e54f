import type { Credential, Snapshot, Trust } from '../../client/snapshot.js';
import { warningsOf } from '../../client/warnings-of.js';
import { shanghaiDay, type Day } from '../../domain/calendar.js';
import { factsInForce, type Fact } from '../../domain/facts.js';
import type { Tone } from '../../domain/grade.js';
import type { CreditReport } from '../../domain/report.js';
import type { Room } from '../../domain/room.js';
import type { Standing } from '../../domain/standing.js';
import type { SubjectRef } from '../../domain/subject.js';
import type { Warning } from '../../domain/warning.js';
import { doubtOf, type Doubt } from '../shared/doubt.js';

/** Everything the details speak of. */
export interface DetailsView {
  readonly report: CreditReport;
  readonly standing: Standing;
  readonly warnings: readonly Warning[];
  readonly trust: Trust;
  readonly credential: Credential | undefined;
  /** What is in doubt about the credential, where anything is. */
  readonly doubt: Doubt | undefined;
  /** Old data keeps its words and loses its colours. */
  readonly stale: boolean;
  readonly today: Day;
  /** Day the report is from. */
  readonly asOf: Day;
  readonly facts: readonly Fact[];
  /** The room around, where it is known. */
  readonly room: Room | undefined;
  /** Who sells what is on offer in it. */
  readonly seller: SubjectRef | undefined;
}

/** What there is to say of a snapshot; undefined where there is no report. */
export const detailsView = (snapshot: Snapshot, room?: Room, seller?: SubjectRef): DetailsView | undefined => {
  const { last: report, standing, trust, credential, status, now = Date.now() } = snapshot;
  return (
    report && {
      report,
      standing,
      warnings: warningsOf(snapshot),
      trust,
      credential,
      doubt: doubtOf(snapshot),
      stale: status === 'stale',
      today: shanghaiDay(now),
      asOf: shanghaiDay(Date.parse(report.asOf)),
      facts: factsInForce(report, now),
      room,
      seller,
    }
  );
};

/** The colours a level or grade of its own may take: none once the data is old. */
export const toneIn = ({ stale }: DetailsView, tone: Tone | undefined): Tone => (stale ? 'unknown' : (tone ?? 'unknown'));
