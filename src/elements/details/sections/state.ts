import { html, nothing, type TemplateResult } from 'lit';
import type { Snapshot } from '../../../client/snapshot.js';
import { dated } from '../dated.js';
import { doubtOf, type Doubt } from '../../shared/doubt.js';
import type { Words } from '../../../i18n/formats.js';
import type { DetailsView } from '../details-view.js';
import type { Piece } from '../pieces.js';
import { doubtNote, signedBy } from './credential.js';

/** The way to ask once more. */
export interface Retry {
  readonly running: boolean;
  readonly again: () => void;
}

const retryButton = (retry: Retry | undefined, { t }: Words): Piece =>
  retry
    ? html`<button part="retry" type="button" aria-disabled=${retry.running ? 'true' : nothing} @click=${retry.again}>${
        retry.running ? t.panel.retrying : t.panel.retry
      }</button>`
    : nothing;

/** What asking again would not change: the issuer, or this site, has decided. */
const DECIDED: readonly Doubt[] = ['revoked', 'suspended', 'issuer-unknown'];

/** The shape of what is about to come. */
const skeleton = ({ t }: Words): TemplateResult =>
  html`<p class="hidden" role="status">${t.loading}</p
    ><div part="skeleton" aria-hidden="true">${[1, 2, 3].map(() => html`<i></i><i></i><i></i>`)}</div>`;

/** Where there is no report: it is awaited, could not be had, there is none, or nobody stands for it. */
export const withoutReport = (snapshot: Snapshot, words: Words, retry: Retry | undefined): TemplateResult => {
  const { t } = words;
  const { status, slow, credential } = snapshot;
  const doubt = doubtOf(snapshot);
  if (doubt)
    return html`${doubtNote(doubt, credential!, words)}${signedBy(credential!, credential!.subject, words)}${DECIDED.includes(doubt) ? nothing : retryButton(retry, words)}`;
  if (status === 'empty') return html`<p part="note" data-tone="unknown">${t.noDataLong}</p>`;
  if (status === 'failed' || slow)
    return html`<p part="note" data-tone="unknown">${t.failedLong}</p>${status === 'failed' ? retryButton(retry, words) : nothing}`;
  return skeleton(words);
};

/** That the report is in doubt, that it is old, or that it says nothing either way. */
export const stateOf = ({ doubt, credential, stale, asOf, report, warnings, facts }: DetailsView, words: Words, retry: Retry | undefined): Piece => {
  const { t, day } = words;
  if (doubt) return html`${doubtNote(doubt, credential!, words)}${retryButton(retry, words)}`;
  if (stale)
    return html`<p part="note" data-tone="unknown">${dated(t.staleLong, { asOf: day(asOf) })}</p>${retryButton(retry, words)}`;
  const nothingKnown = !report.grade && !facts.length && !warnings.length;
  return nothingKnown ? html`<p part="note" data-tone="unknown">${t.noDataLong}</p>` : nothing;
};
