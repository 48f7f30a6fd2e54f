import { html, type TemplateResult } from 'lit';

const PATHS = {
  check: 'm3.2 8.4 3 3 6.6-6.8',
  thumb: 'M5.5 7v6.5H3V7Zm0 .2L8 2.3c1.3 0 1.9.9 1.6 2.1L9.2 6.2h3.3c.9 0 1.4.7 1.2 1.5l-1.2 4.7c-.2.7-.6 1.1-1.3 1.1H5.5',
  play: 'M5.5 3.5v9l7-4.5Z',
  broken: 'M2.5 3.5h11v9h-11ZM2.5 10.5l3-3 2 2m1.5 0 1.5-1.5 3 3M3 2.5l10 11',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
};

/** A small drawing beside words that say the same. */
export const icon = (name: keyof typeof PATHS): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
