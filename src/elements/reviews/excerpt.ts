/** As much as about five lines of a phone's column hold, in letters as wide as Chinese ones. */
const ROOM = 115;
const LINES = 5;

/** A text so little longer is shown whole. */
const SLACK = 1.25;

const WIDE = /[\u1100-\u115f\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u;

/** What belongs to the character before it. */
const CONTINUES = /^(?:\p{M}|\u200d|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])/u;

/** How far so much room and so many lines reach into a text. */
const reach = (text: string, room: number, lines: number): number => {
  let at = 0;
  for (const character of text) {
    if (character === '\n') lines--;
    room -= WIDE.test(character) ? 1 : 0.55;
    if (room < 0 || lines < 1) return at;
    at += character.length;
  }
  return at;
};

/** The same or a little less, so that it is between two characters as a reader sees them. */
const between = (text: string, end: number): number => {
  while (end > 0 && (CONTINUES.test(text.slice(end, end + 2)) || text[end - 1] === '\u200d')) {
    end -= /[\udc00-\udfff]/.test(text[end - 1]) ? 2 : 1;
  }
  return end;
};

/** The beginning of a long text; undefined where it is short. */
export const excerptOf = (text: string): string | undefined => {
  if (reach(text, ROOM * SLACK, LINES + 1) === text.length) return undefined;
  const cut = text.slice(0, between(text, reach(text, ROOM, LINES)));
  // not within a word, where the script has spaces
  return cut.replace(/\s[^\s\u2e80-\uffef]{0,14}$/, '').trimEnd() + '…';
};
