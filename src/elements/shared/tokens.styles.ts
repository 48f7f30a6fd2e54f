import { css, unsafeCSS } from 'lit';

/** Text and opaque surface of each tone: 4.5:1 or better, in light and in dark. */
const palette = (colours: Record<string, [text: string, surface: string]>): string =>
  Object.entries(colours)
    .map(
      ([name, [text, surface]]) =>
        `--_${name}:var(--live-credit-${name},${text});--_${name}-surface:var(--live-credit-${name}-surface,${surface});`,
    )
    .join('');

const light = unsafeCSS(
  palette({
    good: ['#0a5c36', '#e0f5e9'],
    fair: ['#14508c', '#e4effb'],
    watch: ['#7a4600', '#fdf0d5'],
    poor: ['#9b1c1c', '#fde8e8'],
    unknown: ['#4a4f57', '#f1f2f4'],
  }),
);

const dark = unsafeCSS(
  palette({
    good: ['#7fe0a8', '#10301f'],
    fair: ['#9cc8fa', '#12283f'],
    watch: ['#f7c56b', '#382707'],
    poor: ['#ffa8a3', '#431515'],
    unknown: ['#c3c8cf', '#26292e'],
  }),
);

/** Colour roles as `--live-credit-*` tokens. The wrapper's `data-theme` is the theme that applies. */
export const tokens = css`
  .root {
    ${light}
  }
  .root[data-theme='dark'] {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    .root[data-theme='auto'] {
      ${dark}
    }
  }
  .root [data-tone='good'] {
    --_text: var(--_good);
    --_surface: var(--_good-surface);
  }
  .root [data-tone='fair'] {
    --_text: var(--_fair);
    --_surface: var(--_fair-surface);
  }
  .root [data-tone='watch'] {
    --_text: var(--_watch);
    --_surface: var(--_watch-surface);
  }
  .root [data-tone='poor'] {
    --_text: var(--_poor);
    --_surface: var(--_poor-surface);
  }
  .root [data-tone='unknown'] {
    --_text: var(--_unknown);
    --_surface: var(--_unknown-surface);
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--live-credit-focus, currentcolor);
    outline-offset: 1px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
