import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { representText, send } from '../http/representation.js';
import type { Action } from './action.js';
import { credentialActions } from './credential-actions.js';
import { gradeActions } from './grade-actions.js';
import { measureActions } from './measure-actions.js';
import { objectionActions } from './objection-actions.js';
import { penaltyActions } from './penalty-actions.js';
import { performInRoom } from './perform-in-room.js';
import { perform } from './perform.js';
import { publicationActions } from './publication-actions.js';
import { reviewActions } from './review-actions.js';
import { roomActions, type RoomAction } from './room-actions.js';

/** Every button about a subject, in the order the desk shows them. */
const ACTIONS = new Map<string, Action>(
  Object.entries({
    ...penaltyActions,
    ...objectionActions,
    ...measureActions,
    ...gradeActions,
    ...reviewActions,
    ...publicationActions,
    ...credentialActions,
  }),
);

/** Every button about a room. */
const ROOM_ACTIONS = new Map<string, RoomAction>(Object.entries(roomActions));

const described = (actions: ReadonlyMap<string, Action | RoomAction>, about: 'subject' | 'room') =>
  [...actions].map(([action, { label, description }]) => ({ action, about, label, description }));

const BODY_LIMIT = 16 * 1024;

const SUBJECTS = `
  select subject, display_name as "displayName", split_part(subject, ':', 1) as kind, version, shows as summary
  from subject order by position`;

const ROOMS = `
  select id as room, title, version, ended, ai_persona as "aiPersona", offering -> 'product' -> 'name' as product,
    coalesce(offering -> 'seller', roles -> 'seller') as seller, coalesce(roles -> 'anchors', '[]') as anchors
  from room where viewers is null order by id`;

const CARDS = `
  select room.id as room, room.title, subject.subject, subject.display_name as "displayName", room.viewers,
    room.offering -> 'product' ->> 'name' as product, room.price_cny::float8 as price
  from room join subject on subject.subject = room.roles #>> '{anchors,0,subject}'
  where room.viewers is not null order by room.id`;

/** Refuses what another site's page asks for: the desk changes data without asking who is there. */
const sameOrigin: MiddlewareHandler = async ({ req }, next) => {
  const origin = req.header('Origin');
  const site = req.header('Sec-Fetch-Site') ?? 'same-origin';
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === req.header('Host'));
  if (!isOwn || !['same-origin', 'none'].includes(site))
    throw new Problem(403, 'The director’s desk answers only to its own page.');
  return next();
};

/** The answer as JSON; what the desk says is never kept. */
const answer = (request: Request, value: unknown): Response =>
  send(request, representText(JSON.stringify(value), 'application/json'), { 'Cache-Control': 'no-store' });

const EXAMPLES = { subject: '"subject": "kind:id"', room: '"room": "id"' } as const;

/** The subject or room that the body names. */
const targetIn = async (request: Request, about: 'subject' | 'room'): Promise<string> => {
  const body: unknown = await request.json().catch(() => undefined);
  const target = body && typeof body === 'object' ? (body as Record<string, unknown>)[about] : undefined;
  // PostgreSQL's text cannot hold a NUL
  if (typeof target !== 'string' || target.includes('\0'))
    throw new Problem(400, `The body must be JSON with ${EXAMPLES[about]}.`);
  return target;
};

/** The director's desk of the demo: what there is, and buttons that change it. */
export const desk = (database: Database, clock: Clock): Hono =>
  new Hono()
    .use('/*', sameOrigin)
    .get('/subjects', async ({ req }) => answer(req.raw, { items: await database.query(SUBJECTS) }))
    .get('/rooms', async ({ req }) => answer(req.raw, { items: await database.query(ROOMS) }))
    .get('/cards', async ({ req }) => answer(req.raw, { items: await database.query(CARDS) }))
    .get('/actions', ({ req }) =>
      answer(req.raw, [...described(ACTIONS, 'subject'), ...described(ROOM_ACTIONS, 'room')]),
    )
    .post(
      '/actions/:action',
      bodyLimit({
        maxSize: BODY_LIMIT,
        onError: () => {
          throw new Problem(413, `The body may hold at most ${BODY_LIMIT} bytes.`);
        },
      }),
      async ({ req }) => {
        const name = req.param('action');
        const [action, roomAction] = [ACTIONS.get(name), ROOM_ACTIONS.get(name)];
        if (!action && !roomAction) throw new Problem(404, `No action ${name} is known; GET /desk/actions lists them.`);
        if (!/^application\/json\b/.test(req.header('Content-Type') ?? ''))
          throw new Problem(415, 'The body must be application/json.');
        if (action) return answer(req.raw, await perform(database, action, await targetIn(req.raw, 'subject'), clock()));
        return answer(req.raw, await performInRoom(database, roomAction!, await targetIn(req.raw, 'room'), clock()));
      },
    )
    .all('/actions/:action', () => {
      throw new Problem(405, 'An action is performed by POST.', { Allow: 'POST' });
    })
    .all('/:list{subjects|rooms|cards|actions}', () => {
      throw new Problem(405, 'This address can only be read.', { Allow: 'GET, HEAD' });
    });
