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
  const share = (least: number) => numbers({ style: 'percent', minimumFractionDigits: least, maximumFractionDigits: 1 });
  const [short, tenth] = [share(0), share(1)];
  // what is neither none nor all
  const rounded = (n: number) => (n > 0 && n < 1 ? Math.min(0.999, Math.max(0.001, Math.round(n * 1000) / 1000)) : n);
  const rules = once(() => new Intl.PluralRules(tag));
  return {
    ...locale,
    t: { ...locale.t, ...words },
    day: (day) => isolate(locale.day(day)),
    // anew, for a mark may have parted a private number
    text: (text) => isolate(redact(locale.text(text).replace(TURNING, ''))),
    number: numbers({ maximumFractionDigits: 2 }),
    percent: (n) => short(rounded(n)),
    percents: (all) => {
      const shares = all.map(rounded);
      return shares.map(shares.some((n) => Math.round(n * 1000) % 10) ? tenth : short);
    },
    money: (cny) => (cny % 1 ? exact : whole)(cny),
    plural: (n, message) => (typeof message === 'string' ? message : (message[rules().select(n)] ?? message.other)),
    isolate,
  };
};
