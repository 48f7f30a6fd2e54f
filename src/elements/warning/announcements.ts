import type { SubjectRef } from '../../domain/subject.js';
import type { Warning } from '../../domain/warning.js';
import { warningKey } from './dismissals.js';

const current = new Map<SubjectRef, Set<string>>();

/**
 * The warnings that are new since a subject's warnings were last told here; none the first time, for a screen reader meets
 * those where they stand. Several elements may show one subject: only the first to tell is answered.
 */
export const newWarnings = (subject: SubjectRef, warnings: readonly Warning[]): Warning[] => {
  const known = current.get(subject);
  current.set(subject, new Set(warnings.map(warningKey)));
  return known ? warnings.filter((one) => !known.has(warningKey(one))) : [];
};
