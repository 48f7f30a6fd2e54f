export interface PageEvents {
  /** It was hidden or shown. */
  visibility: () => void;
  /** It may never run again: left, kept for a way back, or frozen. */
  leave: () => void;
  back: () => void;
}

/** The page somebody lives in; `watch` tells what befalls it until the returned function is called. */
export interface Page {
  readonly visible: boolean;
  watch(events: PageEvents): () => void;
}

export const thisPage: Page = {
  get visible() {
    return document.visibilityState !== 'hidden';
  },
  watch({ visibility, leave, back }) {
    const heard = [
      [document, 'visibilitychange', visibility],
      [window, 'pagehide', leave],
      [document, 'freeze', leave],
      [window, 'pageshow', back],
      [document, 'resume', back],
    ] as const;
    for (const [target, type, listener] of heard) target.addEventListener(type, listener);
    return () => {
      for (const [target, type, listener] of heard) target.removeEventListener(type, listener);
    };
  },
};
