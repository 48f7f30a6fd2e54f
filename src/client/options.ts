import { CreditConfigError } from '../errors/credit-config-error.js';
import { warnOnce } from '../errors/warn-once.js';
import { resolveEndpoint } from './endpoint.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const LIVE = ['push', 'poll', 'off'] as const;

/** What a page sets once for all elements, by `configure()` or as `data-*` on the script tag. */
export interface CreditOptions {
  /** Address of the backend, e.g. `https://credit.example.com`; relative to the page. */
  endpoint?: string;
  /** Id of the platform that embeds, as credentials name it. */
  platform?: string;
  /** Language of all elements, before the page's own. */
  lang?: string;
  theme?: Theme;
  /** How changes arrive: asking again (`poll`), not at all (`off`); `push` asks again in this version. */
  live?: (typeof LIVE)[number];
  /** Whether one request may carry all subjects of a page. */
  batch?: boolean;
  /** URL of the trust list. This version checks no signatures and shows nothing where one is set. */
  issuers?: string;
  /** CSP nonce for browsers without constructable style sheets. */
  nonce?: string;
  /** False: every element renders nothing and asks nothing. */
  enabled?: boolean;
}

const isText = (value: unknown) => typeof value === 'string';
const oneOf = (list: readonly unknown[]) => (value: unknown) => list.includes(value);
const isFlag = oneOf([true, false]);

/** Every option, with what its value must be. */
const VALID: Record<keyof CreditOptions, (value: unknown) => boolean> = {
  endpoint: (value) => !!resolveEndpoint(String(value)),
  platform: isText,
  lang: isText,
  theme: oneOf(THEMES),
  live: oneOf(LIVE),
  batch: isFlag,
  issuers: isText,
  nonce: isText,
  enabled: isFlag,
};

let options: CreditOptions = {};
const listeners = new Set<() => void>();

/** The options that a script tag's `data-*` attributes set; a flag is on unless it says `false`. */
export const optionsIn = (dataset: DOMStringMap): CreditOptions => {
  const found: Record<string, unknown> = {};
  for (const [name, valid] of Object.entries(VALID)) {
    const value = dataset[name];
    if (value !== undefined) found[name] = valid === isFlag ? value !== 'false' : value;
  }
  return found;
};

export const currentOptions = (): Readonly<CreditOptions> => options;

/**
 * Sets options for every element on the page, those already there too. `undefined` takes an option back. A value that
 * cannot be right is left out with one warning on the console; nothing is thrown.
 */
export const configure = (changes: CreditOptions): void => {
  const next: Record<string, unknown> = { ...options };
  for (const [key, value] of Object.entries(changes)) {
    try {
      const valid = Object.prototype.hasOwnProperty.call(VALID, key) && VALID[key as keyof CreditOptions];
      if (!valid) throw new CreditConfigError(`no option "${key}", only ${Object.keys(VALID).join(', ')}`);
      if (value !== undefined && !valid(value)) throw new CreditConfigError(`option ${key} cannot be "${String(value)}"`);
      next[key] = value as unknown;
    } catch (error) {
      warnOnce((error as Error).message);
    }
  }
  options = next;
  for (const listener of [...listeners]) listener();
};

/** Calls the listener after each `configure()`, until the returned function is called. */
export const onConfigure = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
