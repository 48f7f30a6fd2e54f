import { Hono } from 'hono';
import { Problem } from '../http/problem.js';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';
import type { ReportStore } from '../report/report-store.js';
import { batchJson, batchSubjects } from './batch.js';

/** The problem of a subject that has nothing to show. */
export const missing = (subject: string, status: 404 | 410): Problem =>
  new Problem(
    status,
    status === 410 ? `The credit report of ${subject} was withdrawn.` : `No subject ${subject} is known.`,
  );

/** Credit reports: of one subject, or of up to fifty at once. */
export const credits = (store: ReportStore): Hono =>
  new Hono()
    .get('/', async ({ req }) => {
      const found = await store.find(batchSubjects(req.queries('subject')));
      // the report's text is kept ready: no need to parse it only to write it again
      const json = batchJson(found, (one) => (one.status === 200 ? `,"report":${one.json}` : ''));
      return send(req.raw, representText(json, 'application/json'), PUBLIC);
    })
    .get('/:kind/:id', async ({ req }) => {
      const subject = `${req.param('kind')}:${req.param('id')}`;
      const found = (await store.find([subject])).get(subject)!;
      if (found.status !== 200) throw missing(subject, found.status);
      return send(req.raw, found.representation, PUBLIC);
    });
