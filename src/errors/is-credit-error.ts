import type { CreditError, CreditErrorCode } from './credit-error.js';

/** Whether a value is an error of this package (of any copy of it), optionally of one code. */
export const isCreditError = (value: unknown, code?: CreditErrorCode): value is CreditError =>
  (value as CreditError | undefined)?.isCreditError === true && (!code || (value as CreditError).code === code);
