import type { Millis } from '../domain/calendar.js';
import { readReport, type CreditReport } from '../domain/report.js';
import type { SubjectRef } from '../domain/subject.js';
import type { CreditSource, Question } from '../source/credit-source.js';
import type { AnswerRecord } from './answer-record.js';
import { CreditRecord } from './credit-record.js';
import type { Sealed, Witness } from './sealed.js';
import type { Snapshot, Status } from './snapshot.js';

/** Something a client is asked about, keeps, and asks again about. */
export interface Topic<Value extends { readonly version: number }, Shot extends { readonly status: Status }> {
  /** As hints of changes name it: `anchor:a-1001`, `room:r-8848`. */
  readonly key: string;
  record(now: () => Millis): AnswerRecord<Value, Shot>;
  /** @param heard Tells when the last hint of a change came, by `performance.now()`. */
  ask(source: CreditSource, question: Question, heard: () => number): Promise<Value>;
  /** The value in what another tab fetched. @throws {CreditShapeError} where it is none. */
  read(json: unknown): Value | Promise<Value>;
}

/** A subject's credit report. A class, for closures kept with what is held would hold whoever asked first as well. */
class CreditTopic implements Topic<CreditReport | Sealed, Snapshot> {
  constructor(
    readonly key: SubjectRef,
    readonly witness: Witness | undefined,
  ) {}

  record(now: () => Millis): CreditRecord {
    return new CreditRecord(now, !!this.witness);
  }

  async ask(source: CreditSource, question: Question, heard: () => number): Promise<CreditReport | Sealed> {
    const { key, witness } = this;
    return witness ? witness(await source.credential(key, question), key, heard()) : source.credit(key, question);
  }

  read(json: unknown): CreditReport | Promise<Sealed> {
    return this.witness ? this.witness((json as Sealed).credential, this.key, performance.now()) : readReport(json, this.key);
  }
}

/** @param witness Checks the answers, where there is a trust list. */
export const creditTopic = (subject: SubjectRef, witness?: Witness): Topic<CreditReport | Sealed, Snapshot> => new CreditTopic(subject, witness);
