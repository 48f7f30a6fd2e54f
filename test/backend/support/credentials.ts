import assert from 'node:assert/strict';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, type JWK, type ProtectedHeaderParameters } from 'jose';
import { inflateSync } from 'node:zlib';
import type { CreditReport } from '../../../src/domain/report.js';

export interface Claims {
  '@context': string[];
  type: string[];
  id: string;
  iss: string;
  issuer: string;
  iat: number;
  exp: number;
  validFrom: string;
  validUntil: string;
  credentialSubject: { id: string; alsoKnownAs: { platform: string; account: string }[]; report: CreditReport };
  status: { status_list: { idx: number; uri: string } };
}

export interface StatusClaims {
  iss: string;
  sub: string;
  iat: number;
  exp: number;
  ttl: number;
  status_list: { bits: number; lst: string };
}

/** Something that answers below an endpoint. */
export interface Answering {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

export const keysOf = async (backend: Answering, endpoint = ''): Promise<JWK[]> =>
  ((await (await backend.get(`${endpoint}/.well-known/jwks.json`)).json()) as { keys: JWK[] }).keys;

export const credentialText = async (backend: Answering, path: string): Promise<string> => {
  const response = await backend.get(path);
  assert.equal(response.status, 200, path);
  return response.text();
};

/** Header and claims of a compact JWS whose signature one of the keys made; rejects where none did. */
export const verified = async <T>(jws: string, keys: readonly JWK[]): Promise<{ header: ProtectedHeaderParameters; claims: T }> => {
  const header = decodeProtectedHeader(jws);
  const jwk = keys.find(({ kid }) => kid === header.kid);
  assert.ok(jwk, `no key ${header.kid} is published`);
  const { payload } = await compactVerify(jws, await importJWK(jwk, 'ES256'), { algorithms: ['ES256'] });
  return { header, claims: JSON.parse(new TextDecoder().decode(payload)) as T };
};

export const claimsOf = (jwt: string): Claims => decodeJwt<Claims>(jwt);

/** What a list of two bits says at an index, read by the draft's rule: the first place in the lowest bits. */
export const statusIn = ({ bits, lst }: StatusClaims['status_list'], idx: number): number => {
  assert.equal(bits, 2);
  const bytes = inflateSync(Buffer.from(lst, 'base64url'));
  assert.ok(idx < bytes.length * 4, 'the index lies within the list');
  return (bytes[idx >> 2] >> ((idx & 3) * 2)) & 3;
};

/** What the status list of a credential says of it. */
export const statusOf = async (backend: Answering, jwt: string, endpoint = ''): Promise<number> => {
  const { idx, uri } = claimsOf(jwt).status.status_list;
  const list = await credentialText(backend, `${endpoint}/v1/status/1`);
  const { claims } = await verified<StatusClaims>(list, await keysOf(backend, endpoint));
  assert.equal(claims.sub, uri);
  return statusIn(claims.status_list, idx);
};
