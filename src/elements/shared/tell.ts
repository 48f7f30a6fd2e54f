import type { Snapshot } from '../../client/snapshot.js';
import { refOf } from '../../domain/subject.js';
import { LiveCreditChangeEvent, LiveCreditErrorEvent, LiveCreditLoadEvent, type Picture } from './events.js';

const pictureOf = ({ last, standing: { tone, permission, warnings } }: Snapshot): Picture => ({
  grade: last?.grade,
  tone,
  permission,
  warnings,
});

/** Everything of a picture that counts as a change, as text. */
const signature = ({ grade, tone, permission, warnings }: Picture): string =>
  JSON.stringify([grade?.scheme.id, grade?.code, tone, permission, warnings.map((one) => [one.code, one.record, one.facts.until, !!one.objection])]);

/** Dispatches what happened to an element between two snapshots it rendered. */
export const tell = (element: HTMLElement, before: Snapshot, after: Snapshot): void => {
  const of = ({ last }: Snapshot) => last && refOf(last.subject);
  if (after.last && of(before) !== of(after)) element.dispatchEvent(new LiveCreditLoadEvent(after));
  else if ((before.last || before.status === 'ready') && after.status !== 'idle' && after.status !== 'loading') {
    const [from, to] = [pictureOf(before), pictureOf(after)];
    if (signature(from) !== signature(to)) element.dispatchEvent(new LiveCreditChangeEvent(from, to));
  }
  if (after.error && after.error !== before.error) element.dispatchEvent(new LiveCreditErrorEvent(after.error));
};
