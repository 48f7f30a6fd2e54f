import type { SubjectRef } from '../../domain/subject.js';
import type { CreditElement } from './credit-element.js';
import { LiveCreditOpenEvent } from './events.js';

/**
 * A viewer asks for the details of a subject: the page may show some of its own, else ours come, beside what was pressed. Their
 * code is loaded only then. Where ours are open, the press closes them, and asks for nothing.
 */
export const askForDetails = (host: CreditElement, subject: SubjectRef, anchor: HTMLElement): void => {
  if (!anchor.hasAttribute('aria-expanded') && !host.dispatchEvent(new LiveCreditOpenEvent(subject))) return;
  void import('../details/open-details.js').then(
    ({ openDetails }) => openDetails(host, subject, anchor),
    () => undefined,
  );
};
