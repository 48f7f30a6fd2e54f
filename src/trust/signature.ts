import { compactVerify } from 'jose/jws/compact/verify';
import type { Algorithm } from './header.js';
import { tampered, unverifiable } from './refusal.js';

/** Of either algorithm (RFC 7518, section 3.4; RFC 8032, section 5.1.6). Firefox takes shorter ones, zeros left out. */
export const SIGNATURE_BYTES = 64;

const CHARACTERS = Math.ceil((SIGNATURE_BYTES * 4) / 3);

/** Whether no signature could ever hold: WebKit takes keys that are none. Asked only where one does not hold. */
const isNoKey = async (key: CryptoKey): Promise<boolean> => {
  const [{ checkPoint }, { x, y }] = await Promise.all([import('./p256.js'), crypto.subtle.exportKey('jwk', key)]);
  try {
    checkPoint(x, y);
    return false;
  } catch {
    return true;
  }
};

/**
 * Checks the signature of a token in its compact form (RFC 7515, section 5.2).
 *
 * @throws {Refusal} `tampered`, or `unverifiable` where the key is none.
 */
export const checkSignature = async (text: string, key: CryptoKey, alg: Algorithm): Promise<void> => {
  if (text.length - text.lastIndexOf('.') - 1 !== CHARACTERS) throw tampered(`a signature has ${SIGNATURE_BYTES} bytes`);
  try {
    await compactVerify(text, key, { algorithms: [alg] });
  } catch {
    const reason = 'the signature is not of this key and these words';
    throw alg === 'ES256' && (await isNoKey(key).catch(() => true)) ? unverifiable(`${reason}, or the key is none`) : tampered(reason);
  }
};
