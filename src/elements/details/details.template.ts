import { html, nothing, type TemplateResult } from 'lit';
import type { Snapshot } from '../../client/snapshot.js';
import type { Words } from '../../i18n/formats.js';
import { doubtOf } from '../shared/doubt.js';
import { hasTopLayer } from './container.js';
import type { DetailsView } from './details-view.js';
import { commendationsSection } from './sections/commendations.js';
import { complaintsSection } from './sections/complaints.js';
import { factsSection } from './sections/facts.js';
import { gradeSection, restriction } from './sections/grade.js';
import { header } from './sections/header.js';
import { identitySection } from './sections/identity.js';
import { otherGradesSection } from './sections/other-grades.js';
import { productSection } from './sections/product.js';
import { reviewsSection } from './sections/reviews.js';
import { rightsSection } from './sections/rights.js';
import { stateOf, withoutReport, type Retry } from './sections/state.js';
import { verificationSection } from './sections/verification.js';

/** What the panel is made from. */
export interface Shown {
  readonly snapshot: Snapshot;
  /** Absent where there is no report. */
  readonly view: DetailsView | undefined;
  /** Whom the page means, `kind:id` or a role, for where there is no report. */
  readonly about: string | undefined;
}

const SECTIONS = [
  restriction,
  gradeSection,
  factsSection,
  commendationsSection,
  otherGradesSection,
  reviewsSection,
  complaintsSection,
  rightsSection,
  productSection,
  identitySection,
  verificationSection,
];

/** The panel: whom it is about, then one section after the other, those with something to say. */
export const detailsTemplate = ({ snapshot, view, about }: Shown, words: Words, retry: Retry | undefined, close: () => void): TemplateResult => {
  const loading = !view && !snapshot.slow && (snapshot.status === 'loading' || snapshot.status === 'idle');
  return html`<div
    part="panel"
    class="panel"
    popover=${hasTopLayer() ? 'manual' : nothing}
    role="dialog"
    aria-labelledby="title"
    aria-busy=${loading}
    tabindex="-1"
  >${header(view, { about, doubt: doubtOf(snapshot), loading }, words, close)}<div part="body"
    >${view
      ? html`${stateOf(view, words, retry)}${SECTIONS.map((one) => one(view, words))}`
      : withoutReport(snapshot, words, retry)}</div
  ></div>`;
};
