import { CreditError } from './credit-error.js';

/** No complete answer within the deadline of one question, retries and body included. */
export class CreditTimeoutError extends CreditError {
  readonly code = 'timeout';

  constructor(readonly about: string) {
    super(`No answer in time for ${about}`);
  }
}
