import type { Snapshot } from '../../client/snapshot.js';
import { warningsOf } from '../../client/warnings-of.js';
import { LiveCreditChangeEvent, type Picture } from './change-event.js';

const pictureOf = (snapshot: Snapshot): Picture => {
  const { last, standing } = snapshot;
  return { grade: last?.grade, tone: standing.tone, permission: standing.permission, warnings: warningsOf(snapshot) };
};

/** Everything of a picture that counts as a change, as text. */
const signature = ({ grade, tone, permission, warnings }: Picture): string =>
  JSON.stringify([grade?.scheme.id, grade?.code, tone, permission, warnings.map((one) => [one.code, one.record, one.facts.until, !!one.objection])]);

/** Dispatches that what a viewer can see of an element changed between two snapshots, if it did. */
export const tellChange = (element: HTMLElement, before: Snapshot, after: Snapshot): void => {
  const [from, to] = [pictureOf(before), pictureOf(after)];
  if (signature(from) !== signature(to)) element.dispatchEvent(new LiveCreditChangeEvent(from, to));
};
