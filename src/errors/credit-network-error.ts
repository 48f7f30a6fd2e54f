import { CreditError } from './credit-error.js';

/** No HTTP answer at all: offline, refused, blocked by CORS, CSP or an extension. Browsers do not say which. */
export class CreditNetworkError extends CreditError {
  readonly code = 'network';

  constructor(readonly url: string) {
    super(`No answer from ${url}: offline, or blocked by CORS or CSP`);
  }
}
