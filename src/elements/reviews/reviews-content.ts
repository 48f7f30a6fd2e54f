import { html } from 'lit';
import type { PanelLocale } from '../../i18n/locale.js';
import type { Content } from '../shared/lazy-element.js';
import type { ReviewsHost } from './reviews-host.js';

export { reviewsStyles as styles } from './reviews.styles.js';

/** What a reviews element does and shows. */
export class ReviewsContent implements Content {
  constructor(readonly host: ReviewsHost) {}

  hostConnected(): void {}

  render({ count }: PanelLocale): unknown {
    return html`<section part="panel" data-tone="unknown">${count(this.host.snapshot.last?.reviews?.count ?? 0)}</section>`;
  }
}

export const contentOf = (host: ReviewsHost): ReviewsContent => new ReviewsContent(host);
