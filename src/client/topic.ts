import type { Millis } from '../domain/calendar.js';
import { readReport, type CreditReport } from '../domain/report.js';
import type { SubjectRef } from '../domain/subject.js';
import type { CreditSource, Question } from '../source/credit-source.js';
import type { AnswerRecord } from './answer-record.js';
import { CreditRecord } from './credit-record.js';
import type { Snapshot, Status } from './snapshot.js';

/** Something a client is asked about, keeps, and asks again about. */
export interface Topic<Value extends { readonly version: number }, Shot extends { readonly status: Status }> {
  /** As hints of changes name it: `anchor:a-1001`, `room:r-8848`. */
  readonly key: string;
  record(now: () => Millis): AnswerRecord<Value, Shot>;
  ask(source: CreditSource, question: Question): Promise<Value>;
  /** The value in what another tab fetched. @throws {CreditShapeError} where it is none. */
  read(json: unknown): Value;
}

/** A subject's credit report. */
export const creditTopic = (subject: SubjectRef): Topic<CreditReport, Snapshot> => ({
  key: subject,
  record: (now) => new CreditRecord(now),
  ask: (source, question) => source.credit(subject, question),
  read: (json) => readReport(json, subject),
});
