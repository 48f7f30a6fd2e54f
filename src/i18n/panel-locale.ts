import { redact } from '../domain/names.js';
import { once, type Locale, type PanelLocale } from './locale.js';
import type { PanelMessages } from './zh-cn-panels.js';

/** Letters written from right to left. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Marks that turn the text after them around. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A language with what only banners and panels say and write. */
export const panelLocale = (locale: Locale, words: PanelMessages): PanelLocale => {
  const { tag, dir } = locale;
  // what <bdi> is to elements, for a message may be the name of a button
  const isolate = (value: string): string => {
    const text = value.replace(TURNING, '');
    return text && (dir === 'rtl' || RTL.test(text)) ? `\u2068${text}\u2069` : text;
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = once(() => new Intl.NumberFormat(tag, options));
    return (n: number) => isolate(format().format(n));
  };
  const yuan = (digits: number) =>
    numbers({ style: 'currency', currency: 'CNY', minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [whole, exact] = [yuan(0), yuan(2)];
  const share = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const rules = once(() => new Intl.PluralRules(tag));
  return {
    ...locale,
    t: { ...locale.t, ...words },
    day: (day) => isolate(locale.day(day)),
    // anew, for a mark may have parted a private number
    text: (text) => isolate(redact(locale.text(text).replace(TURNING, ''))),
    number: numbers({ maximumFractionDigits: 2 }),
    // the epsilon forgives binary fractions
    percent: (n) => share(n > 0 && n < 1 ? Math.max(0.001, Math.floor(n * 1000 + 1e-6) / 1000) : n),
    money: (cny) => (cny % 1 ? exact : whole)(cny),
    plural: (n, message) => (typeof message === 'string' ? message : (message[rules().select(n)] ?? message.other)),
    isolate,
  };
};
