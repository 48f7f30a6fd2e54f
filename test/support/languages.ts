import { localeFor, panelLocaleFor } from '../../src/i18n/languages.js';
import type { Locale, PanelLocale } from '../../src/i18n/locale.js';

const arrival = <T>(find: (arrived: () => void) => T | undefined): Promise<T> =>
  new Promise((resolve) => {
    const ask = () => {
      const found = find(ask);
      if (found) resolve(found);
    };
    ask();
  });

/** The language these wishes lead to, once it is there. */
export const localeOf = (...wanted: string[]): Promise<Locale> => arrival((arrived) => localeFor(wanted, arrived));

/** The same with the words of banners and panels. */
export const panelLocaleOf = (...wanted: string[]): Promise<PanelLocale> => arrival((arrived) => panelLocaleFor(wanted, arrived));
