import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../shared/glyph.js';
import type { BadgeView } from './badge-view.js';

const part = (name: string, text: string) => (text ? html`<span part=${name}>${text}</span>` : nothing);

const content = (view: BadgeView) =>
  html`${view.mark ?? glyph(view.glyph)}${part('restriction', view.restriction)}${part('grade', view.code)}${part('label', view.label)}${part(
    'reviews',
    view.reviews,
  )}${part('note', view.note)}`;

/** The pill: a button where details can be opened, else an image with a name. */
export const badgeTemplate = (view: BadgeView, open: (() => void) | undefined): TemplateResult =>
  open
    ? html`<button part="pill" type="button" aria-haspopup="dialog" data-tone=${view.tone} aria-label=${view.name} title=${view.name} @click=${open}>
        ${content(view)}
      </button>`
    : html`<span part="pill" role="img" data-tone=${view.tone} aria-label=${view.name} title=${view.name}>${content(view)}</span>`;
