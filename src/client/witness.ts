import { CreditNetworkError } from '../errors/credit-network-error.js';
import { getText } from '../source/get-json.js';
import { ServerClock } from '../source/server-clock.js';
import type { Witness } from './sealed.js';

/** The code that checks; it comes only to pages that have a trust list. */
export const judge = () =>
  import('./judge.js').catch(() => {
    throw new CreditNetworkError('the CDN');
  });

/** What checks by the trust list at an address; code and list are on their way before the first credential is here. */
export const witnessBy = (issuers: string, platform: string | undefined, now: () => number): Witness => {
  let coming: Promise<Witness> | undefined;
  const ask = async () => getText(new URL(issuers, location.href).href, new ServerClock(), { signal: new AbortController().signal, fresh: false });
  const come = () => {
    const list = ask();
    return judge().then(({ judgeBy }) => judgeBy(list, issuers, platform, now));
  };
  const ready = () =>
    (coming ??= come().catch((error: unknown) => {
      // the next one asks again
      coming = undefined;
      throw error;
    }));
  ready().catch(() => {});
  return async (...asked) => (await ready())(...asked);
};
