import { Hono } from 'hono';
import type { StatusList } from '../credentials/status-list.js';
import { Problem } from '../http/problem.js';
import { PUBLIC } from '../http/public-headers.js';
import { send } from '../http/representation.js';

/** Which credentials were revoked or suspended; there is one list. */
export const status = (list: StatusList): Hono =>
  new Hono().get('/:list', async ({ req }) => {
    const name = req.param('list');
    if (name !== '1') throw new Problem(404, `No status list ${name} is known.`);
    return send(req.raw, await list.represent(), PUBLIC);
  });
