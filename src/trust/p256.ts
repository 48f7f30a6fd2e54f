import { decodeBase64url } from './base64url.js';

const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** A coordinate as a JWK has it: 32 bytes, whatever their value (RFC 7518, section 6.2.1.2). */
const numberIn = (coordinate: string): bigint => {
  const bytes = decodeBase64url(coordinate);
  if (bytes.length !== 32) throw new RangeError(`a coordinate of ${bytes.length} bytes`);
  return BigInt('0x' + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
};

/**
 * Makes sure that a point lies on the curve P-256 (SEC 1, section 3.2.2.1). WebKit imports any, and then calls each signature wrong.
 *
 * @throws {Error} where it does not.
 */
export const checkPoint = (x = '', y = ''): void => {
  const [left, up] = [numberIn(x), numberIn(y)];
  const isOnCurve = (up * up - (left * left * left - 3n * left + B)) % PRIME === 0n;
  if (left >= PRIME || up >= PRIME || !isOnCurve) throw new RangeError('a point on no curve');
};
