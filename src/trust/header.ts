import { isText, type Json } from './json.js';
import { quoted, tampered } from './refusal.js';

/** `EdDSA` is the name RFC 9864 retired, for it does not say which curve. */
const ALGORITHMS = ['ES256', 'Ed25519'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** Which key signed, and how. */
export interface Header {
  readonly alg: Algorithm;
  readonly kid: string;
}

const NAMES = ['alg', 'kid', 'typ', 'cty'];

/**
 * Reads a header of exactly the members there may be, before any key is looked up: nothing in it leads to a key but `kid`, and no
 * extension changes what is signed (RFC 8725, sections 3.1, 3.10 and 3.11).
 *
 * @throws {Refusal} `tampered`
 */
export const readHeader = (header: Json, typ: string, cty?: string): Header => {
  const further = Object.keys(header).find((name) => !NAMES.includes(name));
  if (further !== undefined) throw tampered(`header: ${quoted(further)} is refused`);
  const alg = ALGORITHMS.find((one) => one === header.alg);
  if (!alg) throw tampered(`header: "alg" is ${quoted(header.alg)}`);
  if (header.typ !== typ) throw tampered(`header: "typ" is ${quoted(header.typ)}`);
  if (header.cty !== cty) throw tampered(`header: "cty" is ${quoted(header.cty)}`);
  if (!isText(header.kid)) throw tampered(`header: "kid" is ${quoted(header.kid)}`);
  return { alg, kid: header.kid };
};
