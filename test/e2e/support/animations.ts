import type { Page } from '@playwright/test';

export interface Animation {
  duration: number;
  /** The properties it changes, in the order of the alphabet. */
  keys: string[];
}

/** Turns every banner of a page into an overlay, and says how they enter. */
export const placeOverlays = (page: Page): Promise<Animation[]> =>
  page.evaluate(() => {
    const warnings = [...window.document.querySelectorAll('live-credit-warning')];
    for (const one of warnings) one.setAttribute('placement', 'overlay');
    return warnings
      .flatMap((one) => one.shadowRoot!.getAnimations())
      .map(({ effect }) => {
        const keys = (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame));
        const properties = keys.filter((key) => !['offset', 'easing', 'composite', 'computedOffset'].includes(key));
        return { duration: effect!.getTiming().duration as number, keys: [...new Set(properties)].sort() };
      });
  });
