const MASK = '**';

/** A person's name as it may be shown: as it came where it is masked already, else its first character and `**`. */
export const maskName = (name: string): string => {
  const trimmed = name.trim();
  return !trimmed || /[*＊]/.test(trimmed) ? trimmed : [...trimmed][0] + MASK;
};

/**
 * Resident identity numbers (GB 11643: region, day of birth, sequence, check character) and mobile numbers, wherever text
 * holds them; not credit codes of digits only, and not amounts. The first group stands for a lookbehind, which Safari 15
 * cannot parse.
 */
const PRIVATE =
  /(^|\D)(?:[1-8]\d{5}(?:19|20)\d\d[01]\d[0-3]\d{4}[\dXx]|(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2})(?![\dA-Za-z元]|\.\d)/g;

/** The text without identity and phone numbers, which are never shown. */
export const redact = (text: string): string => text.replace(PRIVATE, '$1' + MASK);
