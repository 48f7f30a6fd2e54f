import { Hono } from 'hono';
import { DatabaseUnavailable } from './db/database.js';
import { hostile } from './hostile/routes.js';
import { Problem, problemResponse } from './http/problem.js';
import { CORS } from './http/public-headers.js';
import { live } from './live/routes.js';
import { platformApi } from './platforms/platform-api.js';
import type { RunningPlatform } from './platforms/running-platform.js';
import { staticFiles } from './static/routes.js';

/** What the application is made of; tests bring their own. */
export interface Parts {
  /** The first is the one at the top. */
  platforms: readonly RunningPlatform[];
  /** Where browsers reach the backend, without a slash at the end; else as each request says. */
  publicUrl?: string;
  /** Top folder of the repository: where `demo/site`, `dist/cdn` and `node_modules` lie. */
  root: string;
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Whether the path is one of the contract's, below whichever endpoint. */
const isApi = (path: string): boolean => /^(\/[\w-]+)?\/(v1|\.well-known)\//.test(path);

const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseUnavailable)
    return new Problem(503, 'The database is out of reach.', { 'Retry-After': '5' });
  console.error('Unexpected error:', error);
  return new Problem(500, 'Something went wrong on our side.');
};

/** The whole backend as one request handler. */
export const createApp = ({ platforms, publicUrl, root }: Parts): Hono => {
  const app = new Hono();
  const answer = (problem: Problem, path: string) => problemResponse(problem, isApi(path) ? CORS : {});

  app.onError((error, { req }) => answer(toProblem(error), req.path));
  app.notFound(({ req }) => answer(new Problem(404, `There is nothing at ${req.path}.`), req.path));
  for (const running of platforms) app.route(running.platform.path || '/', platformApi(running, publicUrl));
  app.use('*', async ({ req }, next) => {
    if (!isRead(req.method)) throw new Problem(405, 'This address can only be read.', { Allow: 'GET, HEAD' });
    return next();
  });
  app.route('/', hostile(platforms[0], (request) => app.fetch(request)));
  app.route('/live', live(`${root}/demo/site/live`, platforms[0].clock));
  app.route('/', staticFiles(root));
  return app;
};
