import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Storage } from './open-database.js';
import { StartupError } from './startup-error.js';

const DEFAULT_PORT = '8848';
const DEFAULT_FOLDER = fileURLToPath(new URL('../.data', import.meta.url));

type Environment = Record<string, string | undefined>;

/** Where the data lies, by `DATABASE_URL` or `LIVE_CREDIT_DATA`. */
export const storageFrom = (env: Environment): Storage =>
  env.DATABASE_URL
    ? { databaseUrl: env.DATABASE_URL }
    : { dataFolder: resolve(env.LIVE_CREDIT_DATA || DEFAULT_FOLDER) };

/**
 * The port in `PORT`; 0 takes any free one.
 *
 * @throws {StartupError} where it is no port number.
 */
export const portFrom = (env: Environment): number => {
  const text = env.PORT || DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new StartupError(`PORT is "${text}": set it to a number from 0 to 65535.`);
  return Number(text);
};

const LONGEST_SPREAD = 30_000;

/**
 * Over how many milliseconds those who hear of a change spread their questions, by `SPREAD_MS`.
 *
 * @throws {StartupError} where it is none from 0 to 30000.
 */
export const spreadFrom = (env: Environment): number | undefined => {
  const text = env.SPREAD_MS;
  if (!text) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > LONGEST_SPREAD)
    throw new StartupError(`SPREAD_MS is "${text}": set it to a number of milliseconds from 0 to ${LONGEST_SPREAD}.`);
  return Number(text);
};

/**
 * Where browsers reach the backend behind a proxy, by `PUBLIC_URL`.
 *
 * @throws {StartupError} where it is no http or https address.
 */
export const publicUrlFrom = (env: Environment): string | undefined => {
  const text = env.PUBLIC_URL;
  if (!text) return undefined;
  if (!/^https?:\/\/[^?#]+$/.test(text) || !URL.canParse(text))
    throw new StartupError(`PUBLIC_URL is "${text}": set it to an address such as https://live.example.com.`);
  return text.replace(/\/+$/, '');
};
