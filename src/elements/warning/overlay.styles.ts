import { css } from 'lit';

/**
 * Of an overlay that knows its player. It keeps clear of a notch as far as the player lies under it, and of what the page shows
 * above it, unless the player is so small that nothing would be left. As text only it shows what fits whole, what stays for good
 * first.
 */
export const overlayStyles = css`
  :host([placement='overlay']) .panel {
    inline-size: auto;
    max-inline-size: var(--live-credit-overlay-width, var(--lc-width));
    margin: 0 max(0px, env(safe-area-inset-right, 0px) - var(--lc-edge-right)) 0
      max(0px, env(safe-area-inset-left, 0px) - var(--lc-edge-left));
    padding-top: calc(
      min(var(--live-credit-overlay-top, 8px), var(--lc-top)) + max(0px, env(safe-area-inset-top, 0px) - var(--lc-edge-top))
    );
    display: flex;
    flex-flow: column;
    align-items: flex-start;
    overflow: hidden;
  }
  :host([data-astray]) {
    position: static !important;
    pointer-events: auto !important;
  }
  :host([data-astray]) .panel {
    position: static;
    padding: 0;
  }
  /* the way to the rest stands below it, whole */
  :host([placement='overlay']) ul {
    position: relative;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scroll-padding: 24px 0;
    scrollbar-width: thin;
    /* seen on any video, and never a white stripe over it */
    scrollbar-color: #fffc #0006;
  }
  :host([placement='overlay']) .panel > :not(ul) {
    flex: none;
  }
  /* laid out to be measured, where it makes nothing scroll */
  [data-crowded] {
    position: absolute;
    inset-inline: 0;
    bottom: 100%;
    visibility: hidden;
  }
  /* there is more below; the gaps between banners scroll as well */
  [data-scrolls] ul {
    pointer-events: auto;
    padding-bottom: 20px;
    -webkit-mask-image: linear-gradient(#000 calc(100% - 24px), transparent);
    mask-image: linear-gradient(#000 calc(100% - 24px), transparent);
  }
  /* at the side where its lines begin, whichever way the page runs */
  :host([placement='overlay']) [dir='rtl'] .panel {
    margin-left: auto;
    padding-left: calc(8px + max(0px, env(safe-area-inset-left, 0px) - var(--lc-edge-left)));
  }
  :host .panel[data-text-only] {
    display: flex;
    flex-flow: column wrap;
    align-content: flex-start;
    align-items: flex-start;
    column-gap: 24px;
    overflow: hidden;
  }
  :host .panel[data-text-only] ul {
    display: contents;
  }
  [data-text-only] li {
    flex: none;
    inline-size: 100%;
  }
  [data-text-only] li:not(:has([part='dismiss'])) {
    order: -1;
  }
  [data-text-only] a,
  [data-text-only] [part='dismiss'],
  [data-text-only] [part='details'],
  [data-text-only] [aria-expanded='true'] {
    display: none;
  }
  [data-text-only] [part='more'],
  [data-text-only] [part='chip'] {
    border-radius: var(--live-credit-banner-radius, 8px);
    font-weight: 400;
  }
`;
