import { onFullScreenChange } from './full-screen.js';
import { watchMoves } from './moves.js';
import { isTied, type Situation } from './overlay-place.js';

/** Tells of whatever may put an overlay out of place; costs nothing while nothing changes. */
export interface PlaceWatch {
  /** All is well as it is now. */
  settle(situation: Situation): void;
  /** Whether the player is still to come. */
  lookOut(missing: boolean): void;
  end(): void;
}

/** Calls `changed` where an overlay may have to be put elsewhere; with true where what fills the screen has changed. */
export const watchPlace = (host: HTMLElement, changed: (renew?: boolean) => void): PlaceWatch => {
  const again = () => changed();
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(again);
  };

  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(again) : undefined;
  const renderings = new MutationObserver(again);
  const arrivals = new MutationObserver(again);
  const moves = { target: watchMoves(again), host: watchMoves(again) };
  let target: Element | undefined;
  let isAwaited = false;

  for (const element of [host, document.documentElement]) sizes?.observe(element);
  renderings.observe(host.shadowRoot!, { childList: true });
  const leaveFullScreen = onFullScreenChange(() => changed(true));
  window.addEventListener('scroll', soon, { capture: true, passive: true });
  window.addEventListener('resize', soon);

  return {
    settle({ cover, at, own }) {
      if (cover.target !== target) {
        if (target) sizes?.unobserve(target);
        sizes?.observe((target = cover.target));
      }
      if (isTied(host, cover)) return [moves.target, moves.host].forEach((one) => one.end());
      moves.target.expect(cover.target, at);
      moves.host.expect(host, own);
    },
    lookOut(missing) {
      if (missing === isAwaited) return;
      isAwaited = missing;
      if (missing) arrivals.observe(host.getRootNode(), { childList: true, subtree: true, attributeFilter: ['id'] });
      else arrivals.disconnect();
    },
    end() {
      cancelAnimationFrame(frame);
      for (const one of [sizes, renderings, arrivals]) one?.disconnect();
      for (const one of [moves.target, moves.host]) one.end();
      leaveFullScreen();
      window.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    },
  };
};
