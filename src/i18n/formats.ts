import type { PanelLocale } from './locale.js';

/** How a language writes what only panels have: shares, amounts, scores, spans of days. */
export interface Formats {
  /** A share from 0 to 1, rounded down, for 99.96 % is not all: 97 %. */
  readonly percent: (share: number) => string;
  /** An amount in CNY. */
  readonly money: (amount: number) => string;
  /** A score, to at most two decimals. */
  readonly score: (n: number) => string;
  /** So many days, to at most one decimal. */
  readonly days: (n: number) => string;
  /** Several words as one enumeration. */
  readonly list: (words: readonly string[]) => string;
}

/** A panel's language with all its formats. */
export type Words = PanelLocale & Formats;

const made = new WeakMap<PanelLocale, Words>();

/** Made once per language, for making `Intl` formatters costs more than using them. */
export const withFormats = (locale: PanelLocale): Words => {
  const known = made.get(locale);
  if (known) return known;
  const format = (options: Intl.NumberFormatOptions) => {
    const one = new Intl.NumberFormat(locale.tag, options);
    return (n: number) => one.format(n);
  };
  const share = format({ style: 'percent', maximumFractionDigits: 1 });
  const enumeration = new Intl.ListFormat(locale.tag, { type: 'conjunction', style: 'short' });
  const words: Words = {
    ...locale,
    // the epsilon forgives binary fractions
    percent: (n) => share(Math.floor(n * 1000 + 1e-6) / 1000),
    money: format({ style: 'currency', currency: 'CNY', minimumFractionDigits: 0, maximumFractionDigits: 2 }),
    score: format({ maximumFractionDigits: 2 }),
    days: format({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 }),
    list: (all) => enumeration.format(all),
  };
  made.set(locale, words);
  return words;
};
