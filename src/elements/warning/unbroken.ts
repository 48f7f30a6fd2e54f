import { html, type TemplateResult } from 'lit';
import type { PanelLocale } from '../../i18n/locale.js';

type Piece = string | TemplateResult;

/** A text whose days are not parted at the end of a line: no reader looks for "月25日". */
export const unbroken = (text: string, days: readonly (string | undefined)[], { day }: PanelLocale): Piece[] => {
  const written = [...new Set(days.flatMap((one) => (one ? [day(one)] : [])))];
  const part = (piece: Piece, one: string): Piece[] =>
    typeof piece === 'string'
      ? piece.split(one).flatMap((rest, i): Piece[] => (i ? [html`<span class="day">${one}</span>`, rest] : [rest]))
      : [piece];
  return written.reduce<Piece[]>((pieces, one) => pieces.flatMap((piece) => part(piece, one)), [text]);
};
