import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { ChangeHub } from './change-hub.js';
import { EventStream, STREAM_HEADERS } from './event-stream.js';
import { readTopics } from './topics.js';

/** The id in `Last-Event-ID`; NaN where it is none of ours. */
const eventId = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d{1,15}$/.test(text) ? Number(text) : NaN;

/** Hints of changes as server-sent events. */
export const changes = (hub: ChangeHub): Hono<{ Bindings: HttpBindings }> =>
  new Hono<{ Bindings: HttpBindings }>().get('/', async ({ req, env }) => {
    const topics = readTopics(req.queries('room') ?? [], req.queries('subject') ?? []);
    if (req.method === 'HEAD') {
      await hub.check(topics);
      return new Response(null, { headers: STREAM_HEADERS });
    }
    await hub.follow(new EventStream(topics, env.outgoing), eventId(req.header('Last-Event-ID')));
    return RESPONSE_ALREADY_SENT;
  });
