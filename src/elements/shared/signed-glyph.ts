import { html, type TemplateResult } from 'lit';
import type { Doubt } from './doubt.js';

const OUTLINE = 'M8 1.5 2.7 3.4v4.2c0 3.2 2.2 5.7 5.3 6.9 3.1-1.2 5.3-3.7 5.3-6.9V3.4Z';

/** Signs in the outlined shield, so that each state has a shape of its own. */
const SIGNS: Record<Exclude<Doubt, 'tampered'>, string> = {
  unverifiable: 'M5.3 7.7h.01M8 7.7h.01M10.7 7.7h.01',
  expired: 'M8 4.7v3.5l2.4 1.5',
  revoked: 'm5.9 5.5 4.2 4.2m0-4.2-4.2 4.2',
  suspended: 'M6.5 5.2v4.8M9.5 5.2v4.8',
  'issuer-unknown': 'M8 4.3a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3ZM5.2 10.8c.4-1.5 1.4-2.2 2.8-2.2s2.4.7 2.8 2.2',
};

const HALVES = 'M7 1.2 2 3v4.6c0 3.3 2.1 5.9 5 7.2L5.8 11.2 7.9 8 5.3 5.2ZM9 1.6l5 1.8V8c0 3.3-2.1 5.9-5 7.2l-1.1-3.6L10 8.4 7.4 5.6Z';

/** The shield of a credential that is in doubt: outlined, with a sign of its own; broken where it was tampered with. */
export const doubtGlyph = (doubt: Doubt): TemplateResult =>
  doubt === 'tampered'
    ? html`<svg part="glyph" class=${doubt} viewBox="0 0 16 16" aria-hidden="true"><path d=${HALVES}></path></svg>`
    : html`<svg part="glyph" class=${doubt} viewBox="0 0 16 16" aria-hidden="true"
        ><g fill="none" stroke="currentcolor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"
          ><path d=${OUTLINE} stroke-dasharray=${doubt === 'unverifiable' ? '1.6 2' : 'none'}></path
          ><path d=${SIGNS[doubt]} stroke-width="1.5"></path></g
      ></svg>`;

/** Beside the shield, whose own sign tells the tone: that the signature was verified. */
export const checkMark = (): TemplateResult =>
  html`<svg part="check" viewBox="0 0 12 16" aria-hidden="true" .style=${'inline-size:.94em;margin-inline-start:-.36em'}
    ><path d="m1.5 8.6 3.2 3.4 5.8-7.6" fill="none" stroke="currentcolor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"></path
  ></svg>`;
