import { Hono } from 'hono';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';
import { withAddresses } from '../reviews/media-addresses.js';
import { readReviewQuery } from '../reviews/review-query.js';
import type { ReviewStore } from '../reviews/review-store.js';
import { missing } from './credits.js';

/**
 * What buyers say of a subject, page by page, each with the complete summary. Pictures lie below `publicUrl`, else below the
 * origin of the request, which is part of every cache's key.
 */
export const reviews = (store: ReviewStore, publicUrl?: string): Hono =>
  new Hono().get('/:kind/:id', async ({ req }) => {
    const subject = `${req.param('kind')}:${req.param('id')}`;
    const query = readReviewQuery((name) => req.query(name));
    const found = await store.summary(subject);
    if (typeof found === 'number') throw missing(subject, found);
    const { items, nextCursor } = await store.page(subject, query);
    const origin = publicUrl ?? new URL(req.url).origin;
    const page = { summary: found.summary, items: items.map((one) => withAddresses(one, origin)), nextCursor };
    return send(req.raw, representText(JSON.stringify(page), 'application/json'), PUBLIC);
  });
