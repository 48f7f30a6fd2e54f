import { css } from 'lit';

export const warningStyles = css`
  .root {
    font-size: 13px;
    line-height: 1.45;
    text-align: start;
  }
  ul,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .panel {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  ul {
    display: grid;
    gap: 6px;
    inline-size: 100%;
  }
  [part='banner'] {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    padding: 8px 10px;
    border-inline-start: 4px solid;
    border-radius: var(--live-credit-banner-radius, 8px);
    overflow-wrap: anywhere;
  }
  [part='banner'] > div {
    flex: 1;
    min-inline-size: 0;
  }
  svg {
    inline-size: 18px;
    block-size: 18px;
  }
  [part='text'],
  [part='objection'] {
    font-weight: 600;
  }
  [part='subject'] {
    font-weight: 400;
  }
  .foot {
    font-size: 12px;
    line-height: 24px;
  }
  [part='meta'] {
    display: inline;
  }
  /* a gap parts them, which neither begins nor ends a line as a dot would */
  .bit {
    display: inline-block;
    max-inline-size: 100%;
    margin-inline-end: 10px;
  }
  [part='text'] .bit {
    margin-inline-end: 4px;
  }
  .day {
    white-space: nowrap;
  }
  [part='details'] {
    display: inline-flex;
    align-items: center;
    gap: 1px;
    min-block-size: 24px;
    font-weight: 600;
    white-space: nowrap;
  }
  [part='details'] svg {
    inline-size: 12px;
    block-size: 12px;
  }
  [dir='rtl'] .chevron {
    transform: scaleX(-1);
  }
  .chevron path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
  }
  a {
    color: inherit;
    display: inline-block;
    min-block-size: 24px;
  }
  [part='dismiss'] {
    flex: none;
    padding: 3px;
    block-size: 24px;
    border-radius: 6px;
  }
  [part='dismiss'] path {
    stroke: currentcolor;
    stroke-width: 1.6;
  }
  [part='more'],
  [part='chip'],
  [part='note'] {
    font-size: 12px;
    border-radius: 999px;
    padding: 4px 12px;
  }
  [part='more'],
  [part='chip'] {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    font-weight: 600;
  }
  [part='note'] {
    border: 1px dashed;
  }
  :host([placement='overlay']) .panel {
    position: absolute;
    inset: 0 0 auto;
    margin: 0;
    border: 0;
    max-inline-size: var(--live-credit-overlay-width, 480px);
    padding: calc(var(--live-credit-overlay-top, 8px) + env(safe-area-inset-top, 0px)) 8px 0;
    overflow: auto;
    background: none;
  }
  /* gaps let taps through to the player */
  .panel [data-tone] {
    pointer-events: auto;
  }
  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(-6px);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([placement='overlay']) li {
      animation: enter 0.18s ease-out;
    }
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid;
    }
  }
`;
