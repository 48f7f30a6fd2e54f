import type { Warning } from '../../domain/warning.js';
import { warningKey } from './cause.js';

const current = new Map<string, Set<string>>();

/**
 * The warnings an element may show that are new since a subject's or room's were last told here; none the first time, for a screen
 * reader meets those where they stand. Several elements may show one subject: only the first to tell is answered.
 *
 * @param all Every warning there is cause for now; what is no longer among them is forgotten.
 * @param joined Whether the subject came to what was shown already: then all of its warnings are new.
 */
export const newWarnings = (ref: string, all: readonly Warning[], eligible: readonly Warning[], joined = false): Warning[] => {
  const known = current.get(ref) ?? new Set(joined ? [] : all.map(warningKey));
  current.set(ref, new Set([...all.map(warningKey).filter((key) => known.has(key)), ...eligible.map(warningKey)]));
  return eligible.filter((one) => !known.has(warningKey(one)));
};
