import { isForms, type Forms } from '../../src/i18n/forms.js';

/** One message, and where it stands: `warnings.penalty`. */
export type Entry = readonly [key: string, message: string | Forms];

/** Every message with the path of its key. */
export const entriesOf = (messages: object, path = ''): Entry[] =>
  Object.entries(messages).flatMap(([key, one]: [string, string | Forms | object]): Entry[] =>
    typeof one === 'string' || isForms(one) ? [[path + key, one]] : entriesOf(one, `${path}${key}.`),
  );

/** The texts of a message: one, or one for each plural category. */
export const textsOf = (message: string | Forms): string[] => (typeof message === 'string' ? [message] : Object.values(message));

/** The same messages with every text made anew. */
export const mapWords = <T extends object>(messages: T, make: (text: string) => string): T =>
  Object.fromEntries(
    Object.entries(messages).map(([key, one]: [string, string | object]) => [key, typeof one === 'string' ? make(one) : mapWords(one, make)]),
  ) as T;
