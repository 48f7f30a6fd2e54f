import { html, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { line, link, said, section } from '../pieces.js';

/** Whether the signature was checked, where everything comes from and of when it is; and that none of it is a credit report. */
export const verificationSection = ({ report, trust, asOf }: DetailsView, { t, text, day, count }: Words): TemplateResult =>
  section(
    'verification',
    t.panel.verification,
    html`<p part="trust" data-trust=${trust}>${glyph(trust === 'verified' ? 'good' : 'unknown')}<span>${t.panel.trust[trust]}</span></p>`,
    report.sources.length
      ? html`<ul part="sources" role="list" aria-label=${t.panel.sources}>${report.sources.map(({ name, url, asOf: of }) => {
          const words = text(name);
          const to = link('source', url, words);
          return html`<li>${typeof to === 'symbol' ? said(words) : to}${of ? html` <span class="quiet">${day(of)}</span>` : ''}</li>`;
        })}</ul>`
      : '',
    line('as-of', fill(t.asOf, { asOf: day(asOf) }), fill(t.panel.version, { n: count(report.version) })),
    html`<p part="disclaimer">${t.panel.disclaimer}</p>`,
  );
