import { css } from 'lit';

export const mediaViewerStyles = css`
  .viewer {
    box-sizing: border-box;
    inline-size: 100vw;
    block-size: 100vh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: env(safe-area-inset-top, 0px) 0 env(safe-area-inset-bottom, 0px);
    border: 0;
    background: #0b0c0e;
    color: #f4f5f7;
    color-scheme: dark;
    overflow: hidden;
    touch-action: pan-y pinch-zoom;
  }
  .viewer[open] {
    display: flex;
    flex-direction: column;
  }
  .viewer:not([open]) {
    display: none;
  }
  .viewer.plain {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
  }
  .viewer::backdrop {
    background: #0b0c0e;
  }
  .viewer button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: rgb(255 255 255 / 14%);
    color: #fff;
  }
  .viewer button[disabled] {
    visibility: hidden;
  }
  .viewer .icon {
    inline-size: 22px;
    block-size: 22px;
  }
  .viewer-top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 10px 14px;
    font-variant-numeric: tabular-nums;
  }
  .stage {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    flex: 1;
    min-block-size: 0;
  }
  .stage img,
  .stage video {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .stage .gone {
    display: grid;
    justify-items: center;
    gap: 8px;
    color: #c3c8cf;
  }
  .stage .gone .icon {
    inline-size: 48px;
    block-size: 48px;
  }
  .stage button {
    position: absolute;
    inset-block-start: calc(50% - 22px);
  }
  .stage .back {
    inset-inline-start: 12px;
  }
  .stage .forth {
    inset-inline-end: 12px;
  }
  .caption {
    padding: 12px 18px 18px;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .root[dir='rtl'] .stage button .icon {
    transform: scaleX(-1);
  }
`;
