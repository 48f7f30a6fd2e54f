import { rowOf, type Row } from '../db/insert-rows.js';
import { DEFAULT_MINIMUM, methodOf } from './review-method.js';
import { CREDIT_URL, PLATFORM_URL } from './names.js';
import type { RoomSeed } from './rooms.js';
import { ALL_SCHEMES } from './schemes.js';
import type { SubjectSeed } from './subject-seed.js';

/** The row of the table `subject`. */
export const subjectRow = (seed: SubjectSeed, position: number, now: string): Row => {
  const { grade } = seed;
  const issuer = ALL_SCHEMES.find((scheme) => scheme.id === grade?.scheme)?.issuer;
  return {
    subject: seed.subject,
    position,
    shows: seed.shows,
    display_name: seed.displayName,
    entity: seed.entity,
    legal_name_masked: seed.legalNameMasked,
    uscc: seed.uscc,
    licence_url: seed.licenceUrl,
    licence_until: seed.licenceUntil,
    is_minor: seed.isMinor ?? false,
    agency: seed.agency,
    complaint_url: seed.complaintUrl ?? `${PLATFORM_URL}/complaint`,
    objection_url: seed.objectionUrl ?? `${CREDIT_URL}/objection`,
    reports_permission: !seed.withoutPermission,
    grade_scheme: grade?.scheme,
    grade_code: grade?.code,
    grade_score: grade?.score,
    grade_percentile: grade?.percentile,
    grade_dimensions: grade?.dimensions,
    grade_as_of: grade?.asOf,
    other_grades: seed.otherGrades ?? [],
    commendations: seed.commendations ?? [],
    complaints: seed.complaints,
    sources:
      grade && issuer
        ? [{ name: issuer.name, url: `${issuer.id}/${seed.subject.split(':')[1]}`, asOf: grade.asOf }]
        : [],
    review_method: methodOf(seed.reviews),
    review_minimum: seed.reviewMinimum ?? DEFAULT_MINIMUM,
    as_of_shift_hours: seed.asOfShiftHours ?? 0,
    valid_hours: seed.validHours ?? 72,
    withdrawn: seed.withdrawn ?? false,
    version: seed.version ?? 1,
    changed_at: now,
    also_known_as: seed.accounts ?? [],
  };
};

/** The rows of everything published about a subject, by table. */
export const recordRows = (seed: SubjectSeed): Record<RecordTable, Row[]> => {
  const { subject } = seed;
  const rows = (entries: readonly object[] = []) => entries.map((entry) => ({ subject, ...rowOf(entry) }));
  return {
    penalty: rows(seed.penalties),
    listing: rows(seed.listings),
    measure: rows(seed.measures),
    objection: rows(
      seed.objections?.map(({ about, ...rest }) => ({ aboutType: about.type, aboutRef: about.ref, ...rest })),
    ),
  };
};

/** Tables of what is published about subjects. */
export const RECORD_TABLES = ['penalty', 'listing', 'measure', 'objection'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

export const roomRow = (room: RoomSeed): Row => rowOf({ ...room, aiPersona: room.aiPersona ?? false, ended: false });
