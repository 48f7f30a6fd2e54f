import { css } from 'lit';

export const summaryStyles = css`
  .head {
    display: grid;
    gap: calc(var(--lc-space) * 2.5);
    padding: calc(var(--lc-space) * 3.5) calc(var(--lc-space) * 4);
  }
  .head .note {
    padding: 0;
    text-align: start;
  }
  .head .note[data-tone] {
    padding: calc(var(--lc-space) * 1.5) calc(var(--lc-space) * 3);
    border: 1px dashed;
    border-radius: var(--lc-card);
    font-size: var(--lc-small);
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--lc-space) * 2);
    font-size: var(--lc-title);
    font-weight: 700;
  }
  [part='count'] {
    color: var(--lc-quiet);
    font-size: 13px;
    font-weight: 400;
  }
  .score {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--lc-space) * 2) calc(var(--lc-space) * 4);
  }
  .average {
    display: grid;
    flex: none;
    justify-items: center;
    gap: 2px;
  }
  b[part='average'] {
    font-size: calc(var(--lc-display) * 1.4);
    font-weight: 700;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  .average .stars {
    inline-size: 85px;
    block-size: 17px;
  }
  .bars {
    flex: 1 1 150px;
    min-inline-size: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr) 3.4em 3.3em;
    align-items: center;
    gap: var(--lc-space);
    inline-size: 100%;
    min-block-size: 24px;
    padding-inline: var(--lc-space);
    font-size: var(--lc-small);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .rank {
    display: inline-flex;
    gap: 3px;
    align-items: center;
  }
  /* what may have changed has no colour */
  :host([status='stale']) .head {
    --lc-star: var(--lc-quiet);
  }
  .rank .star {
    color: var(--lc-star);
  }
  .track {
    block-size: 8px;
    border-radius: 4px;
    background: var(--lc-fill);
    overflow: hidden;
  }
  .fill {
    display: block;
    block-size: 100%;
    border-radius: 4px;
    background: var(--lc-star);
  }
  .share,
  .row .quiet {
    text-align: end;
  }
  .pick {
    display: block;
    inline-size: 100%;
    border-radius: 6px;
  }
  .pick[aria-pressed='true'] {
    box-shadow: inset 0 0 0 1px var(--lc-accent);
    color: var(--lc-accent);
    font-weight: 600;
  }
  .pick:hover {
    background: var(--lc-fill);
  }
  .pick:hover .track {
    background: var(--lc-line);
  }
  .dimensions,
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(var(--lc-space) * 4);
    font-size: var(--lc-small);
  }
  .dimensions {
    justify-content: space-between;
    padding: calc(var(--lc-space) * 1.5) calc(var(--lc-space) * 3);
    border-radius: var(--lc-card);
    background: var(--lc-fill);
  }
  .dimensions div,
  .facts div {
    display: inline-flex;
    gap: calc(var(--lc-space) * 1.5);
    min-inline-size: 0;
  }
  .dimensions div {
    align-items: baseline;
  }
  dt {
    flex: none;
    color: var(--lc-quiet);
  }
  dd {
    overflow-wrap: anywhere;
  }
  /* its days stay whole */
  dd[part='period'] {
    word-break: keep-all;
  }
  .dimensions dd {
    font-size: var(--lc-text);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .facts .icon {
    margin-inline-end: 3px;
    stroke-width: 2;
  }
`;
