import type { Warning } from '../../domain/warning.js';
import { REACH } from '../shared/events.js';

/** A warning came into view. */
export class LiveCreditWarningEvent extends Event {
  constructor(readonly warning: Warning) {
    super('live-credit-warning', REACH);
  }
}

/** A viewer dismissed a warning. */
export class LiveCreditDismissEvent extends Event {
  constructor(readonly warning: Warning) {
    super('live-credit-dismiss', REACH);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-credit-warning': LiveCreditWarningEvent;
    'live-credit-dismiss': LiveCreditDismissEvent;
  }
}
