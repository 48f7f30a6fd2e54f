/** Every way a question for credit data can fail; a closed union, so a `switch` can be exhaustive. */
export type CreditErrorCode = 'config' | 'network' | 'timeout' | 'http' | 'shape';

/** Base of all errors of this package. `message` says what happened and, where somebody can, what to change. */
export abstract class CreditError extends Error {
  abstract readonly code: CreditErrorCode;

  /** Works across copies of the package, where `instanceof` does not. */
  readonly isCreditError = true;

  override get name(): string {
    return `CreditError(${this.code})`;
  }
}
