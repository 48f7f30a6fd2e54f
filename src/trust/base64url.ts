/** The characters whose last four or two bits are none, for what is left of a length that four does not divide. */
const LAST = /^([\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;

/** The bytes of any base64, url or not. Throws where it is none. */
export const decodeLoosely = (text: string): Uint8Array => {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

/**
 * The bytes of base64url in its one form (RFC 7515, section 2): two texts never mean the same bytes.
 *
 * @throws {SyntaxError} for padding, white space, other alphabets and spare bits.
 */
export const decodeBase64url = (text: string): Uint8Array => {
  const rest = text.length % 4;
  if (!/^[\w-]*$/.test(text) || !LAST.test(rest ? text.slice(-rest) : '')) throw new SyntaxError('not base64url');
  return decodeLoosely(text);
};
