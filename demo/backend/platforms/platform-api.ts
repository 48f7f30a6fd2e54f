import { Hono, type MiddlewareHandler } from 'hono';
import { credentials } from '../api/credentials.js';
import { credits } from '../api/credits.js';
import { issued } from '../api/issued.js';
import { keys } from '../api/keys.js';
import { reviews } from '../api/reviews.js';
import { rooms } from '../api/rooms.js';
import { status } from '../api/status.js';
import { changes } from '../changes/routes.js';
import { desk } from '../desk/routes.js';
import { Problem } from '../http/problem.js';
import { PUBLIC, preflight } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';
import { ReportStore } from '../report/report-store.js';
import { ReviewStore } from '../reviews/review-store.js';
import type { RunningPlatform } from './running-platform.js';
import { trustListOf } from './trust-list.js';

/** What only is read, by any page. */
const readOnly: MiddlewareHandler = async ({ req }, next) => {
  if (req.method === 'OPTIONS') return preflight();
  if (!['GET', 'HEAD'].includes(req.method))
    throw new Problem(405, 'This address can only be read.', { Allow: 'GET, HEAD, OPTIONS' });
  // PostgreSQL's text cannot hold it
  if (/%00/.test(req.url)) throw new Problem(400, 'The address holds a NUL character.');
  return next();
};

/** Everything of one platform that is not a page: the contract, its trust list, its director's desk. */
export const platformApi = (running: RunningPlatform, publicUrl?: string): Hono => {
  const { platform, database, clock, hub, statusList, imports, surroundings } = running;
  const list = () => representText(JSON.stringify(trustListOf(platform, surroundings.address())), 'application/json');
  return new Hono()
    .use('/v1/*', readOnly, async (_, next) => {
      await imports?.keepFresh();
      return next();
    })
    .use('/.well-known/*', readOnly)
    .route('/v1/credits', credits(new ReportStore(database, clock)))
    .route('/v1/rooms', rooms(database))
    .route('/v1/reviews', reviews(new ReviewStore(database), publicUrl))
    .route('/v1/credentials', credentials(running))
    .route('/v1/status', status(statusList))
    .route('/v1/changes', changes(hub))
    .route('/.well-known', keys(database, clock))
    .all('/v1/*', ({ req }) => {
      throw new Problem(404, `There is nothing at ${req.path}.`);
    })
    .get('/trust-list.json', ({ req }) => send(req.raw, list(), PUBLIC))
    .route('/issued', issued(running))
    .route('/desk', desk(database, clock));
};
