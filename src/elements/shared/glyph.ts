import { html, type TemplateResult } from 'lit';

const SHIELD = 'M8 .8 2 3v4.6c0 3.6 2.5 6.3 6 7.6 3.5-1.3 6-4 6-7.6V3Z';

const QUESTION = 'M6.2 6.3c0-2.6 3.7-2.6 3.7-.2C9.9 7.6 8 7.7 8 9.2M8 10.6v1.3';

/** Signs on the shield, cut out of it: the tone is told without colour too. */
const SIGNS = {
  good: 'M4.6 7h6.8v2H4.6Z',
  fair: '',
  watch: 'M8 5.8a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2Z',
  poor: 'M7 3.6h2l-.3 5.2H7.3ZM7 10h2v2H7Z',
  barred: 'M3.2 10.6 10.6 3.2l1.6 1.6-7.4 7.4Z',
  unknown: '',
  loading: '',
};
export type Glyph = keyof typeof SIGNS;

/** The shield with its sign; `unknown` is a dashed outline with a question mark, `loading` without it. */
export const glyph = (name: Glyph): TemplateResult =>
  html`<svg part="glyph" class=${name} viewBox="0 0 16 16" aria-hidden="true"
    ><path d=${SHIELD + SIGNS[name]}></path
    ><path d=${name === 'unknown' ? QUESTION : ''}></path
  ></svg>`;
