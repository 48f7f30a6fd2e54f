import { CreditConfigError } from '../errors/credit-config-error.js';

/**
 * The absolute address below which the contract's paths are, ending in a slash.
 *
 * @throws {CreditConfigError} where the text cannot be one.
 */
export const resolveEndpoint = (text: string | undefined): string => {
  if (!text) throw new CreditConfigError('no endpoint: set data-endpoint on the script tag, or call configure({ endpoint })');
  let url: URL;
  try {
    url = new URL(text, location.href);
  } catch {
    throw new CreditConfigError(`endpoint "${text}" is not an address: use one like "https://credit.example.com"`);
  }
  if (!/^https?:$/.test(url.protocol)) throw new CreditConfigError(`endpoint "${text}" must begin with https:// or http://`);
  if (url.username || url.password) throw new CreditConfigError('endpoint must not hold a user name or password');
  if (url.search || url.hash) throw new CreditConfigError(`endpoint "${text}" must not hold a query or fragment`);
  return url.href.replace(/\/*$/, '/');
};
