import { CreditError } from './credit-error.js';

/** The backend answered with an HTTP status that carries no report. 404 and 410 mean: nothing is known. */
export class CreditHttpError extends CreditError {
  readonly code = 'http';

  constructor(
    readonly url: string,
    /** HTTP status code, e.g. 503. */
    readonly status: number,
  ) {
    super(`HTTP ${status} from ${url}`);
  }
}
