/** A JSON object that somebody else wrote. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A string of JSON, with the colon behind it where it names a member. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

const written = (text: string): number => {
  let members = 0;
  for (const [, colon] of text.matchAll(STRING)) if (colon) members++;
  return members;
};

const read = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  return parts.reduce((sum: number, one) => sum + read(one), Array.isArray(value) ? 0 : parts.length);
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The JSON object in some bytes. A member written twice is refused, anywhere: other readers may take the first where this one takes
 * the last (RFC 7515, section 4; RFC 8725, section 2.4), and an issuer has no reason for it.
 *
 * @throws {Error} where the bytes are no UTF-8, no JSON, no object or have a member twice.
 */
export const parseObject = (bytes: Uint8Array): Json => {
  const text = utf8.decode(bytes);
  const value: unknown = JSON.parse(text);
  if (!isJson(value)) throw new SyntaxError('no JSON object');
  if (written(text) !== read(value)) throw new SyntaxError('a member is there twice');
  return value;
};
