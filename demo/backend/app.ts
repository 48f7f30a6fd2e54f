import { Hono } from 'hono';
import { credits } from './api/credits.js';
import { reviews } from './api/reviews.js';
import { rooms } from './api/rooms.js';
import type { ChangeHub } from './changes/change-hub.js';
import { changes } from './changes/routes.js';
import type { Clock } from './clock.js';
import { DatabaseUnavailable, type Database } from './db/database.js';
import { desk } from './desk/routes.js';
import { Problem, problemResponse } from './http/problem.js';
import { CORS, preflight } from './http/public-headers.js';
import { live } from './live/routes.js';
import { ReportStore } from './report/report-store.js';
import { ReviewStore } from './reviews/review-store.js';
import { staticFiles } from './static/routes.js';

/** What the application is made of; tests bring their own. */
export interface Parts {
  database: Database;
  clock: Clock;
  hub: ChangeHub;
  /** Where browsers reach the backend, without a slash at the end; else as each request says. */
  publicUrl?: string;
  /** Top folder of the repository: where `demo/site`, `dist/cdn` and `node_modules` lie. */
  root: string;
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseUnavailable)
    return new Problem(503, 'The database is out of reach.', { 'Retry-After': '5' });
  console.error('Unexpected error:', error);
  return new Problem(500, 'Something went wrong on our side.');
};

/** The whole backend as one request handler. */
export const createApp = ({ database, clock, hub, publicUrl, root }: Parts): Hono => {
  const app = new Hono();
  const isApi = (path: string) => path.startsWith('/v1/');
  const answer = (problem: Problem, path: string) => problemResponse(problem, isApi(path) ? CORS : {});

  app.onError((error, { req }) => answer(toProblem(error), req.path));
  app.notFound(({ req }) => answer(new Problem(404, `There is nothing at ${req.path}.`), req.path));
  app.use('/v1/*', async ({ req }, next) => {
    if (req.method === 'OPTIONS') return preflight();
    if (!isRead(req.method)) throw new Problem(405, 'This address can only be read.', { Allow: 'GET, HEAD, OPTIONS' });
    // PostgreSQL's text cannot hold it
    if (/%00/.test(req.url)) throw new Problem(400, 'The address holds a NUL character.');
    return next();
  });
  app.route('/v1/credits', credits(new ReportStore(database, clock)));
  app.route('/v1/rooms', rooms(database));
  app.route('/v1/reviews', reviews(new ReviewStore(database), publicUrl));
  app.route('/v1/changes', changes(hub));
  app.all('/v1/*', ({ req }) => answer(new Problem(404, `There is nothing at ${req.path}.`), req.path));
  app.route('/desk', desk(database, clock));
  app.use('*', async ({ req }, next) => {
    if (!isRead(req.method)) throw new Problem(405, 'This address can only be read.', { Allow: 'GET, HEAD' });
    return next();
  });
  app.route('/live', live(`${root}/demo/site/live`, clock));
  app.route('/', staticFiles(root));
  return app;
};
