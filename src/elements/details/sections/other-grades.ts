import { html, nothing, type TemplateResult } from 'lit';
import { levelOf, type Grade } from '../../../domain/grade.js';
import type { LocalizedText } from '../../../domain/schema.js';
import { dated } from '../dated.js';
import type { Words } from '../../../i18n/formats.js';
import { glyph } from '../../shared/glyph.js';
import { toneIn, type DetailsView } from '../details-view.js';
import { link, row, said, section, type Piece } from '../pieces.js';
import { score } from './grade.js';

interface Column {
  readonly who: LocalizedText;
  readonly grade: Grade;
  readonly link: Piece;
}

const column = ({ who, grade, link: source }: Column, view: DetailsView, words: Words): TemplateResult => {
  const { t, text, day } = words;
  const level = levelOf(grade);
  const tone = toneIn(view, level?.tone);
  return html`<li part="other-grade"
    ><h4>${said(text(who))}</h4
    ><p class="sign" data-tone=${tone}>${glyph(tone)}<span>${said(grade.code)}</span></p
    ><p class="level">${said(level ? text(level.label) : t.unknownCode)} ${score(grade, words)}</p
    ><p class="quiet">${said(text(grade.scheme.name))}</p
    ><p class="quiet">${dated(t.panel.gradedOnDay, { date: day(grade.asOf) })}</p
    >${row('', source)}</li
  >`;
};

/** Grades of other platforms beside the own one; where they disagree that is said, and nothing is averaged. */
export const otherGradesSection = (view: DetailsView, words: Words): Piece => {
  const { t } = words;
  const { grade, otherGrades } = view.report;
  if (!otherGrades.length) return nothing;
  const own: Column | undefined = grade && { who: grade.scheme.issuer.name, grade, link: link('rules', grade.scheme.rulesUrl, t.panel.rules) };
  const others = otherGrades.map((one): Column => ({ who: one.platform.name, grade: one.grade, link: link('source', one.sourceUrl, t.panel.source) }));
  return section(
    'other-grades',
    t.panel.otherGrades,
    view.warnings.some(({ code }) => code === 'grades-differ') ? html`<p part="differ" class="note">${t.warnings['grades-differ']}</p>` : nothing,
    html`<ul class="columns" role="list">${[...(own ? [own] : []), ...others].map((one) => column(one, view, words))}</ul>`,
  );
};
