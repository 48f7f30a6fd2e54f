import { html, nothing } from 'lit';
import type { PanelLocale } from '../../i18n/locale.js';
import type { Content } from '../shared/lazy-element.js';
import type { DetailsHost } from './details-host.js';

export { detailsStyles as styles } from './details.styles.js';

/** What a details element does and shows. */
export class DetailsContent implements Content {
  constructor(readonly host: DetailsHost) {}

  hostConnected(): void {}

  render({ t }: PanelLocale): unknown {
    const { open, snapshot } = this.host;
    if (!open) return nothing;
    return html`<section part="panel" data-tone="unknown">${snapshot.last?.subject.displayName ?? t.noDataLong}</section>`;
  }
}

export const contentOf = (host: DetailsHost): DetailsContent => new DetailsContent(host);
