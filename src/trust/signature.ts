import { compactVerify } from 'jose/jws/compact/verify';
import type { Algorithm } from './header.js';
import { tampered } from './refusal.js';

/** Of both algorithms; Firefox checks shorter ones too, and finds some of them right. */
export const SIGNATURE_BYTES = 64;

const CHARACTERS = Math.ceil((SIGNATURE_BYTES * 4) / 3);

/**
 * Checks the signature of a token in its compact form (RFC 7515, section 5.2).
 *
 * @throws {Refusal} `tampered`
 */
export const checkSignature = async (text: string, key: CryptoKey, alg: Algorithm): Promise<void> => {
  if (text.length - text.lastIndexOf('.') - 1 !== CHARACTERS) throw tampered('the signature is not as long as it has to be');
  try {
    await compactVerify(text, key, { algorithms: [alg] });
  } catch {
    throw tampered('the signature is not of this key and these words');
  }
};
