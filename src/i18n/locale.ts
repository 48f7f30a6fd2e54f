import { redact } from '../domain/names.js';
import type { LocalizedText } from '../domain/schema.js';
import type { Forms } from './forms.js';
import type { Messages } from './zh-cn.js';
import type { PanelMessages } from './zh-cn-panels.js';

/** One language: its words, and how it writes numbers and days. */
export interface Locale<Words = Messages> {
  /** BCP 47 tag, e.g. `zh-CN`. */
  readonly tag: string;
  /** The direction it is written in. */
  readonly dir: 'ltr' | 'rtl';
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

/**
 * A language with the words of banners and panels too, which come, as what only those write does, when the first of them does.
 * Days, amounts and words of the backend are isolated already.
 */
export interface PanelLocale extends Locale<Messages & PanelMessages> {
  /** A number, grouped, to at most two decimals. */
  readonly number: (n: number) => string;
  /** A share from 0 to 1, to at most one decimal; what is neither none nor all never reads as if it were. */
  readonly percent: (share: number) => string;
  /** Several of them that stand below each other: all with a decimal where one has. */
  readonly percents: (shares: readonly number[]) => string[];
  /** An amount in yuan, with fen where it has any. */
  readonly money: (cny: number) => string;
  /** The form of a message for a number, still to be filled in; a message without forms is the same for all. */
  readonly plural: (n: number, message: string | Forms) => string;
  /** A value to be filled into a message, so that neither turns the other around where one of them runs right to left. */
  readonly isolate: (value: string) => string;
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0];

const pick = (text: LocalizedText, tag: string, serves: RegExp): string => {
  if (typeof text === 'string') return text;
  const keys = Object.keys(text);
  const key =
    keys.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    keys.find((one) => serves.test(one)) ??
    keys.find((one) => primary(one) === primary(tag)) ??
    keys.find((one) => primary(one) === 'zh') ??
    keys[0];
  return key === undefined ? '' : text[key];
};

/** Makes something when it is first used: an Intl formatter costs more than all else a badge does. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** @param serves Which other tags are this language too. */
export const makeLocale = (tag: string, t: Messages, serves: RegExp): Locale => {
  const count = once(() => new Intl.NumberFormat(tag));
  const rating = once(() => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const day = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
  return {
    tag,
    dir: 'ltr',
    t,
    count: (n) => count().format(n),
    rating: (n) => rating().format(n),
    day: (text) => day().format(Date.parse(text)),
    text: (text) => (text ? redact(pick(text, tag, serves)) : ''),
  };
};

/** A message with its `{name}`s filled in. */
export const fill = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
