import type { SubjectRef } from '../../domain/subject.js';
import type { Warning } from '../../domain/warning.js';
import { warningKey } from './dismissals.js';

const current = new Map<SubjectRef, Set<string>>();

/**
 * The warnings an element may show that are new since a subject's were last told here; none the first time, for a screen reader
 * meets those where they stand. Several elements may show one subject: only the first to tell is answered.
 *
 * @param all Every warning there is cause for now; what is no longer among them is forgotten.
 */
export const newWarnings = (subject: SubjectRef, all: readonly Warning[], eligible: readonly Warning[]): Warning[] => {
  const known = current.get(subject) ?? new Set(all.map(warningKey));
  current.set(subject, new Set([...all.map(warningKey).filter((key) => known.has(key)), ...eligible.map(warningKey)]));
  return eligible.filter((one) => !known.has(warningKey(one)));
};
