import { html, nothing } from 'lit';
import { dated, whole } from '../dated.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { line, link, row, said, section, type Piece } from '../pieces.js';

/** Commendations and pledges that still hold. */
export const commendationsSection = ({ report: { commendations } }: DetailsView, { t, text, day }: Words): Piece =>
  commendations.length
    ? section(
        'commendations',
        t.panel.commendations,
        html`<ul class="cards" role="list">${commendations.map(
          ({ title, authority, awardedOn, until, sourceUrl }) =>
            html`<li part="commendation"
              ><h4>${said(text(title))}</h4
              >${line('issuer', said(text(authority)), whole(day(awardedOn)), until && dated(t.panel.validUntil, { date: day(until) }))}${row('', link('source', sourceUrl, t.panel.source))}</li
            >`,
        )}</ul>`,
      )
    : nothing;
