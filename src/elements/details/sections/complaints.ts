import { html, nothing } from 'lit';
import { dated } from '../dated.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { section, type Piece } from '../pieces.js';

/** How complaints were handled, in three numbers. */
export const complaintsSection = ({ report: { complaints } }: DetailsView, { t, count, percent, days, day }: Words): Piece => {
  if (!complaints) return nothing;
  const { count: all, resolvedShare, medianDays, period } = complaints;
  const figures = [
    [t.panel.complaintCount, count(all)],
    [t.panel.resolved, resolvedShare !== undefined && all > 0 && percent(resolvedShare)],
    [t.panel.medianDays, medianDays !== undefined && all > 0 && days(medianDays)],
  ];
  return section(
    'complaints',
    t.panel.complaints,
    html`<dl class="figures">${figures.map(([term, value]) => (value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : nothing))}</dl>`,
    period ? html`<p class="quiet">${dated(t.panel.span, { from: day(period.from), to: day(period.to) })}</p>` : nothing,
  );
};
