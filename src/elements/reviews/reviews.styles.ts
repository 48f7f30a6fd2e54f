import { css } from 'lit';
import { panelStyles } from '../shared/panel.styles.js';
import { reviewStyles } from './review.styles.js';
import { summaryStyles } from './summary.styles.js';

export const reviewsStyles = css`
  ${panelStyles}
  :host {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    max-block-size: var(--live-credit-reviews-height, 480px);
  }
  .root {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    .root:not([data-theme='light']) {
      color-scheme: dark;
    }
  }
  /* scrolls as a whole, the summary with it; never without an end, whatever height a page gives */
  .panel {
    position: relative;
    min-block-size: 0;
    max-block-size: 100vh;
    overflow-x: hidden;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scroll-padding-block-start: 56px;
    scrollbar-width: thin;
    border: 1px solid var(--lc-line);
    border-radius: var(--lc-radius);
    background: var(--lc-surface);
  }
  .quiet,
  .note {
    color: var(--lc-quiet);
  }
  .quiet {
    font-size: var(--lc-small);
  }
  .note {
    padding: calc(var(--lc-space) * 2) calc(var(--lc-space) * 4);
    text-align: center;
  }
  .icon,
  .star {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
  }
  .icon {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    border-block: 1px solid var(--lc-line);
    background: var(--lc-surface);
  }
  .chips {
    display: flex;
    flex: 1;
    gap: calc(var(--lc-space) * 1.5);
    min-inline-size: 0;
    /* as wide as the fades, which so are seen only where there is more */
    padding-block: calc(var(--lc-space) * 2);
    padding-inline: 16px 32px;
    scroll-padding-inline: 16px 32px;
    overflow-x: auto;
    scrollbar-width: none;
    -webkit-mask-image: linear-gradient(to right, transparent, #000 16px calc(100% - 32px), transparent);
    mask-image: linear-gradient(to right, transparent, #000 16px calc(100% - 32px), transparent);
  }
  .root[dir='rtl'] .chips {
    -webkit-mask-image: linear-gradient(to left, transparent, #000 16px calc(100% - 32px), transparent);
    mask-image: linear-gradient(to left, transparent, #000 16px calc(100% - 32px), transparent);
  }
  .chips::after {
    content: '';
    flex: none;
    inline-size: 1px;
  }
  .chips::-webkit-scrollbar {
    display: none;
  }
  .chip {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 3px;
    min-block-size: 32px;
    padding-inline: calc(var(--lc-space) * 2.5);
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--lc-fill);
    font-size: 13px;
    white-space: nowrap;
  }
  .chip .star {
    color: var(--lc-star);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--lc-accent);
    background: var(--lc-surface);
    color: var(--lc-accent);
    font-weight: 600;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-inline: calc(var(--lc-space) * 4) calc(var(--lc-space) * 2);
    border-block-end: 1px solid var(--lc-line);
    color: var(--lc-quiet);
    font-size: 13px;
  }
  .found button {
    min-block-size: 32px;
    padding-inline: calc(var(--lc-space) * 2);
    color: var(--lc-link);
  }
  .sort {
    flex: none;
    padding-inline-end: calc(var(--lc-space) * 2);
  }
  select {
    min-block-size: 36px;
    padding-inline: calc(var(--lc-space) * 2);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 13px;
  }
  option {
    background: var(--lc-surface);
    color: var(--lc-ink);
  }
  .news {
    position: sticky;
    inset-block-start: 58px;
    z-index: 1;
    block-size: 0;
    text-align: center;
  }
  [part='news'] {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--lc-space) * 1.5);
    min-block-size: 32px;
    padding-inline: calc(var(--lc-space) * 4);
    border-radius: 999px;
    background: var(--lc-accent);
    color: var(--lc-surface);
    font-size: 13px;
    font-weight: 600;
    box-shadow: 0 2px 10px var(--lc-shade);
  }
  .feed {
    position: relative;
  }
  .foot {
    display: grid;
    justify-items: center;
    padding-block: calc(var(--lc-space) * 2) calc(var(--lc-space) * 4);
    outline-offset: -3px;
  }
  .press {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    margin-inline: auto;
    padding-inline: calc(var(--lc-space) * 5);
    border: 1px solid var(--lc-line);
    border-radius: 999px;
    color: var(--lc-link);
    font-weight: 600;
  }
  .skeleton {
    inline-size: 100%;
  }
  .skeleton > div {
    display: grid;
    gap: calc(var(--lc-space) * 2.5);
    padding: calc(var(--lc-space) * 4);
    border-block-end: 1px solid var(--lc-line);
  }
  .skeleton i {
    block-size: 12px;
    border-radius: 6px;
    background: var(--lc-fill);
  }
  .skeleton i:first-child {
    inline-size: 34%;
  }
  .skeleton i:last-child {
    inline-size: 68%;
  }
  ${summaryStyles}
  ${reviewStyles}
  @media (forced-colors: active) {
    .chip,
    .pick,
    .mark,
    [part='news'] {
      border: 1px solid;
    }
    .chip[aria-pressed='true'],
    .pick[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .fill {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .star,
    .stars {
      color: CanvasText;
    }
    .off {
      stroke: CanvasText;
    }
  }
`;
