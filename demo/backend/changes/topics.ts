import { parseSubjectRef } from '../../../src/domain/subject.js';
import { Problem } from '../http/problem.js';

/** What a stream is asked to tell of: rooms with whoever plays a role in them, and further subjects. */
export interface Topics {
  rooms: string[];
  subjects: string[];
}

/** How many rooms and subjects one stream may ask for. */
const TOPIC_LIMIT = 256;

const ROOM = 'room:';

/** The topic of a room itself; no kind of subject is called like this. */
export const roomTopic = (id: string): string => ROOM + id;

/** The id of the room a topic is, or undefined for a subject. */
export const roomOf = (topic: string): string | undefined =>
  topic.startsWith(ROOM) ? topic.slice(ROOM.length) : undefined;

const subjectIn = (text: string): string => {
  const subject = parseSubjectRef(text);
  if (!subject)
    throw new Problem(400, `Parameter "subject" must be kind:id, such as anchor:a-1001, not "${text.slice(0, 80)}".`);
  return subject;
};

/**
 * The topics in the parameters of a request.
 *
 * @throws {Problem} 400 where there is none, one cannot be, or they are too many.
 */
export const readTopics = (rooms: readonly string[], subjects: readonly string[]): Topics => {
  const topics = { rooms: [...new Set(rooms)], subjects: [...new Set(subjects.map(subjectIn))] };
  const count = topics.rooms.length + topics.subjects.length;
  if (!count) throw new Problem(400, 'Say what to tell of: "room" (an id), "subject" (kind:id), or several of them.');
  if (topics.rooms.includes('')) throw new Problem(400, 'Parameter "room" is empty: give the id of a room.');
  if (count > TOPIC_LIMIT)
    throw new Problem(400, `${count} rooms and subjects are asked for; at most ${TOPIC_LIMIT} are allowed.`);
  return topics;
};
