import { html, type TemplateResult } from 'lit';
import type { Severity } from '../../domain/severity.js';

const CIRCLE = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z';

const MARK = 'M7 4h2l-.3 5H7.3ZM7 10.4h2v2H7Z';

/** A shape of its own for each severity, so that colour is never the only sign. */
const PATHS: Record<Severity, string> = {
  serious: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z' + MARK,
  warn: 'M8 1 15.6 14.6H.4ZM7.1 6h1.8l-.3 4.2H7.4ZM7.1 11.2h1.8V13H7.1Z',
  notice: CIRCLE + MARK,
  info: CIRCLE + 'M7 3.8h2v2H7ZM7 7.2h2v5H7Z',
};

export const severityIcon = (severity: Severity): TemplateResult =>
  html`<svg part="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[severity]}></path></svg>`;
