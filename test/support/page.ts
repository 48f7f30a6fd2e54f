/** What a promise came to, without letting it reject unheard. */
export const outcome = <T>(promise: Promise<T>): { value?: T; error?: unknown; done: boolean } => {
  const result: { value?: T; error?: unknown; done: boolean } = { done: false };
  promise.then(
    (value) => Object.assign(result, { value, done: true }),
    (error: unknown) => Object.assign(result, { error, done: true }),
  );
  return result;
};

/** Replaces a property of a global for one test; the returned function gives it back. */
export const replace = (target: object, key: string, value: unknown): (() => void) => {
  const own = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, writable: true, value });
  return () => {
    if (own) Object.defineProperty(target, key, own);
    else delete (target as Record<string, unknown>)[key];
  };
};

/** Says that the page is hidden or visible again. */
export const setVisibility = (state: DocumentVisibilityState): void => {
  replace(document, 'visibilityState', state);
  document.dispatchEvent(new Event('visibilitychange'));
};

/** The page's own visibility again. */
export const resetVisibility = (): void => {
  delete (document as unknown as Record<string, unknown>)['visibilityState'];
};

/** Collects what is written to the console as warnings during a test. */
export const recordWarnings = (): { said: string[]; restore: () => void } => {
  const said: string[] = [];
  const restore = replace(console, 'warn', (...words: unknown[]) => said.push(words.join(' ')));
  return { said, restore };
};

/** Collects errors that reach the page: uncaught exceptions and rejections nobody handled. */
export const recordPageErrors = (): { found: unknown[]; restore: () => void } => {
  const found: unknown[] = [];
  const rejected = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    found.push(event.reason);
  };
  const thrown = replace(window, 'onerror', (message: unknown) => {
    found.push(message);
    return true;
  });
  window.addEventListener('unhandledrejection', rejected);
  return {
    found,
    restore: () => {
      window.removeEventListener('unhandledrejection', rejected);
      thrown();
    },
  };
};
