import { replace } from './page.js';

/** In place of `IntersectionObserver`: says that an element came near when a test does. */
export class FakeIntersectionObserver {
  static made: FakeIntersectionObserver[] = [];
  readonly watched = new Set<Element>();

  constructor(
    readonly tell: (entries: { isIntersecting: boolean; target: Element }[]) => void,
    readonly options: IntersectionObserverInit = {},
  ) {
    FakeIntersectionObserver.made.push(this);
  }

  observe(element: Element): void {
    this.watched.add(element);
  }

  unobserve(element: Element): void {
    this.watched.delete(element);
  }

  /** Tells every observer that watches the element. */
  static move(target: Element, isIntersecting: boolean): void {
    for (const one of this.made) if (one.watched.has(target)) one.tell([{ isIntersecting, target }]);
  }

  /** Whether anybody watches the element. */
  static watches(element: Element): boolean {
    return this.made.some(({ watched }) => watched.has(element));
  }
}

/** Installs the fake for the whole page: the observer is made once and then kept. */
export const installIntersections = (): typeof FakeIntersectionObserver => {
  replace(window, 'IntersectionObserver', FakeIntersectionObserver);
  return FakeIntersectionObserver;
};

/** In place of `ResizeObserver`: says that something was resized when a test does. */
export class FakeResizeObserver {
  static made: FakeResizeObserver[] = [];
  readonly watched = new Set<Element>();
  alive = true;

  constructor(readonly tell: () => void) {
    FakeResizeObserver.made.push(this);
  }

  observe(element: Element): void {
    this.watched.add(element);
  }

  unobserve(element: Element): void {
    this.watched.delete(element);
  }

  disconnect(): void {
    this.alive = false;
    this.watched.clear();
  }

  /** Tells every observer that watches the element. */
  static resize(element: Element): void {
    for (const one of this.made) if (one.watched.has(element)) one.tell();
  }
}
