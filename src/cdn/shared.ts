import type { registerLocale } from '../i18n/register-locale.js';

/** What all copies of the script-tag bundle on one page share, whatever their versions. */
export interface Shared {
  /** The Trusted Types policy named `live-credit`: a page's CSP lets it be made only once. */
  policy?: { createHTML(html: string): unknown } | undefined;
  /** Version that defined the elements. */
  version?: string;
  /** The public function of that version, for languages that come as scripts of their own (src/cdn/locales). */
  registerLocale?: typeof registerLocale;
  /** Preloads a lazy chunk and what it imports, and says its address; the build writes and calls it. */
  preload?: (...chunks: string[]) => string;
  /** What the entry shares with its lazy chunks, by minified name; the build writes and reads it. */
  core?: Record<string, unknown>;
  /** The tag that brought this script: of the classic loader, which the module it imports cannot find by itself, else its own. */
  tag?: HTMLScriptElement | null;
}

const KEY = Symbol.for('live-credit');

/** The one global of this package, under a symbol that no element id can clobber. */
export const shared = (): Shared => ((globalThis as unknown as Record<symbol, Shared>)[KEY] ??= {});
