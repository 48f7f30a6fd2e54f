import { css, unsafeCSS } from 'lit';
import { badgeBox, host } from '../shared/box-rules.js';

export const badgeStyles = css`
  ${unsafeCSS(badgeBox(host))}
  /* on the wrapper, where a page's own reset of all its elements does not reach */
  .root {
    display: flex;
    block-size: 100%;
    font-size: 12px;
    line-height: 1;
  }
  :host([size='small']) .root {
    font-size: 11px;
  }
  :host([size='large']) .root {
    font-size: 14px;
  }
  [part='pill'] {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    max-inline-size: 100%;
    padding-inline: 0.6em 0.8em;
    border: 1px solid transparent;
    border-radius: var(--live-credit-radius, 999px);
    overflow: hidden;
    white-space: nowrap;
  }
  [data-tone='unknown'] {
    border: 1px dashed;
  }
  :host([variant='outline']) [part='pill'] {
    border-color: currentcolor;
  }
  :host([variant='text']) [part='pill'] {
    padding-inline: 0.2em;
    border-color: transparent;
    background: none;
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .unknown,
  .loading {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.3;
    stroke-dasharray: 2 1.4;
  }
  path + path {
    stroke-dasharray: none;
  }
  [part='grade'],
  [part='restriction'] {
    flex: none;
    font-weight: 700;
    unicode-bidi: plaintext;
  }
  [part='label'],
  [part='note'],
  [part='reviews'] {
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 1.4;
  }
  [part='label'] {
    font-weight: 600;
  }
  /* a restriction leaves no room for the label; the name has both */
  [part='restriction'] ~ [part='label'] {
    display: none;
  }
  [part='reviews'] {
    flex: 0 99999 auto;
    margin-inline-start: -0.4em;
  }
  @media (forced-colors: active) {
    [part='pill'] {
      border-color: currentcolor;
    }
  }
`;
