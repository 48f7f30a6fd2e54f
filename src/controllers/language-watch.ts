interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

const watches = new Map<Node, Watch>();

/** The host of the shadow root an element lives in. `instanceof`, for a page can name a form `host` on the document. */
export const hostOf = (element: Element): Element | undefined => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

/** The trees an element lives in, from its own shadow root out to the document. */
const rootsOf = (element: Element): Node[] => {
  const outer = hostOf(element);
  return [element.getRootNode(), ...(outer ? rootsOf(outer) : [])];
};

/** Calls back after any `lang` around the element changed; one observer serves a whole tree. */
export const watchLanguage = (element: Element, changed: () => void): (() => void) => {
  const roots = rootsOf(element);
  for (const root of roots) {
    let watch = watches.get(root);
    if (!watch) {
      const listeners = new Set<() => void>();
      const observer = new MutationObserver(() => [...listeners].forEach((listener) => listener()));
      observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      watches.set(root, (watch = { observer, listeners }));
    }
    watch.listeners.add(changed);
  }
  return () => {
    for (const root of roots) {
      const watch = watches.get(root);
      watch?.listeners.delete(changed);
      if (watch && !watch.listeners.size) {
        watch.observer.disconnect();
        watches.delete(root);
      }
    }
  };
};

/** The `lang` of the nearest ancestor that has one, across shadow roots; empty where none has. */
export const inheritedLanguage = (element: Element): string => {
  const outer = element.parentElement ?? hostOf(element);
  const holder = outer?.closest('[lang]');
  if (holder) return holder.getAttribute('lang')!;
  const host = outer && hostOf(outer);
  return host ? host.getAttribute('lang') || inheritedLanguage(host) : '';
};
