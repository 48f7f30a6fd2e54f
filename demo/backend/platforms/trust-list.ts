import type { Words } from '../words.js';
import type { Platform } from './platform.js';

/** Whom a page believes, and with what. */
interface TrustedIssuer {
  id: string;
  name: Words;
  jwksUri: string;
  schemes: readonly string[];
  /** The issuer's own page; `?subject=kind:id` asks it about one. */
  verifyUrl?: string;
}

/** The trust list for pages of a platform, as the server is reached at an address. */
export const trustListOf = ({ trusts }: Platform, address: string): TrustedIssuer[] =>
  trusts.map(({ issuer: { id, name, schemes }, path, verifyPath }) => ({
    id,
    name,
    jwksUri: `${address}${path}/.well-known/jwks.json`,
    schemes,
    ...(verifyPath && { verifyUrl: address + verifyPath }),
  }));
