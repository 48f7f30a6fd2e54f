import { CreditError } from './credit-error.js';

/** An answer arrived but is not what the HTTP contract says; the message names the first field at fault. */
export class CreditShapeError extends CreditError {
  readonly code = 'shape';
}
