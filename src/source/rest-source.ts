import type { Objection } from '../domain/objection.js';
import { readReport, type CreditReport } from '../domain/report.js';
import type { ReviewPage } from '../domain/review-page.js';
import type { Room } from '../domain/room.js';
import { splitRef, type SubjectRef } from '../domain/subject.js';
import { CreditNetworkError } from '../errors/credit-network-error.js';
import type { CreditSource, Question, ReviewQuery } from './credit-source.js';
import { getJson, getText } from './get-json.js';
import { ServerClock } from './server-clock.js';

/** Reports, rooms and reviews from a backend that implements the HTTP contract. */
export class RestSource implements CreditSource {
  readonly clock = new ServerClock();

  /** @param endpoint Absolute address that the contract's paths are below, ending in a slash. */
  constructor(readonly endpoint: string) {}

  now(): number {
    return this.clock.now();
  }

  async credit(subject: SubjectRef, question: Question): Promise<CreditReport> {
    return readReport(await getJson(this.#urlOf('credits', subject, question), this.clock, question), subject);
  }

  async credential(subject: SubjectRef, question: Question): Promise<string> {
    return getText(this.#urlOf('credentials', subject, question), this.clock, question);
  }

  async room(id: string, question: Question): Promise<Room> {
    return (await this.#more()).getRoom(this, id, question);
  }

  async reviews(subject: SubjectRef, query: ReviewQuery, question: Question, objections?: Objection[]): Promise<ReviewPage> {
    return (await this.#more()).getReviews(this, subject, query, question, objections);
  }

  #urlOf(what: string, subject: SubjectRef, { version }: Question): string {
    const path = [what, ...splitRef(subject).map(encodeURIComponent)].join('/');
    return `${this.endpoint}v1/${path}${version === undefined ? '' : `?v=${version}`}`;
  }

  #more() {
    return import('./rest-more.js').catch(() => {
      throw new CreditNetworkError(this.endpoint);
    });
  }
}
