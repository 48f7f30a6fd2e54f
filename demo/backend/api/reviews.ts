import { Hono } from 'hono';
import type { Database } from '../db/database.js';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';
import { readReviewQuery } from '../reviews/review-query.js';
import { findReviews, findSummary } from '../reviews/review-store.js';
import { missing } from './credits.js';

/** What buyers say of a subject, page by page, each with the complete summary. */
export const reviews = (database: Database): Hono =>
  new Hono().get('/:kind/:id', async ({ req }) => {
    const subject = `${req.param('kind')}:${req.param('id')}`;
    const query = readReviewQuery((name) => req.query(name));
    const found = await findSummary(database, subject);
    if (typeof found === 'number') throw missing(subject, found);
    const page = await findReviews(database, subject, query);
    return send(
      req.raw,
      representText(JSON.stringify({ summary: found.summary, ...page }), 'application/json'),
      PUBLIC,
    );
  });
