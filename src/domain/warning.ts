import type { Day } from './calendar.js';
import type { WarningCode } from './catalogue.js';
import type { Objection } from './objection.js';
import type { LocalizedText } from './schema.js';
import { SEVERITIES, type Entries, type Severity } from './severity.js';
import type { Subject } from './subject.js';

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
