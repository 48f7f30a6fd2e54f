import type { Objection } from '../domain/objection.js';
import { readReviewPage, type ReviewPage } from '../domain/review-page.js';
import { readRoom, type Room } from '../domain/room.js';
import { splitRef, type SubjectRef } from '../domain/subject.js';
import type { Question, ReviewQuery } from './credit-source.js';
import { getJson } from './get-json.js';
import type { ServerClock } from './server-clock.js';

/** What rooms and reviews need of the source that asks for them; apart, for most pages show badges only. */
interface Base {
  readonly endpoint: string;
  readonly clock: ServerClock;
}

export const getRoom = async ({ endpoint, clock }: Base, id: string, question: Question): Promise<Room> => {
  const version = question.version === undefined ? '' : `?v=${question.version}`;
  return readRoom(await getJson(`${endpoint}v1/rooms/${encodeURIComponent(id)}${version}`, clock, question), id);
};

/** The parameters in the order of the alphabet, so that any cache knows the same question again. */
const parameters = ({ cursor, limit, media, rating, sort, verified }: ReviewQuery, version?: number): string => {
  const all = { cursor, limit, media: media || undefined, rating, sort, v: version, verified: verified || undefined };
  return String(new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))));
};

export const getReviews = async (
  { endpoint, clock }: Base,
  subject: SubjectRef,
  query: ReviewQuery,
  question: Question,
  objections?: Objection[],
): Promise<ReviewPage> => {
  const path = splitRef(subject).map(encodeURIComponent).join('/');
  const url = `${endpoint}v1/reviews/${path}?${parameters(query, question.version)}`;
  return readReviewPage(await getJson(url, clock, question), objections);
};
