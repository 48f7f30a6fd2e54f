import { Hono } from 'hono';
import type { Credentials } from '../credentials/credential-store.js';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';
import { batchJson, batchSubjects } from './batch.js';
import { missing } from './credits.js';

/** Signed reports: of one subject, or of up to fifty at once. */
export const credentials = (store: Credentials): Hono =>
  new Hono()
    .get('/', async ({ req }) => {
      const found = await store.find(batchSubjects(req.queries('subject')));
      const json = batchJson(found, (one) => (one.status === 200 ? `,"credential":"${one.jwt}"` : ''));
      return send(req.raw, representText(json, 'application/json'), PUBLIC);
    })
    .get('/:kind/:id', async ({ req }) => {
      const subject = `${req.param('kind')}:${req.param('id')}`;
      const found = (await store.find([subject])).get(subject)!;
      if (found.status !== 200) throw missing(subject, found.status);
      return send(req.raw, found.representation, PUBLIC);
    });
