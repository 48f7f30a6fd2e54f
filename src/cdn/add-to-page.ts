import type { LocaleMessages } from '../i18n/register.js';
import { shared } from './shared.js';

/**
 * Registers a language with the script-tag bundle, whichever of the two a page loads first and whatever address it has: by the
 * package's global, once that has defined its elements.
 */
export const addToPage = (tag: string, messages: LocaleMessages): void => {
  void customElements.whenDefined('live-credit-badge').then(() => {
    const { registerLocale } = shared();
    if (registerLocale) void registerLocale(tag, messages);
    else console.warn(`live-credit: register the language "${tag}" by registerLocale(), for the elements come from npm`);
  });
};
