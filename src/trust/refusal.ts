import type { VerdictTrust } from './verdict.js';

/** Thrown by a check that does not pass; never leaves this folder. */
export class Refusal extends Error {
  constructor(
    readonly trust: Exclude<VerdictTrust, 'verified'>,
    reason: string,
  ) {
    super(reason);
  }
}

export const tampered = (reason: string): Refusal => new Refusal('tampered', reason);

export const unverifiable = (reason: string): Refusal => new Refusal('unverifiable', reason);

/** A value that somebody else wrote, for a reason: short, and in quotes. */
export const quoted = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value === 'object' && value ? 'no text' : String(value);
