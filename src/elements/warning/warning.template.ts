import { html, nothing, type TemplateResult } from 'lit';
import type { Severity } from '../../domain/severity.js';
import type { Warning } from '../../domain/warning.js';
import { fill, type PanelLocale } from '../../i18n/locale.js';
import { subjectName, warningText } from '../../i18n/warning-text.js';
import { safeHref } from '../shared/safe-href.js';
import { severityIcon } from './icon.js';
import { unbroken } from './unbroken.js';
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
const meta = (warning: Warning, asOf: string | undefined, locale: PanelLocale) => {
  const { t, day, text, plural } = locale;
  const { code, facts, objection, sourceUrl, appealUrl } = warning;
  const says = (fact: string) => plural(0, t.warnings[code]).includes(`{${fact}}`);
  const pieces: unknown[] = [
    facts.date && !says('date') && !says('from') && !says('asOf') && unbroken(day(facts.date), [facts.date], locale),
    !says('authority') && !says('platform') && !says('issuer') && text(facts.authority ?? facts.issuer),
    asOf && unbroken(fill(t.asOf, { asOf: day(asOf) }), [asOf], locale),
    link('source', sourceUrl, t.source),
    objection && html`<span part="objection">${t.disputed}</span>`,
    link('appeal', appealUrl, t.objectionChannel),
  ];
  const found = pieces.filter((piece) => piece && piece !== nothing);
  return found.length ? html`<p part="meta">${found.map((piece) => html`<span class="bit"><bdi>${piece}</bdi></span>`)}</p>` : nothing;
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

const toneOf = ({ cause, warning }: Banner): string => (cause.status === 'stale' ? 'unknown' : TONE[warning.severity]);

const bannerTemplate = (banner: Banner, isCrowded: boolean, locale: PanelLocale, actions: WarningActions) => {
  const { t } = locale;
  const { warning, cause } = banner;
  const text = warningText(warning, locale);
  const { date, until, end, from, asOf } = warning.facts;
  const name = subjectName(warning, locale);
  const about = meta(warning, cause.asOf, locale);
  const open = warning.subject && cause.subject ? detailsButton(banner, text, locale, actions) : nothing;
  return html`<li
    part="banner"
    data-code=${warning.code}
    data-severity=${warning.severity}
    data-tone=${toneOf(banner)}
    ?data-crowded=${isCrowded}
  >
    ${severityIcon(warning.severity)}
    <div>
      <p part="text"
        ><span class="hidden">${t.severities[warning.severity]}: </span
        >${name ? html`<span class="bit"><bdi part="subject">${name}</bdi></span> ` : nothing}<span
          >${unbroken(text, [date, until, end, from, asOf], locale)}</span
        ></p
      >
      ${about === nothing && open === nothing ? nothing : html`<div class="foot">${about} ${open}</div>`}
    </div>
    ${warning.persistent ? nothing : dismissButton(banner, text, locale, actions)}
  </li>`;
};

/** The way to the rest looks like the most severe of it. */
const moreButton = (view: WarningView, { t, count, plural }: PanelLocale, actions: WarningActions) => {
  const { behind, more, folded } = view;
  const expanded = view.expanded && !folded;
  const label = expanded ? t.fewer : fill(plural(more, t.more), { n: count(more) });
  return html`<button
    part=${folded ? 'chip' : 'more'}
    type="button"
    data-tone=${behind ? toneOf(behind) : 'unknown'}
    data-severity=${behind?.warning.severity ?? nothing}
    aria-expanded=${expanded}
    @click=${actions.toggle}
  >${behind
    ? html`${severityIcon(behind.warning.severity)}<span class="hidden">${t.severities[behind.warning.severity]}: </span>`
    : nothing}${label}</button>`;
};

/** The banners, most severe first, and the way to the rest. */
export const warningTemplate = (view: WarningView, locale: PanelLocale, actions: WarningActions): TemplateResult => {
  const { shown, crowded, more } = view;
  return html`${shown.length
    ? html`<ul part="list" role="list" aria-label=${locale.t.warningList} ?data-more=${more > crowded.length}>
        ${shown.map((one) => bannerTemplate(one, crowded.includes(one), locale, actions))}
      </ul>`
    : nothing}${more ? moreButton(view, locale, actions) : nothing}${view.note ? html`<p part="note" data-tone="unknown">${view.note}</p>` : nothing}`;
};
