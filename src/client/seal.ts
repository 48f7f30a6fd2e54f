import { HOUR, type Millis } from '../domain/calendar.js';
import type { CreditReport } from '../domain/report.js';
import { OTHER_CATALOGUE } from '../domain/other-catalogue.js';
import { NO_STANDING } from '../domain/standing.js';
import { splitRef, type SubjectRef } from '../domain/subject.js';
import { warn } from '../domain/warning.js';
import type { Verdict } from '../trust/verdict.js';
import type { Seal } from './sealed.js';
import type { Snapshot } from './snapshot.js';

/** An expired report is shown without colour for so long. */
const SHOWN_EXPIRED = 24 * HOUR;

/** What nobody stands for says nothing of when it was made. */
const UNFOUNDED = ['tampered', 'issuer-unknown', 'unverifiable'];

/** What came of checking one answer, and what that makes of the picture as time goes by. */
export class VerdictSeal implements Seal {
  readonly #verdict: Verdict;
  readonly #subject: SubjectRef | undefined;
  /** Until it is handed over; for good where it says only that this is a minor, which keeps all else from being shown. */
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
    if (!report?.subject.isMinor) this.#report = undefined;
    return report;
  }

  follows(held: Seal | undefined, now: Millis): boolean {
    if (!(held instanceof VerdictSeal)) return true;
    const { trust } = this.#verdict;
    // not an accusation, so what was checked before holds until its end
    if (trust === 'unverifiable' && held.#trust(now) === 'verified') return false;
    // nobody's word makes a minor one of age
    if (UNFOUNDED.includes(trust)) this.#report = held.#report ?? this.#report;
    else if (this.#newest < held.#newest) return false;
    this.#newest = Math.max(this.#newest, held.#newest);
    return true;
  }

  picture(plain: Snapshot, now: Millis): Snapshot {
    const { issuer, issuedAt, expiresAt } = this.#verdict;
    const trust = this.#trust(now);
    const credential = { subject: this.#subject, issuer, issuedAt, expiresAt };
    // what is wrong would be something said of a minor (rule 11)
    if (this.#report) return { ...plain, last: this.#report, trust: trust === 'verified' ? trust : 'unverifiable' };
    const { last, error } = plain;
    if (trust === 'verified') return { ...plain, trust, credential };
    const shown = trust === 'unverifiable' || (trust === 'expired' && now <= expiresAt! + SHOWN_EXPIRED);
    if (!shown || !last) {
      const warnings = trust === 'revoked' || trust === 'suspended' ? [this.#warning(trust)] : [];
      return { status: 'failed', trust, error, now, credential, standing: NO_STANDING, warnings };
    }
    const judged = trust === 'expired' ? { standing: { ...plain.standing, tone: 'unknown' as const } } : { standing: NO_STANDING, warnings: [] };
    return { ...plain, ...judged, status: 'stale', trust, credential };
  }

  #trust(now: Millis): Verdict['trust'] {
    const { trust, expiresAt } = this.#verdict;
    return trust === 'verified' && now > expiresAt! ? 'expired' : trust;
  }

  /** The report that would name whom it is about is not shown: the id does. */
  #warning(trust: 'revoked' | 'suspended') {
    const [kind, displayName] = this.#subject ? splitRef(this.#subject) : [];
    const { id, name } = this.#verdict.issuer!;
    return warn(OTHER_CATALOGUE, `credential-${trust}`, { subject: kind && { kind, displayName: displayName! }, record: id, facts: { issuer: name } });
  }
}
