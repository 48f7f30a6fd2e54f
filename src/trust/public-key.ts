import type { Algorithm } from './header.js';
import { quoted, tampered, unverifiable } from './refusal.js';

const KINDS = {
  ES256: { kty: 'EC', crv: 'P-256', as: { name: 'ECDSA', namedCurve: 'P-256' } },
  Ed25519: { kty: 'OKP', crv: 'Ed25519', as: { name: 'Ed25519' } },
} as const;

/** Says what of a JWK (RFC 7517, section 4) forbids that it checks a signature of this algorithm. */
const forbidden = (jwk: JsonWebKey, alg: Algorithm): string | undefined => {
  const { kty, crv } = KINDS[alg];
  if (jwk.kty !== kty || jwk.crv !== crv) return `it is ${quoted(jwk.kty)} ${quoted(jwk.crv)}`;
  if ((jwk.alg ?? alg) !== alg) return `its "alg" is ${quoted(jwk.alg)}`;
  if ((jwk.use ?? 'sig') !== 'sig') return `its "use" is ${quoted(jwk.use)}`;
  const ops: unknown = jwk.key_ops ?? ['verify'];
  return Array.isArray(ops) && ops.includes('verify') ? undefined : `its "key_ops" are ${quoted(ops)}`;
};

/**
 * The key in a JWK, for checking signatures of one algorithm.
 *
 * @throws {Refusal} `tampered` where the JWK forbids that, `unverifiable` where nobody can use it, or not in this browser.
 */
export const importPublicKey = async (jwk: JsonWebKey, alg: Algorithm): Promise<CryptoKey> => {
  const reason = forbidden(jwk, alg);
  if (reason) throw tampered(`the key may not sign: ${reason}`);
  // whoever reads the key set could sign
  if (jwk.d !== undefined) throw unverifiable('the private key is published');
  const { kty, crv, x, y } = jwk;
  try {
    // extractable, for what it is may be asked later
    return await crypto.subtle.importKey('jwk', { kty, crv, x, y }, KINDS[alg].as, true, ['verify']);
  } catch {
    throw unverifiable(`the key is of no use, or ${alg} is not known here`);
  }
};
