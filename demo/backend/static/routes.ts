import { Hono } from 'hono';
import { sendInParts } from '../http/byte-range.js';
import { Problem } from '../http/problem.js';
import { send } from '../http/representation.js';
import { FileStore } from './file-store.js';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types live-credit',
].join('; ');

const PAGE_HEADERS = { 'Content-Security-Policy': PAGE_POLICY, 'Referrer-Policy': 'strict-origin-when-cross-origin' };

// files change while one works on them; the ETag makes asking again cheap
const REVALIDATE = { 'Cache-Control': 'no-cache' };

/** What another origin's page loads by script tag. */
const CDN_HEADERS = {
  ...REVALIDATE,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Problem(400, 'The address is not properly encoded.');
  }
};

const nothingAt = (path: string): Problem => new Problem(404, `There is nothing at ${path}.`);

/** The built SDK under `/cdn`, the player under `/vendor`, and the demo's pages everywhere else. */
export const staticFiles = (root: string): Hono => {
  const site = new FileStore(`${root}/demo/site`);
  const cdn = new FileStore(`${root}/dist/cdn`);
  const player = new FileStore(`${root}/node_modules/hls.js/dist`);
  return new Hono()
    .get('/cdn/*', async ({ req }) => {
      const found = await cdn.find(decoded(req.path).slice('/cdn/'.length));
      if (!found) throw nothingAt(req.path);
      return send(req.raw, found, CDN_HEADERS);
    })
    .get('/vendor/hls.mjs', async ({ req }) => {
      const found = await player.find('hls.light.min.mjs');
      if (!found) throw nothingAt(req.path);
      return send(req.raw, found, REVALIDATE);
    })
    .get('*', async ({ req }) => {
      const path = decoded(req.path).slice(1);
      const found = await (path === '' ? site.find('index.html') : site.find(path, `${path}.html`));
      if (!found) throw nothingAt(req.path);
      if (found.type.startsWith('video/')) return sendInParts(req.raw, found, REVALIDATE);
      return send(req.raw, found, found.type.startsWith('text/html') ? { ...REVALIDATE, ...PAGE_HEADERS } : REVALIDATE);
    });
};
