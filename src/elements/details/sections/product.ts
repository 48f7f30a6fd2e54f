import { html, nothing } from 'lit';
import { refOf } from '../../../domain/subject.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { line, link, row, said, section, type Piece } from '../pieces.js';

const CODES = { recall: 'product-recall', failed_inspection: 'failed-inspection', not_returnable: 'not-returnable' } as const;

/** What the subject is selling in this room now, what it disclosed about it, and what was published against it. */
export const productSection = ({ report, room, seller }: DetailsView, { t, text, day }: Words): Piece => {
  const { product } = room?.offering ?? {};
  if (!product || seller !== refOf(report.subject)) return nothing;
  const notices = product.notices ?? [];
  return section(
    'product',
    t.panel.product,
    html`<h4>${said(text(product.name))}</h4>`,
    notices.length
      ? html`<ul class="cards" role="list">${notices.map(
          ({ kind, date, authority, text: words, sourceUrl }) =>
            html`<li part="notice" data-code=${CODES[kind]}
              ><p class="note">${fill(t.warnings[CODES[kind]], { authority: text(authority), date: day(date), text: text(words) })}</p
              >${line('issuer', day(date), said(text(authority)))}${row('', link('source', sourceUrl, t.panel.source))}</li
            >`,
        )}</ul>`
      : nothing,
    row('', link('disclosure', product.disclosureUrl, t.panel.disclosure)),
  );
};
