import { html, nothing } from 'lit';
import { objectionAbout, restrictionEnd } from '../../../domain/facts.js';
import { levelOf, type Grade } from '../../../domain/grade.js';
import { dated, whole } from '../dated.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import { glyph } from '../../shared/glyph.js';
import { toneIn, type DetailsView } from '../details-view.js';
import { bar, line, link, row, said, section, terms, type Piece } from '../pieces.js';
import { objection } from './objection.js';
import { scale } from './scale.js';

/** The restriction in force, in words, with its end; before everything else. */
export const restriction = ({ standing, facts }: DetailsView, { t, day }: Words): Piece => {
  const { permission, tone } = standing;
  const name = t.permissions[permission as keyof typeof t.permissions];
  if (!name) return nothing;
  const end = restrictionEnd(facts, permission);
  const until = end?.until ? dated(permission === 'endorsement_restricted' ? t.panel.untilCalculated : t.panel.until, { date: day(end.until) }) : t.noEnd;
  return html`<p part="restriction" data-tone=${tone}
    >${glyph('barred')}<strong>${name}</strong>${end ? html`<span>${until}</span>` : nothing}</p
  >`;
};

/** A score and what it can be at most, where it is known. */
export const score = ({ score: n, scheme: { max } }: Grade, words: Words): Piece =>
  n === undefined ? nothing : html`<span part="score" dir="ltr">${words.score(n)}${max === undefined ? '' : html`<small> / ${words.score(max)}</small>`}</span>`;

const dimensions = ({ dimensions = [] }: Grade, { text, score: write }: Words): Piece =>
  dimensions.length
    ? html`<ul part="dimensions" role="list">${dimensions.map(
        ({ id, label, score: n, max }) =>
          html`<li part="dimension"
            ><span>${said(text(label) || id)}</span>${max ? bar(n / max) : html`<span></span>`}<span class="value" dir="ltr"
              >${write(n)}${max === undefined ? '' : html`<small> / ${write(max)}</small>`}</span></li
          >`,
      )}</ul>`
    : nothing;

/** The grade: what it is, where it stands on its scale, who gave it when and by which rules. */
export const gradeSection = (view: DetailsView, words: Words): Piece => {
  const { t, text, day, percent } = words;
  const { report, standing } = view;
  const { grade } = report;
  if (!grade) return nothing;
  const { scheme, peerPercentile } = grade;
  const { issuer } = scheme;
  const about = objectionAbout(report.objections, 'grade', scheme.id);
  // a restriction's colour is not that of the level
  const level = levelOf(grade);
  const tone = standing.tone === level?.tone ? standing.tone : 'unknown';
  return section(
    'grade',
    t.panel.grade,
    html`<div part="mark" data-tone=${tone}
      ><p class="level"><span part="code">${said(grade.code)}</span> <span part="label">${said(level ? text(level.label) : t.unknownCode)}</span></p
      >${score(grade, words)}${peerPercentile === undefined
        ? nothing
        : html`<p part="percentile">${fill(t.panel.percentile, { share: percent(peerPercentile / 100) })}</p>`}</div
    >`,
    scale(grade, toneIn(view, tone), words),
    dimensions(grade, words),
    terms(
      [t.panel.scheme, said(text(scheme.name))],
      [t.panel.issuer, line('issuer', said(text(issuer.name)), issuer.kind && t.panel.issuers[issuer.kind])],
      [t.panel.gradedOn, whole(day(grade.asOf))],
    ),
    view.warnings.some(({ code }) => code === 'below-entry') ? html`<p class="note">${t.warnings['below-entry']}</p>` : nothing,
    about && objection(about, words),
    row(
      '',
      link('rules', scheme.rulesUrl, t.panel.rules),
      about ? link('appeal', about.channelUrl ?? report.objectionUrl, t.panel.appeal) : nothing,
    ),
  );
};
