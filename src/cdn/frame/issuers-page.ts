import type { Snapshot } from '../../client/snapshot.js';
import type { SubjectRef } from '../../domain/subject.js';
import { safeHref } from '../../elements/shared/safe-href.js';

/** The page that a trust list names, about one subject; its reader looked at the address, which on this machine may lack https. */
const about = (verifyUrl: string | undefined, subject: SubjectRef): string | undefined => {
  if (!verifyUrl) return undefined;
  const url = new URL(verifyUrl);
  url.searchParams.set('subject', subject);
  return url.href;
};

/** Where the issuer's own word can be read: its page about the subject, else its site, else that of this frame. */
export const issuersPage = ({ credential, last }: Pick<Snapshot, 'credential' | 'last'>, subject: SubjectRef, own: string): string => {
  const { id, verifyUrl } = credential?.issuer ?? {};
  return about(verifyUrl, subject) ?? safeHref(id ?? last?.grade?.scheme.issuer.id) ?? own;
};
