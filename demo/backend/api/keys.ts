import { Hono } from 'hono';
import type { Clock } from '../clock.js';
import { publishedKeys } from '../credentials/key-store.js';
import type { Database } from '../db/database.js';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';

/** The public keys of the issuer, those to come among them. */
export const keys = (database: Database, clock: Clock): Hono =>
  new Hono().get('/jwks.json', async ({ req }) => {
    const json = JSON.stringify({ keys: await publishedKeys(database, clock()) });
    return send(req.raw, representText(json, 'application/jwk-set+json'), PUBLIC);
  });
