import { redact } from '../domain/names.js';
import type { LocalizedText } from '../domain/schema.js';
import type { Messages } from './zh-cn.js';
import type { PanelMessages } from './zh-cn-panels.js';

/** One language: its words, and how it writes numbers and days. */
export interface Locale<Words = Messages> {
  /** BCP 47 tag, e.g. `zh-CN`. */
  readonly tag: string;
  readonly t: Words;
  /** A whole number, grouped. */
  readonly count: (n: number) => string;
  /** A rating from 1 to 5, to one decimal. */
  readonly rating: (n: number) => string;
  /** A calendar day `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
  /** Words of the backend in this language, else in the nearest it has; never with private numbers in them. */
  readonly text: (text: LocalizedText | undefined) => string;
}

/** A language with the words of banners and panels too, which come when the first of those does. */
export type PanelLocale = Locale<Messages & PanelMessages>;

const primary = (tag: string): string => tag.toLowerCase().split('-')[0];

const pick = (text: LocalizedText, tag: string): string => {
  if (typeof text === 'string') return text;
  const keys = Object.keys(text);
  const key =
    keys.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    keys.find((one) => primary(one) === primary(tag)) ??
    keys.find((one) => primary(one) === 'zh') ??
    keys[0];
  return key === undefined ? '' : text[key];
};

// making an Intl formatter costs more than all else a badge does, so each is made once per language, when first used
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

export const makeLocale = (tag: string, t: Messages): Locale => {
  const count = once(() => new Intl.NumberFormat(tag));
  const rating = once(() => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const day = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
  return {
    tag,
    t,
    count: (n) => count().format(n),
    rating: (n) => rating().format(n),
    day: (text) => day().format(Date.parse(text)),
    text: (text) => (text ? redact(pick(text, tag)) : ''),
  };
};

/** A message with its `{name}`s filled in. */
export const fill = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
