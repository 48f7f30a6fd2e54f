import { HOUR, type Millis } from '../domain/calendar.js';
import type { CreditReport } from '../domain/report.js';
import { NO_STANDING } from '../domain/standing.js';
import { splitRef, type SubjectRef } from '../domain/subject.js';
import { OTHER_CATALOGUE, warn } from '../domain/warning.js';
import type { Verdict } from '../trust/verdict.js';
import type { Seal, Snapshot } from './snapshot.js';

/** An expired report is shown without colour for so long. */
const SHOWN_EXPIRED = 24 * HOUR;

/** What nobody stands for says nothing of when it was made. */
const UNFOUNDED = ['tampered', 'issuer-unknown', 'unverifiable'];

const TAKEN_BACK = { revoked: 'credential-revoked', suspended: 'credential-suspended' } as const;

/** What came of checking one answer, and what that makes of the picture as time goes by. */
export class VerdictSeal implements Seal {
  readonly #verdict: Verdict;
  readonly #subject: SubjectRef | undefined;
  #report: CreditReport | undefined;
  /** When the newest authentic answer so far was issued. */
  #newest: Millis;

  constructor(verdict: Verdict, subject: SubjectRef | undefined) {
    // the report is handed over, for what is over in it is not to be kept
    const { report, ...rest } = verdict;
    this.#verdict = rest;
    this.#report = report;
    this.#subject = subject;
    this.#newest = UNFOUNDED.includes(verdict.trust) ? -Infinity : (verdict.issuedAt ?? -Infinity);
  }

  get edges(): readonly Millis[] {
    const { expiresAt = NaN } = this.#verdict;
    return [expiresAt + 1, expiresAt + SHOWN_EXPIRED + 1];
  }

  release(): CreditReport | undefined {
    const report = this.#report;
    this.#report = undefined;
    return report;
  }

  follows(held: Seal | undefined, now: Millis): boolean {
    if (!(held instanceof VerdictSeal)) return true;
    const { trust } = this.#verdict;
    // not an accusation, so what was checked before holds until its end
    if (trust === 'unverifiable' && held.#trust(now) === 'verified') return false;
    if (!UNFOUNDED.includes(trust) && this.#newest < held.#newest) return false;
    this.#newest = Math.max(this.#newest, held.#newest);
    return true;
  }

  picture(plain: Snapshot, now: Millis): Snapshot {
    const { issuer, issuedAt, expiresAt } = this.#verdict;
    const trust = this.#trust(now);
    const credential = { subject: this.#subject, issuer, issuedAt, expiresAt };
    const { last, error } = plain;
    if (trust === 'verified') return { ...plain, trust, credential };
    const shown = trust === 'unverifiable' || (trust === 'expired' && now <= expiresAt! + SHOWN_EXPIRED);
    const code = TAKEN_BACK[trust as keyof typeof TAKEN_BACK] as (typeof TAKEN_BACK)[keyof typeof TAKEN_BACK] | undefined;
    if (!shown || !last) return { status: 'failed', trust, error, now, credential, standing: code ? { ...NO_STANDING, warnings: [this.#warning(code)] } : NO_STANDING };
    const standing = trust === 'expired' ? { ...plain.standing, tone: 'unknown' as const } : NO_STANDING;
    return { ...plain, status: 'stale', trust, standing, credential };
  }

  #trust(now: Millis): Verdict['trust'] {
    const { trust, expiresAt } = this.#verdict;
    return trust === 'verified' && now > expiresAt! ? 'expired' : trust;
  }

  /** The report that would name whom it is about is not shown: the id does. */
  #warning(code: (typeof TAKEN_BACK)[keyof typeof TAKEN_BACK]) {
    const [kind, displayName] = this.#subject ? splitRef(this.#subject) : [];
    const { id, name } = this.#verdict.issuer!;
    return warn(OTHER_CATALOGUE, code, { subject: kind && { kind, displayName: displayName! }, record: id, facts: { issuer: name } });
  }
}
