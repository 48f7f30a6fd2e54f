import type { Words } from '../words.js';

/** The body that signs. */
export interface Issuer {
  /** Address that names it in credentials and trust lists; nothing needs to lie there. */
  id: string;
  name: Words;
  /** Ids of the grading schemes it is to be trusted with. */
  schemes: readonly string[];
}
