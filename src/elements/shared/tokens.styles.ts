import { css, unsafeCSS } from 'lit';

type Colours = Readonly<Record<string, readonly [text: string, surface: string]>>;

/** Text and opaque surface of each tone: 4.5:1 or better, in light and in dark. */
const LIGHT: Colours = {
  good: ['#0a5c36', '#e0f5e9'],
  fair: ['#14508c', '#e4effb'],
  watch: ['#7a4600', '#fdf0d5'],
  poor: ['#9b1c1c', '#fde8e8'],
  unknown: ['#4a4f57', '#f1f2f4'],
};

const DARK: Colours = {
  good: ['#7fe0a8', '#10301f'],
  fair: ['#9cc8fa', '#12283f'],
  watch: ['#f7c56b', '#382707'],
  poor: ['#ffa8a3', '#431515'],
  unknown: ['#c3c8cf', '#26292e'],
};

/** Whatever has a `data-tone` takes its colours from the theme that applies: the wrapper's `data-theme`. */
const tones = (theme: string, colours: Colours) =>
  unsafeCSS(
    Object.entries(colours)
      .map(
        ([tone, [text, surface]]) =>
          `${theme} [data-tone=${tone}]{color:var(--live-credit-${tone},${text});` +
          `background:var(--live-credit-${tone}-surface,${surface})}`,
      )
      .join(''),
  );

/** Colour roles as `--live-credit-*` tokens, and what all elements have in common. */
export const tokens = css`
  ${tones('.root', LIGHT)}
  @media (prefers-color-scheme: dark) {
    ${tones('.root:not([data-theme=light])', DARK)}
  }
  ${tones('.root[data-theme=dark]', DARK)}
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  svg {
    flex: none;
    fill: currentcolor;
    fill-rule: evenodd;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 1px;
  }
  /* drawn, for CJK fonts make the middle dot a whole character wide */
  [part='reviews']::before,
  .piece:not(:last-child)::after {
    content: '';
    display: inline-block;
    margin: 0.4em;
    border: 1.5px solid;
    border-radius: 50%;
    vertical-align: middle;
  }
  .root {
    letter-spacing: normal;
    text-transform: none;
  }
  :host(:not([placement='overlay'])) .root {
    position: relative;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
