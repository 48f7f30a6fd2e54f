import type { Objection } from '../domain/objection.js';
import { readReport, type CreditReport } from '../domain/report.js';
import type { ReviewPage } from '../domain/review-page.js';
import type { Room } from '../domain/room.js';
import { splitRef, type SubjectRef } from '../domain/subject.js';
import { CreditNetworkError } from '../errors/credit-network-error.js';
import type { CreditSource, Question, ReviewQuery } from './credit-source.js';
import { getJson } from './get-json.js';
import { ServerClock } from './server-clock.js';

/** Path of a subject's report below the endpoint. */
const pathOf = (subject: SubjectRef): string => 'v1/credits/' + splitRef(subject).map(encodeURIComponent).join('/');

/** Reports, rooms and reviews from a backend that implements the HTTP contract. */
export class RestSource implements CreditSource {
  readonly clock = new ServerClock();

  /** @param endpoint Absolute address that the contract's paths are below, ending in a slash. */
  constructor(readonly endpoint: string) {}

  now(): number {
    return this.clock.now();
  }

  async credit(subject: SubjectRef, question: Question): Promise<CreditReport> {
    const version = question.version === undefined ? '' : `?v=${question.version}`;
    return readReport(await getJson(this.endpoint + pathOf(subject) + version, this.clock, question), subject);
  }

  async room(id: string, question: Question): Promise<Room> {
    return (await this.#more()).getRoom(this, id, question);
  }

  async reviews(subject: SubjectRef, query: ReviewQuery, question: Question, objections?: Objection[]): Promise<ReviewPage> {
    return (await this.#more()).getReviews(this, subject, query, question, objections);
  }

  #more() {
    return import('./rest-more.js').catch(() => {
      throw new CreditNetworkError(this.endpoint);
    });
  }
}
