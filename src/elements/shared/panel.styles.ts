import { css, unsafeCSS } from 'lit';

type Roles = Readonly<Record<string, string>>;

/** Colour roles of panels: text on an opaque surface, 4.5:1 or better; `quiet` is secondary text, `line` parts, `fill` lies behind. */
const LIGHT: Roles = {
  surface: '#ffffff',
  ink: '#1c2024',
  quiet: '#59616b',
  line: '#dfe3e8',
  fill: '#f3f5f7',
  link: '#14508c',
  accent: '#14508c',
  star: '#a15c00',
  shade: 'rgb(0 0 0 / 45%)',
};

const DARK: Roles = {
  surface: '#1b1e22',
  ink: '#eef1f4',
  quiet: '#a7afb9',
  line: '#373c43',
  fill: '#262a30',
  link: '#9cc8fa',
  accent: '#9cc8fa',
  star: '#f7c56b',
  shade: 'rgb(0 0 0 / 60%)',
};

// read as --lc-ink inside; a page sets --live-credit-ink
const roles = (theme: string, colours: Roles) =>
  unsafeCSS(
    `${theme}{${Object.entries(colours)
      .map(([role, colour]) => `--lc-${role}:var(--live-credit-${role},${colour})`)
      .join(';')}}`,
  );

/** What the panels (details, reviews) have in common: colour roles, type scale, spacing, links, buttons. */
export const panelStyles = css`
  ${roles('.root', LIGHT)}
  @media (prefers-color-scheme: dark) {
    ${roles('.root:not([data-theme=light])', DARK)}
  }
  ${roles('.root[data-theme=dark]', DARK)}
  .root {
    --lc-small: var(--live-credit-text-small, 12px);
    --lc-text: var(--live-credit-text, 14px);
    --lc-title: var(--live-credit-text-title, 16px);
    --lc-display: var(--live-credit-text-display, 24px);
    --lc-space: var(--live-credit-space, 4px);
    --lc-radius: var(--live-credit-panel-radius, 14px);
    --lc-card: var(--live-credit-card-radius, 10px);
    font-size: var(--lc-text);
    line-height: 1.5;
    color: var(--lc-ink);
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font-weight: inherit;
    font-size: inherit;
    list-style: none;
  }
  a {
    color: var(--lc-link);
    text-underline-offset: 2px;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  .day {
    white-space: nowrap;
  }
`;
