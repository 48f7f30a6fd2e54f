import { inForce, shanghaiDay, type Millis } from './calendar.js';
import { freshness } from './freshness.js';
import { levelOf, TONES, type Level, type Tone } from './grade.js';
import { isListed } from './listing.js';
import { permissionUnder } from './measure.js';
import { barsEndorsement } from './penalty.js';
import { worse, type Permission } from './permission.js';
import type { CreditReport } from './report.js';

/** What the rules make of a report at an instant. */
export interface Standing {
  readonly tone: Tone;
  readonly permission: Permission;
  /** The scheme's level of the grade; absent without a grade or for a code its scheme does not have. */
  readonly level?: Level | undefined;
}

/** Where nothing is known. */
export const NO_STANDING: Standing = { tone: 'unknown', permission: 'unknown' };

/** Rule 6: the worst of what is reported, own measures and blacklists in force, rule 2, and the level's own permission. */
export const permissionOf = (report: CreditReport, now: Millis): Permission => {
  const today = shanghaiDay(now);
  return worse(
    report.permission,
    levelOf(report.grade)?.permission,
    ...report.measures
      .filter((one) => !one.shared && inForce(today, one.from, one.until))
      .map((one) => permissionUnder(one.kind)),
    ...report.listings
      .filter((one) => one.kind === 'platform_blacklist' && !one.shared && isListed(one, today))
      .map(() => 'banned' as const),
    ...report.penalties.filter((one) => barsEndorsement(one, today)).map(() => 'endorsement_restricted' as const),
  );
};

const BEST: Partial<Record<Permission, Tone>> = {
  banned: 'poor',
  suspended: 'poor',
  endorsement_restricted: 'watch',
  limited: 'watch',
};

/** Rule 5: a restriction caps the tone; `unknown` stays unknown, for it claims nothing. */
export const cappedTone = (tone: Tone, permission: Permission): Tone =>
  TONES[Math.max(TONES.indexOf(tone), TONES.indexOf(BEST[permission] ?? 'good'))];

/** Permission and tone of a current report (see `currentReport`). */
export const standingOf = (report: CreditReport, now: Millis): Standing => {
  if (report.subject.isMinor) return NO_STANDING;
  const permission = permissionOf(report, now);
  const level = levelOf(report.grade);
  const tone = freshness(report, now) === 'fresh' ? (level?.tone ?? 'unknown') : 'unknown';
  return { tone: cappedTone(tone, permission), permission, level };
};
