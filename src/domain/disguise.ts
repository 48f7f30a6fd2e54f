import { plainText } from './review-text.js';

/** What is not seen: joiners, direction marks, variants, tags; with what they stand behind. No keycap's. */
const UNSEEN = /(^|[^])((?:[\u034f\u061c\u200c-\u200f\u{e0020}-\u{e007f}]|[\ufe00-\ufe0f])+)(?!\u20e3)/gu;

const DIRECTION = /[\u034f\u061c\u200e\u200f]/g;

/** What joiners and variants make something of that is seen: scripts of Asia, and emoji. */
const JOINS = /[\u0600-\u0dff\u1000-\u109f\u1780-\u18af\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

const OTHERS = '\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Armn}\\p{sc=Cher}\\p{sc=Copt}';
const BETWEEN = `[\\p{sc=Latn}${OTHERS}\\p{M}\\p{N}]*`;

/** One word of Latin letters and of those that look like them. */
const MIXED = new RegExp(`\\p{sc=Latn}${BETWEEN}[${OTHERS}]|[${OTHERS}]${BETWEEN}\\p{sc=Latn}`, 'u');

/** A word of letters that all have a Latin double. */
const DOUBLES = /(?:^|[^\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}])(?:[АВЕЅІЈКМНОРСТУХаеһіјорԛѕԝухс]{2,}|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{2,})(?![\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}])/u;

/** Signs made to look like letters and ideographs: phonetic, radicals, compatibility ideographs, those of mathematics. */
const SIGNS = /[\u0250-\u02af\u2e80-\u2fdf\uf900-\ufaff\u{1d400}-\u{1d7ff}\u{2f800}-\u{2fa1f}]/u;

const withoutUnseen = (name: string): string =>
  name.replace(UNSEEN, (_, before: string, marks: string) => before + (JOINS.test(before) ? marks.replace(DIRECTION, '') : ''));

/** Somebody's name as it may be shown: on one line, with nothing in it that is not seen, and no private number. */
export const shownName = (name: string): string => withoutUnseen(plainText(name)).replace(/\s+/g, ' ');

/** Whether a name is other than it looks: something in it is not seen, or letters of it stand for others. */
export const isDisguised = (name: string): boolean => {
  const seen = shownName(name);
  const bare = (text: string) => text.replace(/[^\S\ufeff]/g, '');
  // a private number that is taken out is no disguise
  const hides = !seen.includes('**') && bare(seen) !== bare(name);
  return hides || [MIXED, DOUBLES, SIGNS].some((pattern) => pattern.test(seen));
};
