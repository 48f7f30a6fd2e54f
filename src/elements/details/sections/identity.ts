import { html, nothing } from 'lit';
import { refOf } from '../../../domain/subject.js';
import { isUscc } from '../../../domain/uscc.js';
import { dated } from '../dated.js';
import { warnOnce } from '../../../errors/warn-once.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { link, row, said, section, terms, type Piece } from '../pieces.js';

/** The code under which the subject is registered; where it cannot be right that is noted, and said to the developer, no more. */
const code = ({ report: { subject } }: DetailsView, { t, text }: Words): Piece => {
  const { uscc, entity } = subject;
  // a person has none: what stands there would be a number that is never shown
  if (!uscc || entity === 'natural') return nothing;
  const right = isUscc(uscc);
  if (!right) warnOnce(`the uscc of ${refOf(subject)} is not well formed (GB 32100-2015)`);
  return html`${said(text(uscc))}${right ? nothing : html` <small part="uscc-note">${t.panel.usccNote}</small>`}`;
};

/** Registration and licence. */
export const identitySection = (view: DetailsView, words: Words): Piece => {
  const { t, day } = words;
  const { licenceUrl, licenceUntil } = view.report.subject;
  const over = licenceUntil !== undefined && view.today > licenceUntil;
  const pieces = [
    terms(
      [t.panel.uscc, code(view, words)],
      [t.panel.licence, licenceUntil && dated(over ? t.panel.expiredOn : t.panel.validUntil, { date: day(licenceUntil) })],
    ),
    row('', link('licence', licenceUrl, t.panel.seeLicence)),
  ];
  return pieces.some((one) => one !== nothing) ? section('registration', t.panel.registration, pieces) : nothing;
};
