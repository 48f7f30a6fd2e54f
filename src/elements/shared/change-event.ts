import type { Grade, Tone } from '../../domain/grade.js';
import type { Permission } from '../../domain/permission.js';
import type { Warning } from '../../domain/warning.js';
import { REACH } from './events.js';

/** What a viewer can see change. */
export interface Picture {
  readonly grade: Grade | undefined;
  readonly tone: Tone;
  readonly permission: Permission;
  readonly warnings: readonly Warning[];
}

/** Grade, tone, permission or warnings changed while on the page. */
export class LiveCreditChangeEvent extends Event {
  constructor(
    readonly before: Picture,
    readonly after: Picture,
  ) {
    super('live-credit-change', REACH);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-credit-change': LiveCreditChangeEvent;
  }
}
