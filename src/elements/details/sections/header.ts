import { html, type TemplateResult } from 'lit';
import { isDisguised, shownName } from '../../../domain/disguise.js';
import { breakable } from '../../../i18n/breakable.js';
import type { Words } from '../../../i18n/formats.js';
import type { Doubt } from '../../shared/doubt.js';
import { glyph, type Glyph } from '../../shared/glyph.js';
import { doubtGlyph } from '../../shared/signed-glyph.js';
import type { DetailsView } from '../details-view.js';
import { line, said, type Piece } from '../pieces.js';

/** The name of an anchor's agency, which only the room knows: its id says nothing to a viewer. */
const agencyName = ({ report, room }: DetailsView): string | undefined => {
  const { agency } = report.subject;
  return agency && room?.roles.agency?.subject === agency ? room.roles.agency.displayName : undefined;
};

const identity = (view: DetailsView, { t, text }: Words): Piece => {
  const { displayName, legalNameMasked, entity } = view.report.subject;
  const agency = text(agencyName(view));
  return line(
    'identity',
    isDisguised(displayName) && html`<strong part="disguised">${t.panel.disguised}</strong>`,
    said(text(legalNameMasked)),
    entity && t.panel.entities[entity],
    agency && html`${t.panel.agency} ${said(agency)}`,
  );
};

/** What the sign on the shield is: that of the restriction before that of the tone. */
const sign = ({ standing }: DetailsView, { t }: Words): Glyph => (standing.permission in t.permissions ? 'barred' : standing.tone);

/** Whom the details are about, and the way out. It stays in view. */
export const header = (
  view: DetailsView | undefined,
  { about, doubt, loading }: { about: string | undefined; doubt: Doubt | undefined; loading: boolean },
  words: Words,
  close: () => void,
): TemplateResult => {
  const { t } = words;
  const who = view?.report.subject;
  const name = breakable(shownName(who?.displayName ?? ''));
  const kind = who?.kind ?? about?.split(':')[0];
  const role = t.roles[kind as keyof typeof t.roles] ?? '';
  return html`<header part="header"
    ><i class="handle" aria-hidden="true"></i
    ><span class="tile" data-tone=${view?.standing.tone ?? 'unknown'}>${doubt ? doubtGlyph(doubt) : glyph(view ? sign(view, words) : loading ? 'loading' : 'unknown')}</span
    ><div class="who"
      ><h2 id="title"
        >${role ? html`<span part="role">${role}</span> ` : ''}<bdi part="name" title=${name}>${name}</bdi
        ><span class=${who ? 'hidden' : ''}> ${t.panel.title}</span></h2
      >${view ? identity(view, words) : ''}</div
    ><button part="close" type="button" aria-label=${t.panel.close} @click=${close}
      ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3.500 3.500 9 9m0-9-9 9"></path></svg></button
  ></header>`;
};
