import type { Commendation } from '../../../src/domain/commendation.js';
import type { ComplaintRecord } from '../../../src/domain/complaint.js';
import type { Grade, OtherGrade } from '../../../src/domain/grade.js';
import type { Listing } from '../../../src/domain/listing.js';
import type { Measure } from '../../../src/domain/measure.js';
import type { Objection } from '../../../src/domain/objection.js';
import type { Penalty } from '../../../src/domain/penalty.js';
import type { Subject, SubjectRef } from '../../../src/domain/subject.js';
import type { Account } from '../credentials/claims.js';
import type { StatusName } from '../credentials/status-bits.js';
import type { Words } from '../words.js';

/** A grade in one of the seed's own schemes. */
export interface GradeSeed {
  scheme: string;
  code: string;
  score?: number;
  percentile?: number;
  dimensions?: Grade['dimensions'];
  asOf: string;
}

/** How a subject is reviewed; see `seed/reviews`. */
export interface ReviewSeed {
  /** How many are published; hidden ones come on top. */
  count: number;
  /** How likely one, two … five stars are. */
  stars: readonly [number, number, number, number, number];
  /** Index into the list of product families. */
  products: number;
  unverified?: boolean;
}

/** One fictional subject as the seed tells it; whatever it does not say is absent from its report. */
export interface SubjectSeed extends Omit<Subject, 'kind' | 'id'> {
  subject: SubjectRef;
  /** What the subject is there to show, for the director's desk. */
  shows: Words;
  grade?: GradeSeed;
  otherGrades?: OtherGrade[];
  penalties?: Penalty[];
  listings?: Listing[];
  measures?: Measure[];
  objections?: Objection[];
  commendations?: Commendation[];
  complaints?: ComplaintRecord;
  reviews?: ReviewSeed;
  reviewMinimum?: number;
  /** The backend says nothing of the permission, not even `normal`. */
  withoutPermission?: boolean;
  withdrawn?: boolean;
  /** How many hours late the report claims to be, and how many it holds. */
  asOfShiftHours?: number;
  validHours?: number;
  version?: number;
  /** The same subject's accounts on other platforms. */
  accounts?: Account[];
  /** What the status list says of its credentials, where that is not `valid`. */
  credential?: StatusName;
  /** Where to complain and to object, where that is not the first platform. */
  complaintUrl?: string;
  objectionUrl?: string;
}
