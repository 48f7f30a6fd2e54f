import type { Issuer } from '../credentials/issuer.js';
import type { Schema } from '../db/schema-database.js';
import type { Seed } from '../seed/seed.js';

/** A platform of the demo, with data and an issuer of its own. */
export interface Platform {
  /** Its name in records and `alsoKnownAs`. */
  id: string;
  /** Below which path its part of the contract lies: empty for the one at the top. */
  path: '' | `/${string}`;
  /** Where its tables are; without, they are where any backend would have them. */
  schema?: Schema;
  issuer: Issuer;
  /** Where the issuer says itself what it has issued, below the server's address. */
  verifyPath?: string;
  seed: Seed;
  /** Whose credentials its pages accept, itself among them or not. */
  trusts: readonly Platform[];
  /** Whose credentials it takes over for subjects that both know. */
  imports?: Platform;
}
