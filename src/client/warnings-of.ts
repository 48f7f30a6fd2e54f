import { reportWarnings } from '../domain/report-warnings.js';
import type { Warning } from '../domain/warning.js';
import type { Snapshot } from './snapshot.js';

const known = new WeakMap<Snapshot, readonly Warning[]>();

const found = ({ warnings, last, now }: Snapshot): readonly Warning[] => warnings ?? (last ? reportWarnings(last, now!) : []);

/** Everything a snapshot gives cause to warn of, most severe first. Apart from the snapshot, for badges do without. */
export const warningsOf = (snapshot: Snapshot): readonly Warning[] => {
  const warnings = known.get(snapshot) ?? found(snapshot);
  known.set(snapshot, warnings);
  return warnings;
};
