import type { Snapshot } from '../../client/snapshot.js';
import type { SubjectRef } from '../../domain/subject.js';
import type { CreditError } from '../../errors/credit-error.js';

/** How far the elements' events reach. */
export const REACH = { bubbles: true, composed: true };

/** A first report of the subject is shown. */
export class LiveCreditLoadEvent extends Event {
  constructor(readonly snapshot: Snapshot) {
    super('live-credit-load', REACH);
  }
}

/** A question failed; what was held before is still shown as long as it may be. */
export class LiveCreditErrorEvent extends Event {
  constructor(readonly error: CreditError) {
    super('live-credit-error', REACH);
  }
}

/** A viewer asks for the details of a subject; cancel it to show some of the page's own. */
export class LiveCreditOpenEvent extends Event {
  constructor(readonly subject: SubjectRef) {
    super('live-credit-open', { ...REACH, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-credit-load': LiveCreditLoadEvent;
    'live-credit-error': LiveCreditErrorEvent;
    'live-credit-open': LiveCreditOpenEvent;
  }
}
