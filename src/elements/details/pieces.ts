import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from '../shared/safe-href.js';

/** Something to show, or nothing. */
export type Piece = TemplateResult | typeof nothing;

/** A part of the details with a heading of its own. */
export const section = (name: string, title: string, ...content: unknown[]): TemplateResult =>
  html`<section part="section ${name}"><h3>${title}</h3>${content}</section>`;

/** Words of a backend: their direction stays their own, whatever it is. */
export const said = (words: string | undefined): Piece => (words ? html`<bdi>${words}</bdi>` : nothing);

/** A link out of the page, large enough for a finger, to an address that was looked at already. */
export const linkTo = (part: string, href: string, words: string): TemplateResult =>
  html`<a part="link ${part}" href=${href} target="_blank" rel="noopener noreferrer"><span>${words}</span>${OUT}</a>`;

/** The same to an address as a backend gives it; nothing where it may not be one. */
export const link = (part: string, url: string | undefined, words: string): Piece => {
  const href = safeHref(url);
  return href ? linkTo(part, href, words) : nothing;
};

const OUT = html`<svg class="out" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.500 4h6.500v6.500M12 4 4 12"></path></svg>`;

/** Links in a row of their own, after what is said of them; nothing where there are none and nothing is said. */
export const row = (words: string, ...links: Piece[]): Piece =>
  words || links.some((one) => one !== nothing)
    ? html`<p class="row">${words ? html`<span class="quiet">${words}</span>` : nothing}${links}</p>`
    : nothing;

/** Short facts in one line, with dots between them. */
export const line = (part: string, ...pieces: unknown[]): Piece => {
  const found = pieces.filter((one) => one && one !== nothing);
  return found.length ? html`<p part=${part}>${found.map((one) => html`<span class="piece">${one}</span>`)}</p>` : nothing;
};

/** Terms and what they stand for; those without are left out. */
export const terms = (...pairs: [term: string, value: unknown][]): Piece => {
  const found = pairs.filter(([, value]) => value && value !== nothing);
  return found.length ? html`<dl>${found.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>` : nothing;
};

/** A bar filled by a share from 0 to 1; what it shows stands beside it in words. By property, for a policy may forbid style attributes. */
export const bar = (share: number): TemplateResult =>
  html`<span class="bar" aria-hidden="true"><i .style=${`--lc-share:${Math.min(1, Math.max(0, share))}`}></i></span>`;
