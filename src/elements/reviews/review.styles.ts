import { css } from 'lit';

export const reviewStyles = css`
  .review {
    display: grid;
    gap: calc(var(--lc-space) * 1.5);
    padding: calc(var(--lc-space) * 3.5) calc(var(--lc-space) * 4);
    border-block-end: 1px solid var(--lc-line);
    background: var(--lc-surface);
    contain: content;
  }
  .review:focus-visible {
    outline-offset: -3px;
    border-radius: 6px;
  }
  .placed > .review {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px calc(var(--lc-space) * 2);
  }
  [part='author'] {
    max-inline-size: 100%;
    font-weight: 600;
  }
  .stars {
    display: block;
    inline-size: 75px;
    block-size: 15px;
    color: var(--lc-star);
  }
  .root[dir='rtl'] .stars {
    transform: scaleX(-1);
  }
  .off {
    fill: none;
    stroke: var(--lc-quiet);
    stroke-width: 0.8;
  }
  [part='date'] {
    color: var(--lc-quiet);
    font-size: var(--lc-small);
    white-space: nowrap;
  }
  .by [part='date'] {
    margin-inline-start: auto;
  }
  [part='product'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .spec {
    margin-inline-start: var(--lc-space);
  }
  .words {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .expand {
    justify-self: start;
    min-block-size: 24px;
    color: var(--lc-link);
    font-size: 13px;
    font-weight: 600;
  }
  .media {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--lc-space) * 1.5);
  }
  .medium {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 76px;
    block-size: 76px;
    border-radius: var(--lc-card);
    background: var(--lc-fill);
    color: var(--lc-quiet);
    overflow: hidden;
  }
  .medium img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .medium.gone .icon {
    inline-size: 26px;
    block-size: 26px;
    stroke-width: 1.1;
  }
  .play {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
  }
  .play .icon {
    box-sizing: content-box;
    inline-size: 16px;
    block-size: 16px;
    padding: 7px;
    border-radius: 50%;
    background: rgb(0 0 0 / 62%);
    fill: #fff;
    stroke: #fff;
  }
  .later,
  .reply {
    display: grid;
    gap: 2px;
    padding-inline-start: calc(var(--lc-space) * 3);
    border-inline-start: 2px solid var(--lc-line);
  }
  .reply {
    padding: calc(var(--lc-space) * 2) calc(var(--lc-space) * 3);
    border: 0;
    border-radius: var(--lc-card);
    background: var(--lc-fill);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--lc-space) calc(var(--lc-space) * 2);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--lc-space);
  }
  .mark {
    padding: 1px calc(var(--lc-space) * 2);
    border-radius: 6px;
    background: var(--lc-fill);
    color: var(--lc-quiet);
    font-size: var(--lc-small);
  }
  .mark a {
    color: inherit;
  }
  .mark .icon {
    margin-inline-end: 3px;
    stroke-width: 2;
  }
  [part='helpful'] .icon {
    margin-inline-end: 4px;
    stroke-width: 1.2;
  }
`;
