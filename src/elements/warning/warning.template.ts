import { html, nothing, type TemplateResult } from 'lit';
import type { Severity } from '../../domain/severity.js';
import type { Warning } from '../../domain/warning.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import { subjectName, warningText } from '../../i18n/warning-text.js';
import { safeHref } from '../shared/safe-href.js';
import { severityIcon } from './icon.js';
import type { Banner } from './cause.js';
import type { WarningView } from './warning-view.js';

/** The tone whose colours a severity takes. */
const TONE: Record<Severity, string> = { serious: 'poor', warn: 'watch', notice: 'fair', info: 'unknown' };

export interface WarningActions {
  aim: (banner: Banner) => void;
  dismiss: (banner: Banner) => void;
  toggle: () => void;
  /** Opens the details of whom a banner is about. */
  open: (banner: Banner, button: HTMLElement) => void;
}

const link = (part: string, url: string | undefined, text: string) => {
  const href = safeHref(url);
  return href ? html`<a part=${part} href=${href} target="_blank" rel="noopener noreferrer">${text}</a>` : nothing;
};

/** What a banner's own words do not say already. */
const meta = (warning: Warning, asOf: string | undefined, { t, day, text, plural }: PanelLocale) => {
  const { code, facts, objection, sourceUrl, appealUrl } = warning;
  const says = (fact: string) => plural(0, t.warnings[code]).includes(`{${fact}}`);
  const pieces: unknown[] = [
    facts.date && !says('date') && !says('from') && !says('asOf') && day(facts.date),
    !says('authority') && !says('platform') && !says('issuer') && text(facts.authority ?? facts.issuer),
    asOf && fill(t.asOf, { asOf: day(asOf) }),
    link('source', sourceUrl, t.source),
    objection && html`<span part="objection">${t.disputed}</span>`,
    link('appeal', appealUrl, t.objectionChannel),
  ];
  return pieces.filter((piece) => piece && piece !== nothing).map((piece) => html`<span class="piece"><bdi>${piece}</bdi></span>`);
};

const dismissButton = (banner: Banner, text: string, { t }: PanelLocale, actions: WarningActions) =>
  html`<button
    part="dismiss"
    type="button"
    aria-label=${fill(t.dismiss, { text })}
    @focus=${() => actions.aim(banner)}
    @click=${() => actions.dismiss(banner)}
  ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8"></path></svg></button>`;

const detailsButton = (banner: Banner, text: string, { t }: PanelLocale, actions: WarningActions) =>
  html`<button
    part="details"
    type="button"
    aria-haspopup="dialog"
    aria-label=${fill(t.detailsOf, { text })}
    @click=${(event: Event) => actions.open(banner, event.currentTarget as HTMLElement)}
  >${t.details}<svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3 5 5-5 5"></path></svg></button>`;

const bannerTemplate = (banner: Banner, locale: PanelLocale, actions: WarningActions) => {
  const { t } = locale;
  const { warning, cause } = banner;
  const text = warningText(warning, locale);
  return html`<li
    part="banner"
    data-code=${warning.code}
    data-severity=${warning.severity}
    data-tone=${cause.status === 'stale' ? 'unknown' : TONE[warning.severity]}
  >
    ${severityIcon(warning.severity)}
    <div>
      <p part="text"
        ><span class="hidden">${t.severities[warning.severity]}: </span
        ><span class="piece"><bdi part="subject">${subjectName(warning, locale)}</bdi></span> <span>${text}</span></p
      >
      <div class="foot">
        <p part="meta">${meta(warning, cause.asOf, locale)}</p>
        ${warning.subject && cause.subject ? detailsButton(banner, text, locale, actions) : nothing}
      </div>
    </div>
    ${warning.persistent ? nothing : dismissButton(banner, text, locale, actions)}
  </li>`;
};

/** The banners, most severe first, and the way to the rest. */
export const warningTemplate = (view: WarningView, locale: PanelLocale, actions: WarningActions): TemplateResult => {
  const { t, count, plural } = locale;
  const expanded = view.expanded && !view.folded;
  const label = expanded ? t.fewer : fill(plural(view.more, t.more), { n: count(view.more) });
  return html`${view.shown.length
    ? html`<ul part="list" role="list">
        ${view.shown.map((one) => bannerTemplate(one, locale, actions))}
      </ul>`
    : nothing}${view.more
    ? html`<button part=${view.folded ? 'chip' : 'more'} type="button" data-tone="unknown" aria-expanded=${expanded} @click=${actions.toggle}>
        ${view.folded ? severityIcon('warn') : nothing}${label}
      </button>`
    : nothing}${view.note ? html`<p part="note" data-tone="unknown">${view.note}</p>` : nothing}`;
};
