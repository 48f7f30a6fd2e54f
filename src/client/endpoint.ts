import { CreditConfigError } from '../errors/credit-config-error.js';

/**
 * The absolute address below which the contract's paths are, ending in a slash.
 *
 * @throws {CreditConfigError} where the text cannot be one.
 */
export const resolveEndpoint = (text: string | undefined): string => {
  if (!text) throw new CreditConfigError('no endpoint: set data-endpoint on the script tag');
  let url: URL | undefined;
  try {
    url = new URL(text, location.href);
  } catch {
    // said below
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new CreditConfigError(`endpoint "${text}" is not like "https://credit.example.com"`);
  }
  // not href, which keeps a lone ? or #
  return (url.origin + url.pathname).replace(/\/*$/, '/');
};
