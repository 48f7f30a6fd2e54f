import type { Snapshot } from '../../client/snapshot.js';
import { shanghaiDay } from '../../domain/calendar.js';
import { refOf } from '../../domain/subject.js';
import { warnOnce } from '../../errors/warn-once.js';
import { LiveCreditErrorEvent, LiveCreditLoadEvent } from './events.js';

/** Changes with everything that can change what is warned of; also with some that cannot, which the code for changes tells apart. */
const signature = ({ status, standing, warnings, last, now = 0 }: Snapshot): string =>
  JSON.stringify([status, standing, warnings, shanghaiDay(now), last], (name, value: unknown) => (/^(asOf|version|validUntil|count)$/.test(name) ? 0 : value));

/** Dispatches what happened to an element between two snapshots it rendered; a change once the code for that is there. */
export const tell = (element: HTMLElement, before: Snapshot, after: Snapshot): void => {
  const of = ({ last }: Snapshot) => last && refOf(last.subject);
  if (after.last && of(before) !== of(after)) element.dispatchEvent(new LiveCreditLoadEvent(after));
  else if ((before.last || before.status === 'ready') && after.status !== 'idle' && after.status !== 'loading' && signature(before) !== signature(after)) {
    import('./tell-change.js').then(
      ({ tellChange }) => tellChange(element, before, after),
      () => warnOnce('the code that tells of changes could not be loaded'),
    );
  }
  if (after.error && after.error !== before.error) element.dispatchEvent(new LiveCreditErrorEvent(after.error));
};
