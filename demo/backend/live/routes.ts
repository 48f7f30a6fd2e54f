import { Hono } from 'hono';
import { readFileSync } from 'node:fs';
import type { Clock } from '../clock.js';
import { Problem } from '../http/problem.js';
import { send } from '../http/representation.js';
import { FileStore } from '../static/file-store.js';
import { playlist, type Loop } from './playlist.js';

const readLoop = (folder: string): Loop | undefined => {
  try {
    const { target, durations } = JSON.parse(readFileSync(`${folder}/segments.json`, 'utf8')) as Partial<Loop>;
    const isLoop =
      Number(target) > 0 && Array.isArray(durations) && durations.length > 0 && durations.every((one) => one > 0);
    return isLoop ? { target: target!, durations } : undefined;
  } catch {
    return undefined;
  }
};

/** The demo's endless live stream, made of a few segments. */
export const live = (folder: string, clock: Clock): Hono => {
  const loop = readLoop(folder);
  const files = new FileStore(folder);
  const noStream = () => new Problem(404, 'There is no live stream: demo/site/live holds no segments.json.');
  return new Hono()
    .get('/stream.m3u8', () => {
      if (!loop) throw noStream();
      return new Response(playlist(loop, clock()), {
        headers: {
          'Content-Type': 'application/vnd.apple.mpegurl',
          'Cache-Control': 'no-cache',
          'X-Content-Type-Options': 'nosniff',
        },
      });
    })
    .get('/:segment{seg-\\d+\\.ts}', async ({ req }) => {
      const found = await files.find(req.param('segment'));
      if (!found) throw noStream();
      return send(req.raw, found, { 'Cache-Control': 'public, max-age=3600' });
    });
};
