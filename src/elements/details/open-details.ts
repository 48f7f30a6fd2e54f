import type { SubjectRef } from '../../domain/subject.js';
import type { CreditElement } from '../shared/credit-element.js';
import './define.js';

/** Shows a subject's details beside what was pressed, in the shadow root it is in. */
export const openDetails = (host: CreditElement, subject: SubjectRef, anchor: HTMLElement): void => {
  const details = document.createElement('live-credit-details');
  Object.assign(details, { subject, endpoint: host.endpoint, theme: host.theme, report: host.report, anchor, open: true });
  if (host.lang) details.lang = host.lang;
  host.shadowRoot!.append(details);
};
