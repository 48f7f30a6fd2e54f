import { Hono } from 'hono';
import { sendInParts } from '../http/byte-range.js';
import { Problem } from '../http/problem.js';
import { send } from '../http/representation.js';
import { FileStore } from './file-store.js';
import { policyOf } from './page-policy.js';
import { VendorStore } from './vendor.js';

const REFERRER = { 'Referrer-Policy': 'strict-origin-when-cross-origin' };

// files change while one works on them; the ETag makes asking again cheap
const REVALIDATE = { 'Cache-Control': 'no-cache' };

/** What another origin's page loads by script tag. */
const CDN_HEADERS = {
  ...REVALIDATE,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
};

/** The page of the SDK that any page may frame; what else it may do, it says itself. */
const FRAME_HEADERS = { ...CDN_HEADERS, 'Content-Security-Policy': 'frame-ancestors *', 'Referrer-Policy': 'no-referrer' };

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Problem(400, 'The address is not properly encoded.');
  }
};

const nothingAt = (path: string): Problem => new Problem(404, `There is nothing at ${path}.`);

/** The built SDK under `/cdn`, the players under `/vendor`, and the demo's pages everywhere else. */
export const staticFiles = (root: string): Hono => {
  const site = new FileStore(`${root}/demo/site`);
  const cdn = new FileStore(`${root}/dist/cdn`);
  const vendor = new VendorStore(root);
  return new Hono()
    .get('/cdn/*', async ({ req }) => {
      const found = await cdn.find(decoded(req.path).slice('/cdn/'.length));
      if (!found) throw nothingAt(req.path);
      return send(req.raw, found, found.type.startsWith('text/html') ? FRAME_HEADERS : CDN_HEADERS);
    })
    .get('/vendor/*', async ({ req }) => {
      const found = await vendor.find(decoded(req.path).slice('/vendor/'.length));
      if (!found) throw nothingAt(req.path);
      return send(req.raw, found, REVALIDATE);
    })
    .get('*', async ({ req }) => {
      const path = decoded(req.path).replace(/^\/|\/$/g, '');
      const found = await (path === '' ? site.find('index.html') : site.find(path, `${path}.html`));
      if (!found) throw nothingAt(req.path);
      if (found.type.startsWith('video/')) return sendInParts(req.raw, found, REVALIDATE);
      const isPage = found.type.startsWith('text/html');
      const policy = { 'Content-Security-Policy': policyOf(path), ...REFERRER };
      return send(req.raw, found, isPage ? { ...REVALIDATE, ...policy } : REVALIDATE);
    });
};
