import { warnOnce } from '../errors/warn-once.js';

export type Theme = 'auto' | 'light' | 'dark';

/** How changes arrive: told by the backend, by asking again, or not at all. */
export type Live = 'push' | 'poll' | 'off';

/** What a page sets once for all elements, by `configure()` or as `data-*` on the script tag. */
export interface CreditOptions {
  /** Address of the backend, e.g. `https://credit.example.com`; relative to the page. */
  endpoint?: string;
  /** Id of the platform that embeds, as credentials name it. */
  platform?: string;
  /** Language of all elements, before the page's own. */
  lang?: string;
  theme?: Theme;
  /** How changes arrive: told by the backend (`push`), by asking again (`poll`, the default), or not at all (`off`). */
  live?: Live;
  /** Whether one request may carry all subjects of a page. */
  batch?: boolean;
  /** URL of the trust list; where one is set, only what its issuers signed is shown. */
  issuers?: string;
  /** CSP nonce for browsers without constructable style sheets. */
  nonce?: string;
  /** False: every element renders nothing and asks nothing. */
  enabled?: boolean;
}

const TEXT = /^/;
const FLAG = /^(true|false)$/;

/** Every option, with what its value must look like. */
const VALID: Record<keyof CreditOptions, RegExp> = {
  endpoint: TEXT,
  platform: TEXT,
  lang: TEXT,
  theme: /^(auto|light|dark)$/,
  live: /^(push|poll|off)$/,
  batch: FLAG,
  issuers: TEXT,
  nonce: TEXT,
  enabled: FLAG,
};

const isValid = (pattern: RegExp, value: unknown): boolean =>
  value === undefined || (typeof value === (pattern === FLAG ? 'boolean' : 'string') && pattern.test(value as string));

let options: CreditOptions = Object.create(null) as CreditOptions;
const listeners = new Set<() => void>();

/** The options that a script tag's `data-*` attributes set; a flag is on unless it says `false`. */
export const optionsIn = (dataset: DOMStringMap): CreditOptions => {
  const found: Record<string, unknown> = {};
  // own ones only: a page may have written into every object
  for (const [name, value] of Object.entries(dataset)) {
    const valid = VALID[name as keyof CreditOptions] as RegExp | undefined;
    if (valid?.test) found[name] = valid === FLAG ? value !== 'false' : value;
  }
  return found;
};

/** By what to check: the address of a trust list, and the id of the platform that embeds. */
export type TrustBy = readonly [issuers: string, platform: string | undefined];

/** What to check by, where anything is to be. @param issuers Of the room around. */
export const trustBy = (issuers = options.issuers): TrustBy | undefined => (issuers ? [issuers, options.platform] : undefined);

export const currentOptions = (): Readonly<CreditOptions> => options;

/**
 * Sets options for every element on the page, those already there too. `undefined` takes an option back. A value that
 * cannot be right is left out with one warning on the console; nothing is thrown.
 */
export const configure = (changes: CreditOptions): void => {
  const next = Object.assign(Object.create(null), options) as Record<string, unknown>;
  for (const [name, value] of Object.entries(changes ?? {})) {
    const pattern = VALID[name as keyof CreditOptions] as RegExp | undefined;
    // a name that every object inherits has no pattern either
    if (!pattern?.test) warnOnce(`no option "${name}", only ${Object.keys(VALID).join(', ')}`);
    else if (isValid(pattern, value)) next[name] = value;
    else warnOnce(`option ${name} cannot be "${String(value)}"`);
  }
  options = next;
  for (const listener of [...listeners]) listener();
};

/** Calls the listener after each `configure()`, until the returned function is called. */
export const onConfigure = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
