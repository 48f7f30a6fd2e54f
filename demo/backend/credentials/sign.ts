import { CompactSign, importJWK, type CryptoKey, type JWK } from 'jose';

/** A private key and the name of its public half. */
export interface SigningKey {
  kid: string;
  jwk: JWK;
}

const ALGORITHM = 'ES256';

const imported = new Map<string, Promise<CryptoKey>>();

const cryptoKey = ({ kid, jwk }: SigningKey): Promise<CryptoKey> => {
  const known = imported.get(kid) ?? (importJWK(jwk, ALGORITHM) as Promise<CryptoKey>);
  imported.set(kid, known);
  return known;
};

/** The claims as a compact JWS of a type; its header says no more than it must. */
export const sign = async (
  key: SigningKey,
  header: { typ: 'vc+jwt'; cty: 'vc' } | { typ: 'statuslist+jwt' },
  claims: object,
): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: ALGORITHM, ...header, kid: key.kid })
    .sign(await cryptoKey(key));
