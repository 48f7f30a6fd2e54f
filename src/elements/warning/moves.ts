/** Tells when an element is no longer where it was, whatever the reason; costs nothing while all stands still. */
export interface Moves {
  /** From now on the element is expected at this place. */
  expect(element: Element, at: DOMRect): void;
  end(): void;
}

/** The viewport's margins beside a place: what is left is just large enough to hold it. */
const beside = ({ left, top, right, bottom }: DOMRect): string => {
  const { clientWidth, clientHeight } = document.documentElement;
  return [top, clientWidth - right, clientHeight - bottom, left].map((px) => `${-Math.floor(px)}px`).join(' ');
};

const isAt = (one: DOMRectReadOnly, other: DOMRectReadOnly): boolean =>
  (['left', 'top', 'width', 'height'] as const).every((key) => Math.abs(one[key] - other[key]) < 1);

const observe = (element: Element, hear: IntersectionObserverCallback, options: IntersectionObserverInit): IntersectionObserver => {
  let observer: IntersectionObserver;
  try {
    // in another origin's frame margins count with the document as root alone, which older browsers do not take
    observer = new IntersectionObserver(hear, { ...options, root: document });
  } catch {
    observer = new IntersectionObserver(hear, options);
  }
  observer.observe(element);
  return observer;
};

/** What fills the part of the viewport that is looked at leaves it, however little it moves. */
export const watchMoves = (moved: () => void): Moves => {
  let observer: IntersectionObserver | undefined;
  let expected: { element: Element; at: DOMRect } | undefined;
  const watch = (element: Element, at: DOMRect, ratio: number): void => {
    observer?.disconnect();
    const hear = (entries: IntersectionObserverEntry[]): void => {
      const { boundingClientRect, intersectionRatio } = entries[entries.length - 1];
      if (!isAt(boundingClientRect, at)) moved();
      // a scroller hides some or all of it: the rest is looked at; what scrolls is told of by events
      else if (intersectionRatio !== ratio) watch(element, at, intersectionRatio);
    };
    observer = observe(element, hear, { rootMargin: beside(at), threshold: ratio || 1e-7 });
  };
  return {
    expect(element, at) {
      if (typeof IntersectionObserver !== 'function') return;
      if (expected?.element === element && isAt(expected.at, at)) return;
      expected = { element, at };
      watch(element, at, 1);
    },
    end() {
      expected = undefined;
      observer?.disconnect();
    },
  };
};
