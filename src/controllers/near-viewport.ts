/** How far outside the viewport an element counts as near. */
const MARGIN = '300px';

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Calls back once, as soon as the element is near the viewport; at once where the browser cannot tell. One observer serves
 * all elements. The returned function takes the wish back.
 */
export const nearViewport = (element: Element, near: () => void): (() => void) => {
  if (typeof IntersectionObserver !== 'function') {
    near();
    return () => {};
  }
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const call = isIntersecting && waiting.get(target);
        if (!call) continue;
        forget(target);
        call();
      }
    },
    { rootMargin: MARGIN },
  );
  waiting.set(element, near);
  observer.observe(element);
  return () => forget(element);
};

const forget = (element: Element): void => {
  waiting.delete(element);
  observer?.unobserve(element);
};
