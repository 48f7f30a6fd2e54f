import { parseArgs } from 'node:util';
import { isInstant } from '../domain/calendar.js';
import { parseSubjectRef, type SubjectRef } from '../domain/subject.js';
import { UsageError } from './usage-error.js';

export const USAGE = `Usage: live-credit verify <file|url|-> --issuers <file> [options]

Verifies a Live Credit Credential, and prints the verdict and each check.

  --issuers <file>     whom to trust: [{"id": "…", "name": "…", "jwksUri": "https://…", "schemes": ["…"]}]
  --subject <kind:id>  whom it has to be about, e.g. anchor:a-1001
  --platform <id>      the platform whose account that subject is
  --now <instant>      the time to judge by, e.g. 2026-11-20T12:00:00+08:00
  --json               print the verdict as JSON, with the report inside

Exit code: 0 verified, 1 any other verdict, 2 wrong usage or nothing to verify.
`;

export interface Arguments {
  /** File, address, or `-` for what is piped in. */
  readonly source: string;
  readonly issuers: string;
  readonly subject: SubjectRef | undefined;
  readonly platform: string | undefined;
  readonly now: number | undefined;
  readonly json: boolean;
}

const OPTIONS = {
  issuers: { type: 'string' },
  subject: { type: 'string' },
  platform: { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/**
 * What a command line says; undefined where it asks for help.
 *
 * @throws {UsageError}
 */
export const readArguments = (args: string[]): Arguments | undefined => {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [command, source, ...further] = positionals;
  if (command !== 'verify') throw new UsageError(command ? `There is no command "${command}", only verify` : 'A command is missing: verify');
  if (!source) throw new UsageError('What to verify is missing: a file, a URL, or - for what is piped in');
  if (further.length) throw new UsageError(`One credential at a time, not "${further.join(' ')}" too`);
  const { issuers, platform, json = false } = values;
  if (!issuers) throw new UsageError('--issuers is missing: a file with the trust list');
  const subject = values.subject === undefined ? undefined : parseSubjectRef(values.subject);
  if (values.subject !== undefined && !subject) throw new UsageError(`--subject has to be kind:id, not "${values.subject}"`);
  if (values.now !== undefined && !isInstant(values.now)) {
    throw new UsageError(`--now has to be an instant such as 2026-11-20T12:00:00+08:00, not "${values.now}"`);
  }
  return { source, issuers, subject, platform, now: values.now === undefined ? undefined : Date.parse(values.now), json };
};
