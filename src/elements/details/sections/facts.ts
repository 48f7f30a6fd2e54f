import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Fact } from '../../../domain/facts.js';
import type { Severity } from '../../../domain/severity.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import { glyph } from '../../shared/glyph.js';
import { toneIn, type DetailsView } from '../details-view.js';
import { line, link, row, said, section, terms, type Piece } from '../pieces.js';
import { objection } from './objection.js';
import { timeline } from './timeline.js';

const TONES = { serious: 'poor', warn: 'watch', notice: 'fair', info: 'unknown' } as const satisfies Record<Severity, string>;

const titleOf = (fact: Fact, { report }: DetailsView, { t }: Words): string => {
  if (fact.type === 'measure') return t.kinds[fact.one.kind];
  if (fact.type === 'penalty') return t.panel.penalty;
  const soleTrader = fact.one.kind === 'abnormal' && report.subject.entity === 'sole_trader';
  return soleTrader ? t.panel.markedAbnormal : t.panel.listings[fact.one.kind];
};

/** Whose word it is: the authority's, or a platform's. */
const issuerOf = ({ type, one }: Fact, { text }: Words): string =>
  text(type === 'measure' ? one.platform.name : type === 'listing' ? (one.platform?.name ?? one.authority) : one.authority);

const termsOf = (fact: Fact, { t, text, list, money }: Words): Piece => {
  const { panel } = t;
  const { type, one } = fact;
  if (type === 'measure') return terms([panel.reason, said(text(one.reason))], [panel.rule, said(text(one.ruleRef))]);
  if (type === 'listing') return terms([panel.reason, said(text(one.basis))], [panel.authority, one.platform && text(one.authority) !== text(one.platform.name) && said(text(one.authority))]);
  const { actType, fact: what, basis, categories, content, fineCny, confiscatedCny, docNo } = one;
  return terms(
    [panel.act, said(text(actType))],
    [panel.fact, said(text(what))],
    [panel.basis, said(text(basis))],
    [panel.categories, categories?.length && list(categories.map((category) => panel.penalties[category]))],
    [panel.content, said(text(content))],
    [panel.fine, fineCny !== undefined && money(fineCny)],
    [panel.confiscated, confiscatedCny !== undefined && money(confiscatedCny)],
    [panel.docNo, said(text(docNo))],
  );
};

const timelines = (fact: Fact, view: DetailsView, words: Words): TemplateResult[] => {
  const { t } = words;
  const { from, until, type } = fact;
  const tone = toneIn(view, TONES[fact.severity]);
  const drawn = (label: keyof typeof t.panel.spans, end: string | undefined, calculated = false) =>
    timeline({ from, until: end, today: view.today, tone, calculated, ...t.panel.spans[label] }, words);
  if (type !== 'penalty') return [drawn(type, until)];
  return [...(fact.barredUntil ? [drawn('endorsement', fact.barredUntil, true)] : []), drawn('penalty', until, fact.calculated)];
};

const factTemplate = (fact: Fact, view: DetailsView, words: Words): TemplateResult => {
  const { t, day } = words;
  const tone = toneIn(view, TONES[fact.severity]);
  return html`<li part="fact" data-type=${fact.type} data-severity=${fact.severity}
    ><div class="head"
      ><span class="tile small" data-tone=${tone}>${glyph(tone)}</span
      ><div
        ><h4>${titleOf(fact, view, words)}</h4
        >${line('issuer', said(issuerOf(fact, words)), fact.shared && t.panel.shared)}</div></div
    >${timelines(fact, view, words)}${termsOf(fact, words)}${fact.type === 'penalty' && fact.barredUntil
      ? html`<p class="note">${fill(t.panel.endorsement, { end: day(fact.barredUntil) })}</p>`
      : nothing}${fact.objection ? objection(fact.objection, words) : nothing}${row(
      fill(t.asOf, { asOf: day(view.asOf) }),
      link('source', fact.sourceUrl, t.panel.source),
      link('appeal', fact.objectUrl, t.panel.appeal),
    )}</li
  >`;
};

/** What is in force against the subject today, each with its time, its reason and its source. */
export const factsSection = (view: DetailsView, words: Words): Piece =>
  view.facts.length
    ? section(
        'restrictions',
        words.t.panel.restrictions,
        html`<ul part="facts" role="list">${repeat(
          view.facts,
          ({ type, record }) => `${type} ${record}`,
          (fact) => factTemplate(fact, view, words),
        )}</ul>`,
      )
    : nothing;
