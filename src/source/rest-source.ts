import { readReport, type CreditReport } from '../domain/report.js';
import { splitRef, type SubjectRef } from '../domain/subject.js';
import type { CreditSource, Question } from './credit-source.js';
import { getJson } from './get-json.js';
import { ServerClock } from './server-clock.js';

/** Path of a subject's report below the endpoint. */
const pathOf = (subject: SubjectRef): string => 'v1/credits/' + splitRef(subject).map(encodeURIComponent).join('/');

/** Reports from a backend that implements the HTTP contract. */
export class RestSource implements CreditSource {
  readonly clock = new ServerClock();

  /** @param endpoint Absolute address that the contract's paths are below, ending in a slash. */
  constructor(readonly endpoint: string) {}

  now(): number {
    return this.clock.now();
  }

  async credit(subject: SubjectRef, question: Question): Promise<CreditReport> {
    return readReport(await getJson(this.endpoint + pathOf(subject), this.clock, question), subject);
  }
}
