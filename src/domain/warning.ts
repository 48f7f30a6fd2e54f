import type { Day } from './calendar.js';
import type { Objection } from './objection.js';
import type { LocalizedText } from './schema.js';
import type { Subject } from './subject.js';

/** From least to most severe. */
export const SEVERITIES = ['info', 'notice', 'warn', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

type Entries = Record<string, readonly [severity: Severity, persistent: boolean]>;

/** What a report can give cause for; apart from the rest, for the first chunk needs no more. */
export const REPORT_CATALOGUE = {
  'platform-ban': ['serious', true],
  'endorsement-ban': ['serious', false],
  'serious-illegal': ['serious', false],
  'judgment-defaulter': ['serious', false],
  'industry-warning': ['serious', false],
  suspended: ['serious', false],
  penalty: ['warn', false],
  abnormal: ['warn', false],
  'shared-measure': ['warn', false],
  'low-grade': ['warn', false],
  'below-entry': ['warn', false],
  'licence-expired': ['warn', false],
  limited: ['notice', false],
  'platform-warning': ['notice', false],
  'grades-differ': ['info', false],
  'reviews-unverified': ['info', false],
} as const satisfies Entries;

/** What a credential's status or the room and its product can give cause for. */
export const OTHER_CATALOGUE = {
  'product-recall': ['serious', false],
  'failed-inspection': ['serious', false],
  'credential-revoked': ['warn', false],
  'credential-suspended': ['warn', false],
  'not-returnable': ['notice', false],
  'other-seller': ['info', true],
  'ai-persona': ['info', true],
  remedies: ['info', false],
} as const satisfies Entries;

/** The warning catalogue: code → severity, and whether it is persistent (never dismissed, folded, filtered or counted). */
export const CATALOGUE = { ...REPORT_CATALOGUE, ...OTHER_CATALOGUE };
export type WarningCode = keyof typeof CATALOGUE;

/** What a warning's words speak of: days as `YYYY-MM-DD`, the rest as text or number. */
export interface WarningFacts {
  /** The day the record is from. */
  date?: Day | undefined;
  /** Last day it holds; absent means that none is given. */
  until?: Day | undefined;
  /** Last day as calculated by this SDK, not as published. */
  end?: Day | undefined;
  from?: Day | undefined;
  asOf?: Day | undefined;
  docNo?: string | undefined;
  authority?: LocalizedText | undefined;
  issuer?: LocalizedText | undefined;
  platform?: LocalizedText | undefined;
  label?: LocalizedText | undefined;
  reason?: LocalizedText | undefined;
  text?: LocalizedText | undefined;
  name?: LocalizedText | undefined;
  hotline?: string | undefined;
  days?: number | undefined;
  /** Kind of measure or listing another platform published. */
  kind?: string | undefined;
}

/** Whom a warning is about. */
export type WarningSubject = Pick<Subject, 'kind' | 'displayName' | 'entity'>;

/** One warning of the catalogue about one subject. */
export interface Warning {
  readonly code: WarningCode;
  readonly severity: Severity;
  readonly persistent: boolean;
  /** Whom it is about; absent for what concerns the room or its product. */
  readonly subject?: WarningSubject | undefined;
  /** docNo or id of the record it comes from; with `code` it identifies the warning across report versions. */
  readonly record: string;
  readonly facts: WarningFacts;
  readonly sourceUrl?: string | undefined;
  /** Where the subject can object. */
  readonly appealUrl?: string | undefined;
  /** The objection still under review about that record. */
  readonly objection?: Objection | undefined;
}

type Details = Partial<Pick<Warning, 'subject' | 'record' | 'facts' | 'sourceUrl' | 'appealUrl' | 'objection'>>;

/** A warning with what its part of the catalogue says of its code. */
export const warn = <Part extends Entries>(part: Part, code: keyof Part & WarningCode, details: Details = {}): Warning => {
  const [severity, persistent] = part[code];
  return { code, severity, persistent, record: '', facts: {}, ...details };
};

/** Most severe first, persistent before others of the same severity, else in the order given. */
export const bySeverity = (warnings: Warning[]): Warning[] => {
  const rank = (one: Warning) => SEVERITIES.indexOf(one.severity) * 2 + Number(one.persistent);
  return [...warnings].sort((a, b) => rank(b) - rank(a));
};
