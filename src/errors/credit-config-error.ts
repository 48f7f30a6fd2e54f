import { CreditError } from './credit-error.js';

/** The embedding page set something that cannot work; the message says what to change. */
export class CreditConfigError extends CreditError {
  readonly code = 'config';
}
