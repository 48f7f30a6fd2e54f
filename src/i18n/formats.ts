import { plainText } from '../domain/review-text.js';
import { breakable } from './breakable.js';
import { list } from './list.js';
import type { PanelLocale } from './locale.js';

/** How a language writes what only the details have: scores, spans of days, enumerations. */
export interface Formats {
  /** A score, to at most two decimals. */
  readonly score: (n: number) => string;
  /** So many days, to at most one decimal. */
  readonly days: (n: number) => string;
  /** Several words as one enumeration. */
  readonly list: (words: readonly string[]) => string;
}

/** A panel's language with all its formats. */
export type Words = PanelLocale & Formats;

// kept by language and apart from what asks, which must be free to go
const spans = new Map<string, Intl.NumberFormat>();

const spanIn = (tag: string): Intl.NumberFormat => {
  let span = spans.get(tag);
  if (!span) spans.set(tag, (span = new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 })));
  return span;
};

/** The language of panels with what only the details write in it; somebody else's words as a line can hold them. */
export const withFormats = (locale: PanelLocale): Words => ({
  ...locale,
  text: (words) => breakable(plainText(locale.text(words))),
  score: locale.number,
  days: (n) => spanIn(locale.tag).format(n),
  list: (words) => list(words, locale),
});
