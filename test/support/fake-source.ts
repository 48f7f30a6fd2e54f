import { useSource } from '../../src/client/client-registry.js';
import type { CreditReport } from '../../src/domain/report.js';
import type { ReviewPage } from '../../src/domain/review-page.js';
import type { Room } from '../../src/domain/room.js';
import type { SubjectRef } from '../../src/domain/subject.js';
import type { CreditSource, Question, ReviewQuery } from '../../src/source/credit-source.js';
import { NOW } from './reports.js';

/** One question that a test answers by hand. */
export interface Asked extends Question {
  readonly subject: SubjectRef;
  answer: (report: CreditReport) => void;
  fail: (error: unknown) => void;
}

/** One question for a credential that a test answers by hand. */
export interface CredentialAsked extends Question {
  readonly subject: SubjectRef;
  answer: (credential: string) => void;
  fail: (error: unknown) => void;
}

/** One question for a room that a test answers by hand. */
export interface RoomAsked extends Question {
  readonly id: string;
  answer: (room: Room) => void;
  fail: (error: unknown) => void;
}

/** One question for a page of reviews that a test answers by hand. */
export interface ReviewsAsked extends Question {
  readonly subject: SubjectRef;
  readonly query: ReviewQuery;
  answer: (page: ReviewPage) => void;
  fail: (error: unknown) => void;
}

/** A source whose promises a test resolves by hand. */
export class FakeSource implements CreditSource {
  readonly asked: Asked[] = [];
  readonly credentialsAsked: CredentialAsked[] = [];
  readonly roomsAsked: RoomAsked[] = [];
  readonly reviewsAsked: ReviewsAsked[] = [];
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

  credential(subject: SubjectRef, question: Question): Promise<string> {
    return new Promise((answer, fail) => this.credentialsAsked.push({ ...question, subject, answer, fail }));
  }

  room(id: string, question: Question): Promise<Room> {
    return new Promise((answer, fail) => this.roomsAsked.push({ ...question, id, answer, fail }));
  }

  reviews(subject: SubjectRef, query: ReviewQuery, question: Question): Promise<ReviewPage> {
    return new Promise((answer, fail) => this.reviewsAsked.push({ ...question, subject, query, answer, fail }));
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
