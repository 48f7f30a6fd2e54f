import { html, type TemplateResult } from 'lit';
import type { Objection } from '../../../domain/objection.js';
import { dated } from '../dated.js';
import type { Words } from '../../../i18n/formats.js';

/** Where an objection stands: under review, or rejected on a day. */
export const objection = ({ state, filedOn, decidedOn }: Objection, { t, day }: Words): TemplateResult =>
  html`<p part="objection" data-state=${state}
    >${state === 'filed'
      ? html`${t.disputed} <small>${dated(t.panel.filedOn, { date: day(filedOn) })}</small>`
      : dated(decidedOn ? t.panel.rejectedOn : t.panel.rejected, { date: day(decidedOn ?? filedOn) })}</p
  >`;
