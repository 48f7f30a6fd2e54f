/**
 * The boxes of the elements, as CSS text: once for `live-credit.css`, which reserves them before the script has run, once for the
 * shadow roots. `at` gives the selector of an element under a condition. Pixels, not rem: Chinese mobile pages often scale the
 * root font size with the viewport.
 */
type At = (condition?: string) => string;

const width = (at: At, size: string, px: number, bare: number, height: number): string =>
  `${at(size)}{inline-size:var(--live-credit-badge-width,${px}px);block-size:${height}px}` +
  `${at(size + '[no-reviews]')}{inline-size:var(--live-credit-badge-width,${bare}px)}`;

export const badgeBox = (at: At): string =>
  `${at()}{display:inline-block;box-sizing:border-box;max-inline-size:100%;vertical-align:middle;contain:layout}` +
  width(at, '', 200, 172, 24) +
  width(at, '[size=small]', 180, 160, 20) +
  width(at, '[size=large]', 240, 200, 32);

export const warningBox = (at: At): string =>
  `${at()}{display:block}` +
  `${at('[reserve]')}{min-block-size:var(--live-credit-warning-row,60px)}` +
  `${at('[placement=overlay]')}{position:absolute;inset:0 0 auto;z-index:var(--live-credit-overlay-z,10);pointer-events:none}`;

/** Selectors of a shadow root's own host. */
export const host: At = (condition) => (condition ? `:host(${condition})` : ':host');
