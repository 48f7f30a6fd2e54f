import { readElsewhere } from '../domain/elsewhere.js';
import { readReport, type CreditReport } from '../domain/report.js';
import type { SubjectRef } from '../domain/subject.js';
import { CreditConfigError } from '../errors/credit-config-error.js';
import { CreditShapeError } from '../errors/credit-shape-error.js';
import { isCreditError } from '../errors/is-credit-error.js';
import { warnOnce } from '../errors/warn-once.js';
import { readCompact } from '../trust/compact.js';
import { readTrustList } from '../trust/trust-list.js';
import { Verifier } from '../trust/verifier.js';
import { VerdictSeal } from './seal.js';
import type { Sealed, Witness } from './sealed.js';

/**
 * Judges credentials by a trust list that is on its way.
 *
 * @throws {CreditError} of code `config` where the list, or its address, has a mistake; else as any question.
 */
export const judgeBy = async (list: Promise<string>, issuers: string, platform: string | undefined, now: () => number): Promise<Witness> => {
  try {
    const verifier = new Verifier({ issuers: readTrustList(JSON.parse(await list)), now, ...(platform && { platform }) });
    return async (credential, subject, since) => {
      const verdict = await verifier.verify(credential, subject, since);
      const { report } = verdict;
      const read = report && platform ? { ...verdict, report: readElsewhere(report, platform) } : verdict;
      return { version: report?.version ?? -1, credential, seal: new VerdictSeal(read, subject) };
    };
  } catch (error) {
    const known = isCreditError(error) ? error : new CreditConfigError(`issuers "${issuers}" is no address of a trust list in JSON`);
    if (isCreditError(known, 'config')) warnOnce(known.message);
    throw known;
  }
};

/** The report in a credential that nobody checks, as where no trust list is configured. */
const reportIn = (credential: string, subject: SubjectRef | undefined): CreditReport => {
  try {
    const { credentialSubject } = readCompact(credential).claims as { credentialSubject?: { report?: unknown } };
    return readReport(credentialSubject?.report, subject);
  } catch (error) {
    throw isCreditError(error) ? error : new CreditShapeError((error as Error).message);
  }
};

/**
 * What to keep of a credential that the page supplies. @param witness Checks it, where there is a trust list.
 *
 * @throws {CreditError} of code `config` for a plain report where a trust list wants a signature, else as for a fetched one.
 */
export const supplied = async (credential: unknown, subject: SubjectRef | undefined, witness: Witness | undefined): Promise<CreditReport | Sealed> => {
  if (typeof credential !== 'string') throw new CreditConfigError('with "issuers", report has to be a credential');
  return witness ? witness(credential, subject) : reportIn(credential, subject);
};
