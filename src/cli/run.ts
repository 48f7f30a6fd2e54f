import { isCreditError } from '../errors/is-credit-error.js';
import { verifyCredential, type VerifyOptions } from '../trust/verify-credential.js';
import { readArguments, USAGE } from './arguments.js';
import { asJson, asLines, escaped } from './print.js';
import { readJson, readSource } from './read-source.js';
import { UsageError } from './usage-error.js';

const verify = async (args: string[]): Promise<number> => {
  const given = readArguments(args);
  if (!given) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { source, issuers, json, ...options } = given;
  const trustList = (await readJson(issuers)) as VerifyOptions['issuers'];
  const verdict = await verifyCredential(await readSource(source), { ...options, issuers: trustList });
  process.stdout.write(json ? asJson(verdict) : asLines(verdict));
  return verdict.trust === 'verified' ? 0 : 1;
};

/** Runs the command; the exit code is 0 for a verified credential only, and for help. */
export const run = async (args: string[]): Promise<number> => {
  try {
    return await verify(args);
  } catch (error) {
    if (!(error instanceof UsageError) && !isCreditError(error)) throw error;
    process.stderr.write(`live-credit: ${escaped(error.message)}\n${error instanceof UsageError ? '\nlive-credit --help says how to use it.\n' : ''}`);
    return 2;
  }
};
