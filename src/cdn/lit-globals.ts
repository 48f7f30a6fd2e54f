import { shared } from './shared.js';

interface TrustedTypes {
  emptyScript: unknown;
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): unknown };
}

/** Absent in older browsers, where an element's id can stand in its place. */
const factory = (): TrustedTypes | undefined => {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypes };
  return typeof trustedTypes?.createPolicy === 'function' ? trustedTypes : undefined;
};

const policyOf = (trustedTypes: TrustedTypes) => {
  try {
    return (shared().policy ??= trustedTypes.createPolicy('live-credit', { createHTML: (html) => html }));
  } catch {
    // the page's CSP refuses the policy: the first template tells whether it matters
    return undefined;
  }
};

const trustedTypes = factory();

/**
 * What Lit sees instead of `globalThis` in the script-tag bundle: its own policy name, no hooks and no version lists that a page
 * could clobber by element ids or that another copy of Lit would meet.
 */
export const litGlobals = {
  ShadowRoot: globalThis.ShadowRoot,
  trustedTypes: trustedTypes && { emptyScript: trustedTypes.emptyScript, createPolicy: () => policyOf(trustedTypes) },
};
