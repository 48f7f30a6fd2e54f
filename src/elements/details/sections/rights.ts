import { html, nothing } from 'lit';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import { link, said, section, type Piece } from '../pieces.js';

/** What a viewer, or the subject, can do: complain, review, object. */
export const rightsSection = ({ report, room }: DetailsView, { t, text, count }: Words): Piece => {
  const { complaintUrl, objectionUrl, writeReviewUrl } = report;
  const { remedies } = room ?? {};
  const own = remedies && remedies.complaintUrl !== complaintUrl ? remedies.complaintUrl : undefined;
  const ways = [
    link('complain', complaintUrl, t.panel.complain),
    link('complain', own, fill(t.panel.complainTo, { platform: text(room?.platform?.name) })),
    link('complain', remedies?.ipComplaintUrl, t.panel.complainOfIp),
    link('review', writeReviewUrl, t.panel.writeReview),
    link('object', objectionUrl, t.panel.object),
  ].filter((one) => one !== nothing);
  const { hotline, noReasonReturnDays: days } = remedies ?? {};
  const known = [
    hotline && html`${t.panel.hotline} ${said(hotline)}`,
    days ? fill(t.panel.returns, { days: count(days) }) : '',
  ].filter(Boolean);
  if (!ways.length && !known.length) return nothing;
  return section(
    'rights',
    t.panel.rights,
    ways.length ? html`<ul class="ways" role="list">${ways.map((one) => html`<li>${one}</li>`)}</ul>` : nothing,
    known.map((one) => html`<p class="known">${one}</p>`),
  );
};
