import { compactVerify } from 'jose/jws/compact/verify';
import type { Algorithm } from './header.js';
import { tampered } from './refusal.js';

/**
 * Checks the signature of a token in its compact form (RFC 7515, section 5.2).
 *
 * @throws {Refusal} `tampered`
 */
export const checkSignature = async (text: string, key: CryptoKey, alg: Algorithm): Promise<void> => {
  try {
    await compactVerify(text, key, { algorithms: [alg] });
  } catch {
    throw tampered('the signature is not of this key and these words');
  }
};
