/** So many characters in a row without a place to break, which no word of any language has; scripts and emoji that break anywhere are left. */
const UNBROKEN = /[^\s\u200d\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{1f000}-\u{3ffff}]{40}\p{M}*/gu;

/**
 * Words with a place to break, which is not seen, after each forty characters without one: where such a word turns the direction at
 * every letter, WebKit needs a time that grows with the cube of its length to find one by itself.
 */
export const breakable = (text: string): string => text.replace(UNBROKEN, '$&\u200b');
