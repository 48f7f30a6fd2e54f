import type { Snapshot } from '../../client/snapshot.js';
import { shanghaiDay } from '../../domain/calendar.js';
import { refOf } from '../../domain/subject.js';
import { warnOnce } from '../../errors/warn-once.js';
import { LiveCreditErrorEvent, LiveCreditLoadEvent } from './events.js';

/** What a record begins or ends by, where there is one: over most viewers' heads a day turns without a change. */
const dayOf = ({ last, now }: Snapshot): unknown =>
  last && now && (last.measures[0] || last.listings[0] || last.penalties[0] || last.subject.licenceUntil) && shanghaiDay(now);

/** Changes with everything that can change what is warned of; also with some that cannot, which the code for changes tells apart. */
const signature = (snapshot: Snapshot): string =>
  JSON.stringify([snapshot.status, snapshot.standing, snapshot.warnings, dayOf(snapshot), snapshot.last], (name, value: unknown) =>
    /^(asOf|version|validUntil|count)$/.test(name) ? 0 : value,
  );

/**
 * Dispatches what happened to an element between two snapshots it rendered; a change once the code for that is there.
 *
 * @param later Called where that code cannot be had, as without a network: the change is to be told with the next.
 */
export const tell = (element: HTMLElement, before: Snapshot, after: Snapshot, later: () => void): void => {
  const of = ({ last }: Snapshot) => last && refOf(last.subject);
  if (after.last && of(before) !== of(after)) element.dispatchEvent(new LiveCreditLoadEvent(after));
  else if ((before.last || before.status === 'ready') && after.status !== 'idle' && after.status !== 'loading' && signature(before) !== signature(after)) {
    import('./tell-change.js').then(
      ({ tellChange }) => tellChange(element, before, after),
      () => {
        warnOnce('the code that tells of changes could not be loaded');
        later();
      },
    );
  }
  if (after.error && after.error !== before.error) element.dispatchEvent(new LiveCreditErrorEvent(after.error));
};
