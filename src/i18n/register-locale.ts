import type { LocaleMessages, LocaleOptions } from './register.js';

/**
 * Adds a language, or replaces one there is, for every element on the page, those already there too. Messages that lack a key, or
 * that would fill in something unknown, are refused with one warning on the console. Never throws or rejects.
 *
 * @param tag BCP 47 tag; serves its regions too: `pt` serves `pt-BR` where nothing nearer is registered.
 * @param messages Every word of the package, as `live-credit/locales/ja` has them.
 * @returns Whether the language is there now.
 */
export const registerLocale = (tag: string, messages: LocaleMessages, options?: LocaleOptions): Promise<boolean> =>
  import('./register.js')
    .then(({ register }) => register(tag, messages, options))
    .catch(() => false);
