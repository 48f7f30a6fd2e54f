import { parseSubjectRef, refOf, splitRef, type Subject, type SubjectRef } from '../domain/subject.js';
import type { Claims } from './claims.js';
import { isJson } from './json.js';
import { quoted, tampered } from './refusal.js';

const URN = 'urn:live-credit:';

/** As it is, or as a URI has to write it. */
const namesSubject = (urn: string, kind: string, id: string): boolean =>
  [id, encodeURIComponent(id)].some((one) => urn === `${URN}${kind}:${one}`);

/**
 * Checks that a credential is about the subject of the report inside, and that this is the one asked for (any, where none is named).
 * On a platform whose accounts the credential names, those decide, whoever has the same id elsewhere.
 *
 * @throws {Refusal} `tampered`
 */
export const checkSubject = ({ subject, alsoKnownAs }: Claims, reported: Subject, asked?: SubjectRef, platform?: string): void => {
  const ref = parseSubjectRef(refOf(reported));
  if (ref !== refOf(reported) || !namesSubject(subject, ...splitRef(ref))) {
    throw tampered(`it is about ${quoted(subject)}, the report inside about ${quoted(refOf(reported))}`);
  }
  if (!asked) return;
  const [kind, id] = splitRef(asked);
  const accounts = alsoKnownAs.flatMap((one) => (platform && isJson(one) && one.platform === platform ? [one.account] : []));
  const isAsked = accounts.length ? kind === reported.kind && accounts.includes(id) : ref === asked;
  if (!isAsked) throw tampered(`it is about ${quoted(ref)}, not about ${quoted(asked)}`);
};
