import { Hono } from 'hono';
import { Problem } from '../http/problem.js';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';
import type { ReportStore } from '../report/report-store.js';

/** How many subjects one batch may ask for. */
const BATCH_LIMIT = 50;

/** The problem of a subject that has nothing to show. */
export const missing = (subject: string, status: 404 | 410): Problem =>
  new Problem(
    status,
    status === 410 ? `The credit report of ${subject} was withdrawn.` : `No subject ${subject} is known.`,
  );

const batchSubjects = (values: readonly string[]): string[] => {
  const subjects = [...new Set(values)].sort();
  if (!subjects.length) throw new Problem(400, 'Parameter "subject" is missing: give kind:id, up to 50 times.');
  if (subjects.length > BATCH_LIMIT)
    throw new Problem(
      400,
      `Parameter "subject" is given ${subjects.length} times; at most ${BATCH_LIMIT} are allowed.`,
    );
  const wrong = subjects.find((one) => !/^[^:]+:./s.test(one));
  if (wrong !== undefined)
    throw new Problem(400, `Parameter "subject" must be kind:id, such as anchor:a-1001, not "${wrong.slice(0, 80)}".`);
  return subjects;
};

/** Credit reports: of one subject, or of up to fifty at once. */
export const credits = (store: ReportStore): Hono =>
  new Hono()
    .get('/', async ({ req }) => {
      const found = await store.find(batchSubjects(req.queries('subject') ?? []));
      const items = [...found].map(([subject, one]) => {
        const head = `{"subject":${JSON.stringify(subject)},"status":${one.status}`;
        // the report's text is kept ready: no need to parse it only to write it again
        return one.status === 200 ? `${head},"report":${one.json}}` : `${head}}`;
      });
      return send(req.raw, representText(`{"items":[${items.join(',')}]}`, 'application/json'), PUBLIC);
    })
    .get('/:kind/:id', async ({ req }) => {
      const subject = `${req.param('kind')}:${req.param('id')}`;
      const found = (await store.find([subject])).get(subject)!;
      if (found.status !== 200) throw missing(subject, found.status);
      return send(req.raw, found.representation, PUBLIC);
    });
