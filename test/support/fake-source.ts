import { useSource } from '../../src/client/client-registry.js';
import type { CreditReport } from '../../src/domain/report.js';
import type { SubjectRef } from '../../src/domain/subject.js';
import type { CreditSource, Question } from '../../src/source/credit-source.js';
import { NOW } from './reports.js';

/** One question that a test answers by hand. */
export interface Asked extends Question {
  readonly subject: SubjectRef;
  answer: (report: CreditReport) => void;
  fail: (error: unknown) => void;
}

/** A source whose promises a test resolves by hand. */
export class FakeSource implements CreditSource {
  readonly asked: Asked[] = [];
  /** The backend's time. */
  now = (): number => NOW;

  /** @param endpoint Endpoint that the client asked this source for. */
  constructor(
    readonly endpoint = '',
    readonly batch = false,
  ) {}

  credit(subject: SubjectRef, question: Question): Promise<CreditReport> {
    return new Promise((answer, fail) => this.asked.push({ ...question, subject, answer, fail }));
  }

  /** The latest question. */
  get last(): Asked {
    return this.asked[this.asked.length - 1];
  }

  /** Whom was asked about, in order. */
  get subjects(): SubjectRef[] {
    return this.asked.map(({ subject }) => subject);
  }
}

/** Installs a source for all endpoints that a test knows by one name. */
export const installSource = (source = new FakeSource()): FakeSource => {
  useSource(() => source);
  return source;
};

/** Installs a source of its own for each endpoint and way to ask; the list grows as clients are made. */
export const installSources = (): FakeSource[] => {
  const sources: FakeSource[] = [];
  useSource((endpoint, batch) => {
    const source = new FakeSource(endpoint, batch);
    sources.push(source);
    return source;
  });
  return sources;
};
