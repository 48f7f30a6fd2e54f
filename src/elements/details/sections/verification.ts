import { html, nothing, type TemplateResult } from 'lit';
import { refOf } from '../../../domain/subject.js';
import { dated } from '../dated.js';
import { glyph } from '../../shared/glyph.js';
import { checkMark, doubtGlyph } from '../../shared/signed-glyph.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { line, link, said, section, type Piece } from '../pieces.js';
import { signedBy } from './credential.js';

const sign = ({ doubt, trust }: DetailsView): TemplateResult =>
  doubt ? doubtGlyph(doubt) : trust === 'verified' ? html`${glyph('fair')}${checkMark()}` : glyph('unknown');

/** Who signed the report, and that nothing else here is signed. */
const signature = ({ credential, report }: DetailsView, words: Words): Piece =>
  credential ? html`${signedBy(credential, refOf(report.subject), words)}<p part="unsigned" class="quiet">${words.t.panel.signed.rest}</p>` : nothing;

/** Whether the signature was checked, where everything comes from and of when it is; and that none of it is a credit report. */
export const verificationSection = (view: DetailsView, words: Words): TemplateResult => {
  const { report, trust, asOf } = view;
  const { t, text, day, count } = words;
  return section(
    'verification',
    t.panel.verification,
    html`<p part="trust" data-trust=${trust}>${sign(view)}<span>${t.panel.trust[trust]}</span></p>`,
    signature(view, words),
    report.sources.length
      ? html`<ul part="sources" role="list" aria-label=${t.panel.sources}>${report.sources.map(({ name, url, asOf: of }) => {
          const source = text(name);
          const to = link('source', url, source);
          return html`<li>${typeof to === 'symbol' ? said(source) : to}${of ? html` <span class="quiet day">${day(of)}</span>` : ''}</li>`;
        })}</ul>`
      : '',
    line('as-of', dated(t.asOf, { asOf: day(asOf) }), fill(t.panel.version, { n: count(report.version) })),
    html`<p part="disclaimer">${t.panel.disclaimer}</p>`,
  );
};
