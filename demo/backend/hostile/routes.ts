import { Hono } from 'hono';
import { Problem } from '../http/problem.js';
import { PUBLIC } from '../http/public-headers.js';
import { representText, send } from '../http/representation.js';
import type { RunningPlatform } from '../platforms/running-platform.js';
import { trustListOf } from '../platforms/trust-list.js';
import { tamper } from './tamper.js';

type Fetch = (request: Request) => Response | Promise<Response>;

const UNREACHABLE = '/out-of-reach';

/** The request that was meant for what lies behind a prefix; its conditions are about other bytes. */
const behind = (request: Request, prefix: string): Request => {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length);
  return new Request(url, { headers: { 'Accept-Encoding': 'identity' } });
};

/**
 * What can go wrong between an issuer and a viewer, to be looked at: `/tampered/…` is the first platform through somebody who
 * changes one character of each credential, `/out-of-reach/…` is never there, and `/trust-list-out-of-reach.json` says that the
 * keys are.
 */
export const hostile = ({ platform, surroundings }: RunningPlatform, fetch: Fetch): Hono =>
  new Hono()
    .get('/tampered/v1/*', async ({ req }) => {
      const response = await fetch(behind(req.raw, '/tampered'));
      const type = response.headers.get('Content-Type') ?? '';
      if (response.status !== 200 || !req.path.startsWith('/tampered/v1/credentials')) return response;
      return send(req.raw, representText(tamper(await response.text()), type), PUBLIC);
    })
    .get('/tampered/.well-known/*', ({ req }) => fetch(behind(req.raw, '/tampered')))
    .get('/trust-list-out-of-reach.json', ({ req }) => {
      const [first, ...others] = trustListOf(platform, surroundings.address());
      const list = [{ ...first, jwksUri: `${surroundings.address()}${UNREACHABLE}/.well-known/jwks.json` }, ...others];
      return send(req.raw, representText(JSON.stringify(list), 'application/json'), PUBLIC);
    })
    .get(`${UNREACHABLE}/*`, () => {
      throw new Problem(503, 'The demo lets nobody reach this.');
    });
