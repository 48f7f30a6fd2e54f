import type { CreditReport } from '../domain/report.js';
import type { ReviewPage } from '../domain/review-page.js';
import type { Objection } from '../domain/objection.js';
import type { Room } from '../domain/room.js';
import type { SubjectRef } from '../domain/subject.js';

export interface Question {
  /** Ends the question; its promise then rejects with the signal's reason. */
  signal: AbortSignal;
  /** Ask past the browser's cache: true for every question but the first. */
  fresh: boolean;
  /** A version known to exist: asked for by name, so that all viewers share one answer of the backend. */
  version?: number | undefined;
}

/** Which reviews of a subject, as the contract's parameters name it. */
export interface ReviewQuery {
  sort: 'newest' | 'lowest' | 'highest' | 'helpful';
  /** Reviews a page. */
  limit: number;
  /** From 1 to 5; absent for all. */
  rating?: number | undefined;
  verified?: boolean | undefined;
  media?: boolean | undefined;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
}

/** Where reports come from. All rejections are `CreditError`s (404 and 410 are `CreditHttpError`s). */
export interface CreditSource {
  /** The time by the backend's clock, in milliseconds since the epoch. */
  now(): number;
  /** The report of one subject. */
  credit(subject: SubjectRef, question: Question): Promise<CreditReport>;
  /** The credential of one subject, as text that nobody has checked yet. */
  credential(subject: SubjectRef, question: Question): Promise<string>;
  /** A room by its id. */
  room(id: string, question: Question): Promise<Room>;
  /** One page of a subject's reviews, without those an upheld objection is about. */
  reviews(subject: SubjectRef, query: ReviewQuery, question: Question, objections?: Objection[]): Promise<ReviewPage>;
}
