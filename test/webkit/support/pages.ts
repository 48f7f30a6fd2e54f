import { document } from '../../e2e/support/pages.js';
import type { PageServer } from '../../e2e/support/servers.js';
import type { Session } from './session.js';

/** What went wrong in a page, as the page itself saw it. */
export interface Problems {
  errors: string[];
  console: string[];
  violations: string[];
}

/** WebDriver has no console and no script that runs before the page's own: the page brings one, and its policy allows it. */
const WATCH = `
  const problems = (window.problems = { errors: [], console: [], violations: [] });
  addEventListener('error', ({ message }) => problems.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => problems.violations.push(violatedDirective));
  for (const type of ['error', 'warn']) console[type] = (...said) => problems.console.push(said.join(' '));`;

/** Sets a page of somebody else's site that watches itself, with the snippet in its head, and says its address. */
export const setWatched = (
  site: PageServer,
  body: string,
  { head, headers }: { head: string; headers?: Record<string, string> },
): string => {
  site.set('/watch.js', WATCH, { 'content-type': 'text/javascript' });
  return site.set('/page', document(`<script src="/watch.js"></script>${head}`, body), headers);
};

export const problemsOf = (page: Session): Promise<Problems> =>
  page.run(() => (window as unknown as { problems: Problems }).problems);

/** Waits until a node within an element reads as it should, and gives its words. */
export const wordsOf = (page: Session, element: string, node: string, expected = ''): Promise<string> =>
  page.until(
    (outer, inner, words) => {
      const text = window.document.querySelector(outer)?.shadowRoot?.querySelector(inner)?.textContent ?? '';
      const read = text.replace(/\s+/g, ' ').trim();
      return read && read.includes(words) ? read : undefined;
    },
    element,
    node,
    expected,
  );

/** Waits until an element has an attribute of some value. */
export const hasAttribute = (page: Session, element: string, name: string, value: string): Promise<boolean> =>
  page.until((...[outer, key, wanted]) => window.document.querySelector(outer)?.getAttribute(key) === wanted, element, name, value);
