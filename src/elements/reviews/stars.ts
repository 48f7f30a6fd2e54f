import { html, type TemplateResult } from 'lit';

/** Width and height of one star. */
const SIDE = 16;

const star = (at: number): string =>
  `M${at + 8} 1.6l1.95 4.05 4.45.6-3.25 3.1.8 4.4L${at + 8} 11.6l-3.95 2.15.8-4.4-3.25-3.1 4.45-.6Z`;

const FIVE = [0, 1, 2, 3, 4].map((i) => star(i * SIDE)).join('');

/** One star, for what is said beside it. */
export const oneStar = (): TemplateResult => html`<svg class="star" viewBox="0 0 16 16" aria-hidden="true"><path d=${star(0)}></path></svg>`;

/** So many of five stars, in parts too: filled ones over outlines, so that they are told without colour. `label` says it in words. */
export const stars = (n: number, label: string): TemplateResult =>
  html`<span part="stars" role="img" aria-label=${label}
    ><svg class="stars" viewBox="0 0 80 16" aria-hidden="true"
      ><path class="off" d=${FIVE}></path
      ><svg width=${n * SIDE} height="16"><path d=${FIVE}></path></svg
    ></svg
  ></span>`;
