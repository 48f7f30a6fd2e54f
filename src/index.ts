export { configure, type CreditOptions, type Live, type Theme } from './client/options.js';
export type { RoomSnapshot, Snapshot, Status, Trust } from './client/snapshot.js';
export type { Grade, GradingScheme, Level, OtherGrade, Tone } from './domain/grade.js';
export type { Listing } from './domain/listing.js';
export type { Measure } from './domain/measure.js';
export type { Objection } from './domain/objection.js';
export type { Penalty } from './domain/penalty.js';
export type { Permission } from './domain/permission.js';
export type { CreditReport } from './domain/report.js';
export type { ReviewSummary } from './domain/review-summary.js';
export type { Role, Room } from './domain/room.js';
export type { Review } from './domain/review.js';
export type { Standing } from './domain/standing.js';
export type { Subject, SubjectKind, SubjectRef } from './domain/subject.js';
export { CATALOGUE, type WarningCode } from './domain/catalogue.js';
export { SEVERITIES, type Severity } from './domain/severity.js';
export type { Warning, WarningFacts } from './domain/warning.js';
export { LiveCreditBadge } from './elements/badge/badge.js';
export { LiveCreditDetails } from './elements/details/details.js';
export { LiveCreditReviews } from './elements/reviews/reviews.js';
export { LiveCreditRoom } from './elements/room/room.js';
export {
  LiveCreditChangeEvent,
  LiveCreditErrorEvent,
  LiveCreditLoadEvent,
  LiveCreditOpenEvent,
  type Picture,
} from './elements/shared/events.js';
export { LiveCreditWarning } from './elements/warning/warning.js';
export { LiveCreditDismissEvent, LiveCreditWarningEvent } from './elements/warning/warning-events.js';
export { CreditConfigError } from './errors/credit-config-error.js';
export { CreditError, type CreditErrorCode } from './errors/credit-error.js';
export { CreditHttpError } from './errors/credit-http-error.js';
export { CreditNetworkError } from './errors/credit-network-error.js';
export { CreditShapeError } from './errors/credit-shape-error.js';
export { CreditTimeoutError } from './errors/credit-timeout-error.js';
export { isCreditError } from './errors/is-credit-error.js';
export type { Forms } from './i18n/forms.js';
export type { LocaleMessages, LocaleOptions } from './i18n/register.js';
export { registerLocale } from './i18n/register-locale.js';
export { VERSION } from './version.js';
