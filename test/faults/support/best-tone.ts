/**
 * The best tone that a report justifies, reckoned from the rules of the domain as they are written and by none of its code: an
 * upper bound, for what is doubtful here counts in the report's favour.
 */

export const BEST_FIRST = ['good', 'fair', 'watch', 'poor', 'unknown'];

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const isText = (value: unknown): value is string => typeof value === 'string';

const isDay = (value: unknown): value is string => {
  if (!isText(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const [year, month, day] = value.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Milliseconds of an RFC 3339 instant; NaN for anything else. */
const instantOf = (value: unknown): number =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN;

const isFresh = ({ asOf, validUntil }: Fields, now: number): boolean => {
  const [from, until] = [instantOf(asOf), instantOf(validUntil)];
  return !Number.isNaN(from) && now <= (Number.isNaN(until) ? from + 86_400_000 : until);
};

/** What caps a tone (rules 5 and 6), as the best that is left. */
const CAPS = new Map<unknown, string>([
  ['banned', 'poor'],
  ['suspended', 'poor'],
  ['endorsement_restricted', 'watch'],
  ['limited', 'watch'],
]);
const UNDER = new Map<unknown, string>([
  ['ban', 'banned'],
  ['bar_reregister', 'banned'],
  ['suspend', 'suspended'],
  ['limit_traffic', 'limited'],
  ['limit_function', 'limited'],
]);

const yearsLater = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Where everything about a penalty is beyond doubt: public today, and for endorsing a false advertisement less than three years ago. */
const bars = (one: Fields, today: string): boolean =>
  isText(one.docNo) &&
  isText(one.authority) &&
  (one.status === 'public' || one.status === 'under_review') &&
  one.endorsementInFalseAd === true &&
  isDay(one.decidedOn) &&
  today <= yearsLater(one.decidedOn, 3) &&
  isDay(one.publicUntil) &&
  today <= one.publicUntil &&
  (one.categories == null || listLike(one.categories).includes('fine'));

const listLike = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const bestTone = (json: unknown, now: number): string => {
  const report = fieldsOf(json);
  const subject = fieldsOf(report.subject);
  const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
  if (!isText(subject.id) || !isText(subject.displayName) || subject.isMinor === true || !isFresh(report, now)) return 'unknown';
  if (!Number.isInteger(report.version) || (report.version as number) < 0) return 'unknown';

  const upheld = listOf(report.objections).filter(({ state, filedOn }) => state === 'upheld' && isDay(filedOn));
  const holds = (type: string, ref: unknown) => !upheld.some(({ about }) => fieldsOf(about).type === type && fieldsOf(about).ref === ref);
  const lasts = (from: unknown, until: unknown) => isDay(from) && from <= today && (!isDay(until) || today <= until);

  const grade = fieldsOf(report.grade);
  const scheme = fieldsOf(grade.scheme);
  if (!isText(grade.code) || !isText(scheme.id) || !isDay(grade.asOf) || !holds('grade', scheme.id)) return 'unknown';
  const levels = listOf(scheme.levels).filter(({ code }) => code === grade.code);
  const best = BEST_FIRST.find((tone) => levels.some((level) => level.tone === tone));
  if (!best) return 'unknown';

  const restrictions = [
    report.permission,
    ...(levels.length === 1 ? [levels[0].permission] : []),
    ...listOf(report.measures)
      .filter((one) => isText(one.id) && isText(fieldsOf(one.platform).id) && isText(fieldsOf(one.platform).name))
      .filter((one) => one.shared !== true && lasts(one.from, one.until) && holds('measure', one.id))
      .map(({ kind }) => UNDER.get(kind)),
    ...listOf(report.listings)
      .filter((one) => one.kind === 'platform_blacklist' && one.shared !== true && isText(one.id) && isText(one.authority))
      .filter((one) => !isDay(one.removedOn) && lasts(one.listedOn, one.until) && holds('listing', one.id))
      .map(() => 'banned'),
    ...listOf(report.penalties)
      .filter((one) => bars(one, today) && holds('penalty', one.docNo))
      .map(() => 'endorsement_restricted'),
  ];
  const caps = restrictions.map((one) => BEST_FIRST.indexOf(CAPS.get(one) ?? 'good'));
  return BEST_FIRST[Math.max(BEST_FIRST.indexOf(best), ...caps)];
};
