import { maskName, redact } from './names.js';

/**
 * What is not to be seen and only hides or turns what is: controls, direction overrides, signs without width, halves of
 * characters, letters without ink. Joiners and marks that scripts and emoji need are left, as are line breaks.
 */
const HIDDEN =
  /[^\P{Cc}\n]|[^\P{Cf}\u0600-\u0605\u061c\u06dd\u08e2\u200c-\u200f\u{e0020}-\u{e007f}]|\p{Cs}|[\u034f\u17b4\u17b5\u115f\u1160\u2800\u3164\uffa0]/gu;

/** More marks on one letter than any language writes: they would cover the lines around. */
const PILE = /(\p{M}{4})\p{M}+/gu;

/** Somebody else's text without what is not to be seen, two line breaks in a row at most. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(HIDDEN, '')
    .replace(PILE, '$1')
    .replace(/\n\s*\n\s*\n/g, '\n\n')
    .trim();

/** The text with its numbers written plainly, as a private number would not be that is not to be found. */
const plainNumbers = (text: string): string =>
  text
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/([\d -])[\ufe00-\ufe0f\u20e3\u200c-\u200f]+(?=[\d -])/g, '$1')
    .replace(/(\d)\s+(?=\d)/g, '$1 ')
    .replace(/(\d)[\u2010-\u2015\u2212\uff0d](?=\d)/g, '$1-');

/** A text as it may be shown: only what is seen, without private numbers however they are written. */
export const plainText = (text: string): string => {
  const seen = cleaned(text);
  const plain = plainNumbers(seen);
  const redacted = redact(plain);
  return redacted === plain ? seen : redacted;
};

/** A reviewer's name as it may be shown: on one line, masked. */
export const plainName = (name: string): string => maskName(cleaned(name).replace(/\s+/g, ' '));
