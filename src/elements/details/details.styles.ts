import { css } from 'lit';
import { panelStyles } from '../shared/panel.styles.js';

export const detailsStyles = css`
  ${panelStyles}
  :host {
    position: absolute;
  }
  /* whatever the page's text around looks like, and whatever browsers give to popovers */
  .panel {
    position: fixed;
    inset: auto;
    z-index: var(--live-credit-details-z, 2147483000);
    max-inline-size: 100vw;
    block-size: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--lc-line);
    border-radius: var(--lc-radius);
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    background: var(--lc-surface);
    box-shadow:
      0 1px 3px rgb(0 0 0 / 10%),
      0 16px 48px rgb(0 0 0 / 24%);
    color: var(--lc-ink);
    color-scheme: light dark;
    font-weight: 400;
    font-style: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    word-spacing: normal;
    cursor: auto;
    pointer-events: auto;
    user-select: text;
    visibility: visible;
    scrollbar-width: thin;
  }
  .root[data-theme='light'] .panel {
    color-scheme: light;
  }
  .root[data-theme='dark'] .panel {
    color-scheme: dark;
  }
  .panel[data-shape='sheet'] {
    border-block-end: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding-block-end: env(safe-area-inset-bottom, 0px);
  }
  /* a sheet lies at the edges of its container: its ring is inside, and goes on over the header, which hides the upper half */
  .panel[data-shape='sheet']:focus {
    outline-offset: -3px;
  }
  .panel[data-shape='sheet']:focus-visible [part='header'] {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    box-shadow:
      inset 2px 2px,
      inset -2px 2px;
  }
  h4 {
    margin: 0;
    font-weight: 600;
    font-size: inherit;
  }
  small {
    font-size: var(--lc-small);
  }
  .piece {
    unicode-bidi: isolate;
  }
  .quiet,
  small,
  dt,
  [part='identity'],
  [part='issuer'],
  [part='count'],
  [part='as-of'],
  [part='place'],
  [part='disclaimer'] {
    color: var(--lc-quiet);
  }
  .quiet,
  [part='identity'],
  [part='issuer'],
  [part='count'],
  [part='as-of'],
  [part='place'],
  [part='disclaimer'],
  .ends {
    font-size: var(--lc-small);
  }
  dd [part='issuer'] {
    color: inherit;
    font-size: inherit;
  }
  .unknown,
  .loading {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.2;
    stroke-dasharray: 2 1.4;
  }
  .unknown path + path {
    stroke-dasharray: none;
  }

  [part='header'] {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 12px 8px 12px 16px;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--lc-line);
    background: var(--lc-surface);
  }
  .handle {
    display: none;
  }
  [data-shape='sheet'] [part='header'] {
    padding-block-start: 20px;
    touch-action: none;
  }
  [data-shape='sheet'] .handle {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 0;
    display: block;
    inline-size: 36px;
    block-size: 4px;
    margin-inline: auto;
    border-radius: 2px;
    background: var(--lc-quiet);
    opacity: 0.5;
  }
  .tile {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 12px;
  }
  .tile svg {
    inline-size: 22px;
    block-size: 22px;
  }
  .tile.small {
    inline-size: 32px;
    block-size: 32px;
    border-radius: 10px;
  }
  .tile.small svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .who {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-weight: 700;
    font-size: var(--lc-title);
    line-height: 1.35;
  }
  [part='role'] {
    color: var(--lc-quiet);
    font-weight: 500;
  }
  [part='identity'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  [part='close'] {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--lc-quiet);
  }
  [part='close'] svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }

  [part='body'] {
    display: grid;
    gap: 16px;
    padding: 16px;
    /* words that turn the direction at every letter are broken nowhere by some browsers */
    overflow-x: clip;
  }
  /* what may have changed has no colour */
  :host([status='stale']) [part~='section'] {
    --lc-star: var(--lc-quiet);
  }
  [part~='section'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  [part~='section'] + [part~='section'] {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--lc-line);
  }
  h3 {
    font-weight: 600;
    font-size: var(--lc-text);
  }
  [part='restriction'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    padding: 12px;
    border-radius: var(--lc-card);
  }
  [part='restriction'] svg {
    inline-size: 20px;
    block-size: 20px;
  }
  [part='restriction'] strong {
    font-weight: 700;
    font-size: var(--lc-title);
  }
  [part='restriction'] span {
    margin-inline-start: auto;
  }

  [part='mark'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    justify-content: space-between;
    padding: 12px 14px;
    border-radius: var(--lc-card);
  }
  [part='mark'] .level {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }
  [part='mark'] small {
    color: inherit;
  }
  [part='code'] {
    font-weight: 800;
    font-size: var(--lc-display);
    line-height: 1.25;
  }
  [part='label'] {
    font-weight: 600;
    font-size: var(--lc-title);
  }
  [part='mark'] [part='score'] {
    font-weight: 700;
    font-size: 20px;
    font-variant-numeric: tabular-nums;
  }
  [part='mark'] [part='score'] small {
    font-weight: 500;
  }
  [part='percentile'] {
    flex-basis: 100%;
  }

  [part='scale'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(44px, 1fr));
    gap: 8px 3px;
    padding-block-start: 8px;
  }
  [part='level'] {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
    color: var(--lc-quiet);
    font-size: var(--lc-small);
    line-height: 1.3;
    text-align: center;
  }
  /* drawn in the colour that its tone has for text */
  .step {
    position: relative;
    display: block;
    block-size: 8px;
    background: currentcolor !important;
    opacity: 0.4;
  }
  [part='level']:first-child .step {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  [part='level']:last-child .step {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  [aria-current] {
    color: var(--lc-ink);
    font-weight: 700;
  }
  [aria-current] .step {
    opacity: 1;
  }
  .marker {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: calc(var(--lc-at) * (100% - 16px));
    inline-size: 16px;
    block-size: 16px;
    border: 4px solid;
    border-radius: 50%;
    background: var(--lc-surface);
    box-shadow: 0 0 0 2px var(--lc-surface);
  }
  .least {
    font-weight: 400;
    font-size: 11px;
  }
  [part='place'] {
    margin-block-start: -4px;
  }

  [part='dimensions'],
  [part='distribution'] {
    display: grid;
    gap: 8px;
  }
  [part='dimension'],
  [part='distribution'] li {
    display: grid;
    grid-template-columns: minmax(4em, 7em) minmax(40px, 1fr) minmax(3.5em, auto);
    gap: 12px;
    align-items: center;
  }
  [part='distribution'] {
    gap: 4px;
    font-size: var(--lc-small);
  }
  [part='distribution'] li {
    grid-template-columns: minmax(2.5em, auto) minmax(40px, 1fr) minmax(3.5em, auto);
  }
  .value {
    justify-self: end;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    display: block;
    block-size: 6px;
    border-radius: 3px;
    background: var(--lc-fill);
    overflow: hidden;
  }
  .bar i {
    display: block;
    block-size: 100%;
    inline-size: calc(var(--lc-share) * 100%);
    border-radius: 3px;
    background: var(--lc-accent);
  }
  [part='distribution'] .bar i {
    background: var(--lc-star);
  }

  dl {
    display: grid;
    grid-template-columns: fit-content(9em) minmax(0, 1fr);
    gap: 6px 16px;
  }
  dt {
    min-inline-size: 4.5em;
  }
  dd {
    min-inline-size: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: center;
    margin-block: -10px;
    margin-inline-start: -8px;
  }
  .row .quiet {
    flex: 1;
    min-inline-size: 8em;
    margin-inline-start: 8px;
  }
  a {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding-inline: 8px;
    border-radius: 8px;
    font-weight: 500;
    text-decoration: none;
  }
  .out {
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [part='facts'],
  .cards {
    display: grid;
    gap: 12px;
  }
  [part='fact'],
  [part='commendation'],
  [part='notice'],
  [part='other-grade'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    align-content: start;
    padding: 12px;
    border: 1px solid var(--lc-line);
    border-radius: var(--lc-card);
  }
  [part='commendation'],
  [part='other-grade'] {
    gap: 4px;
  }
  .head {
    display: flex;
    gap: 10px;
    align-items: center;
  }
  .head > div {
    min-inline-size: 0;
  }
  .note {
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--lc-fill);
  }
  [part='objection'] {
    font-weight: 600;
  }
  [part='objection'] small {
    font-weight: 400;
  }

  [part='timeline'] {
    padding-block-start: 18px;
  }
  .track {
    position: relative;
    display: flex;
    align-items: center;
    block-size: 8px;
    border-radius: 4px;
  }
  .past {
    flex: none;
    inline-size: calc(var(--lc-at) * 100%);
    block-size: 100%;
    border-radius: 4px;
    background: currentcolor;
  }
  .rest {
    flex: 1;
  }
  .endless .track {
    background: none !important;
  }
  .endless .rest {
    border-block-start: 2px dashed;
    opacity: 0.6;
  }
  .today {
    position: absolute;
    inset-inline-start: calc(var(--lc-at) * (100% - 12px));
    inline-size: 12px;
    block-size: 12px;
    border: 3px solid;
    border-radius: 50%;
    background: var(--lc-surface);
  }
  .track b {
    position: absolute;
    inset-block-end: 11px;
    inset-inline-start: calc(var(--lc-at) * (100% - 4em));
    inline-size: 4em;
    font-weight: 600;
    font-size: 11px;
    line-height: 1.2;
    text-align: center;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    margin-block-start: 6px;
    font-variant-numeric: tabular-nums;
  }
  .ends span + span {
    font-weight: 600;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
    gap: 8px;
  }
  /* languages that have capitals begin with one */
  h4::first-letter,
  dd::first-letter,
  [part='label']::first-letter,
  .quiet::first-letter,
  [part='restriction'] span::first-letter,
  [part='objection']::first-letter,
  [part='as-of']::first-letter,
  .ends span::first-letter,
  a span::first-letter {
    text-transform: uppercase;
  }
  /* the grades stand side by side at one height, whatever their platforms are called */
  .columns .sign,
  .columns .level {
    order: -1;
  }
  .sign {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    justify-self: start;
    max-inline-size: 100%;
    padding: 4px 10px;
    border-radius: 999px;
    font-weight: 700;
    font-size: var(--lc-title);
  }
  .sign svg {
    inline-size: 18px;
    block-size: 18px;
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
  }
  [part='average'] {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-weight: 700;
    font-size: 20px;
  }
  [part='average'] svg {
    inline-size: 20px;
    block-size: 20px;
    color: var(--lc-star);
  }
  [part='average'] small {
    font-weight: 400;
  }
  .figures {
    grid-template-columns: repeat(auto-fit, minmax(88px, 1fr));
    gap: 8px;
  }
  .figures div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: 10px 12px;
    border-radius: var(--lc-card);
    background: var(--lc-fill);
  }
  .figures dt {
    min-inline-size: 0;
    font-size: var(--lc-small);
  }
  .figures dd {
    font-weight: 700;
    font-size: 18px;
    font-variant-numeric: tabular-nums;
  }

  .ways {
    border: 1px solid var(--lc-line);
    border-radius: var(--lc-card);
    overflow: hidden;
  }
  .ways li + li {
    border-block-start: 1px solid var(--lc-line);
  }
  .ways a {
    display: flex;
    justify-content: space-between;
    padding: 10px 12px;
    border-radius: 0;
  }
  .known {
    font-size: var(--lc-text);
  }
  [part='sources'] li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    justify-content: space-between;
  }
  [part='sources'] a {
    margin-inline-start: -8px;
  }
  [part='trust'] {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 600;
  }
  [part='trust'] svg {
    inline-size: 20px;
    block-size: 20px;
  }

  [part='note'] {
    padding: 10px 12px;
    border: 1px dashed;
    border-radius: var(--lc-card);
  }
  .doubt {
    display: flex;
    gap: 10px;
    align-items: flex-start;
  }
  .doubt svg {
    inline-size: 20px;
    block-size: 20px;
  }
  .doubt strong {
    font-weight: 700;
  }
  [part='retry'] {
    justify-self: start;
    min-block-size: 44px;
    padding: 10px 20px;
    border: 1px solid var(--lc-line);
    border-radius: 999px;
    color: var(--lc-link);
    font-weight: 600;
    text-align: center;
  }
  [part='retry'][aria-disabled] {
    color: var(--lc-quiet);
    cursor: default;
  }
  [part='skeleton'] {
    display: grid;
    gap: 12px;
  }
  [part='skeleton'] i {
    block-size: 16px;
    border-radius: 6px;
    background: var(--lc-fill);
  }
  [part='skeleton'] i:nth-child(3n + 1) {
    block-size: 88px;
    border-radius: var(--lc-card);
  }
  [part='skeleton'] i:nth-child(3n) {
    inline-size: 60%;
    margin-block-end: 12px;
  }

  @media (hover: hover) {
    a:hover,
    [part='close']:hover,
    [part='retry']:hover {
      background: var(--lc-fill);
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @keyframes slide {
    from {
      opacity: 0;
      transform: translateY(48px);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel {
      animation: rise 0.16s ease-out;
    }
    .panel[data-shape='sheet'] {
      animation-name: slide;
      animation-duration: 0.2s;
      transition: transform 0.16s ease-out;
    }
    .panel.pulled {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .step,
    .bar,
    .track,
    [part='close'],
    [part='restriction'],
    [part='mark'],
    .tile,
    .sign {
      border: 1px solid;
    }
    .bar i,
    .past,
    [aria-current] .step {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
