import { html, nothing, type TemplateResult } from 'lit';
import type { Day } from '../../../domain/calendar.js';
import type { Tone } from '../../../domain/grade.js';
import { dated } from '../dated.js';
import type { Words } from '../../../i18n/formats.js';

/** A span of days and how its ends are said. */
export interface Span {
  readonly from: Day;
  /** Absent where none is given. */
  readonly until?: Day | undefined;
  readonly today: Day;
  readonly tone: Tone;
  /** Whether the end follows from a rule and is not published. */
  readonly calculated: boolean;
  /** `{date}` is filled in. */
  readonly begins: string;
  readonly ends: string;
}

/** Where today is drawn while nobody knows how long the line is. */
const SOMEWHERE = 0.6;

/** Where today lies between two days, from 0 to 1. */
export const placeOf = ({ from, until, today }: Pick<Span, 'from' | 'until' | 'today'>): number => {
  if (!until) return SOMEWHERE;
  const length = Date.parse(until) - Date.parse(from);
  return length > 0 ? Math.min(1, Math.max(0, (Date.parse(today) - Date.parse(from)) / length)) : 1;
};

/** A line from start to end with today marked on it, dashed beyond today where no end is given; the days stand below in words. */
export const timeline = (span: Span, { t, day }: Words): TemplateResult => {
  const { from, until, tone, calculated, begins, ends } = span;
  const end = until && dated(ends, { date: day(until) });
  return html`<div part="timeline" class=${until ? '' : 'endless'}
    ><span class="track" data-tone=${tone} aria-hidden="true" .style=${`--lc-at:${placeOf(span)}`}
      ><i class="past"></i><i class="rest"></i><i class="today"></i><b>${t.panel.today}</b></span
    ><p class="ends"
      ><span>${dated(begins, { date: day(from) })}</span> <span>${end ?? t.noEnd}${end && calculated ? html` <small>${t.panel.calculated}</small>` : nothing}</span></p
  ></div>`;
};
