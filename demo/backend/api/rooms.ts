import { Hono } from 'hono';
import type { Database } from '../db/database.js';
import { Problem } from '../http/problem.js';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';

const ROOM = `
  select ended, json_build_object(
    'id', id, 'title', title, 'platform', platform, 'version', version, 'roles', roles,
    'operatorIsSeller', operator_is_seller, 'aiPersona', ai_persona, 'offering', offering, 'remedies', remedies) as room
  from room where id = $1`;

/** Who broadcasts, who sells and what is on offer in a room. */
export const rooms = (database: Database): Hono =>
  new Hono().get('/:id', async ({ req }) => {
    const id = req.param('id');
    const [row] = await database.query<{ ended: boolean; room: unknown }>(ROOM, [id]);
    if (!row) throw new Problem(404, `No room ${id} is known.`);
    if (row.ended) throw new Problem(410, `The room ${id} has ended.`);
    return send(req.raw, representText(JSON.stringify(row.room), 'application/json'), PUBLIC);
  });
