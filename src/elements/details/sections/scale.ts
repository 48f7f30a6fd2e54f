import { html, nothing } from 'lit';
import { levelOf, type Grade, type Level, type Tone } from '../../../domain/grade.js';
import { fill } from '../../../i18n/locale.js';
import type { Words } from '../../../i18n/formats.js';
import { said, type Piece } from '../pieces.js';

/** How far into its level a score lies, from 0 at the better end to 1; undefined where the level's ends are not known. */
export const placeInLevel = ({ score, scheme: { levels, max } }: Grade, level: Level): number | undefined => {
  const upper = levels[levels.indexOf(level) - 1]?.min ?? max;
  const { min } = level;
  if (score === undefined || upper === undefined || min === undefined || upper <= min) return undefined;
  return Math.min(1, Math.max(0, (upper - score) / (upper - min)));
};

/** Where the score is, the middle where that is not known. */
const marker = (place = 0.5) => html`<i class="marker" .style=${`--lc-at:${place}`}></i>`;

/** What a level takes; the lowest takes what is left. */
const takes = (level: Level, levels: readonly Level[], { t, score }: Words): string => {
  const above = levels[levels.length - 2]?.min;
  if (level === levels[levels.length - 1] && !level.min && above !== undefined) return fill(t.panel.below, { n: score(above) });
  return level.min === undefined ? '' : fill(t.panel.atLeast, { n: score(level.min) });
};

/** All levels of the scheme from best to worst, the own one marked; with what each takes. */
export const scale = (grade: Grade, tone: Tone, words: Words): Piece => {
  const { t, text, count } = words;
  const { levels } = grade.scheme;
  const own = levelOf(grade);
  if (!own || levels.length < 2) return nothing;
  const place = fill(t.panel.levelOf, { n: count(levels.indexOf(own) + 1), total: count(levels.length) });
  return html`<ol part="scale" role="list" aria-label=${t.panel.scale}>${levels.map(
      (level) =>
        html`<li part="level" aria-current=${level === own ? 'true' : nothing}
          ><span class="step" data-tone=${tone === 'unknown' ? tone : level.tone} aria-hidden="true">${level === own ? marker(placeInLevel(grade, level)) : nothing}</span
          ><span class="code">${said(level.code)}</span
          ><span class="hidden"> ${said(text(level.label))} </span><span class="least">${takes(level, levels, words)}</span></li
        >`,
    )}</ol
    ><p part="place">${place}</p>`;
};
