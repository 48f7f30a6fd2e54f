import { isHTTPError, isTimeoutError } from 'ky';
import { CreditHttpError } from '../errors/credit-http-error.js';
import { CreditNetworkError } from '../errors/credit-network-error.js';
import { CreditTimeoutError } from '../errors/credit-timeout-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import type { CreditError } from '../errors/credit-error.js';

/** Any failure of a request as an error of ours. */
export const translateError = (error: unknown, url: string): CreditError =>
  isCreditError(error)
    ? error
    : isHTTPError(error)
      ? new CreditHttpError(url, error.response.status)
      : isTimeoutError(error)
        ? new CreditTimeoutError(url)
        : new CreditNetworkError(url);
