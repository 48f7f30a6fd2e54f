/** Draws the loop frame by frame in Chromium and cuts it into closed two-second segments: node make.mjs */
import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const LOOP = 28;
const FPS = 15;
const TARGET = 2;
const SCALE = 4 / 3;
const CRF = '26';
const here = new URL('.', import.meta.url).pathname;
const out = join(here, '..');
const work = await mkdtemp(join(tmpdir(), 'live-credit-scene-'));

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const type = extname(path) === '.js' ? 'text/javascript' : 'text/html';
  response.writeHead(200, { 'content-type': type }).end(await readFile(join(here, path)).catch(() => ''));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/scene.html?scale=${SCALE}`);
await page.waitForFunction('window.frame');
for (let index = 0; index < LOOP * FPS; index += 1) {
  const png = await page.evaluate((t) => window.frame(t), index / FPS);
  await writeFile(join(work, `${String(index).padStart(4, '0')}.png`), Buffer.from(png, 'base64'));
}
await browser.close();
server.close();

// Four slow chords; each is silent at its ends, so the loop has no click. 28 s at 32 kHz are whole AAC frames.
const chords = [[174.6, 220, 261.6, 329.6], [164.8, 196, 246.9, 293.7], [146.8, 174.6, 220, 261.6], [130.8, 164.8, 196, 246.9]];
const pad = chords.map((notes, index) => {
  const tones = notes.map((hz) => `sin(2*PI*${hz}*t)`).join('+');
  return `between(mod(t,28),${index * 7},${index * 7 + 7})*pow(sin(PI*mod(t,7)/7),2)*(${tones})`;
});

// Three rounds are encoded and the middle one kept, so that both of its ends fit each other.
execFileSync('ffmpeg', ['-y', '-loglevel', 'error', '-framerate', String(FPS), '-loop', '1', '-i', join(work, '%04d.png'),
  '-f', 'lavfi', '-i', `aevalsrc='0.02*(${pad.join('+')})':s=32000`, '-t', String(LOOP * 3),
  '-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-crf', CRF, '-profile:v', 'main', '-pix_fmt', 'yuv420p',
  '-g', String(FPS * TARGET), '-keyint_min', String(FPS * TARGET), '-sc_threshold', '0', '-flags', '+cgop',
  '-c:a', 'aac', '-b:a', '24k', '-ac', '1', '-f', 'segment', '-segment_time', String(TARGET), '-segment_format', 'mpegts',
  join(work, 'all-%03d.ts')], { stdio: 'inherit' });

for (const old of await readdir(out)) if (/^seg-\d+\.ts$/.test(old)) await rm(join(out, old));
const count = LOOP / TARGET;
for (let index = 0; index < count; index += 1) {
  const encoded = join(work, `all-${String(count + index).padStart(3, '0')}.ts`);
  await copyFile(encoded, join(out, `seg-${String(index).padStart(2, '0')}.ts`));
}
await writeFile(join(out, 'segments.json'), `${JSON.stringify({ target: TARGET, durations: Array(count).fill(TARGET) })}\n`);
const picture = (/** @type {number} */ frame, /** @type {string} */ filter, /** @type {string} */ name) => {
  const drawn = join(work, `${String(frame).padStart(4, '0')}.png`);
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', '-i', drawn, '-vf', filter, '-q:v', '4', join(out, name)]);
};
picture(0, 'scale=540:-2', 'poster.jpg');
picture(350, 'crop=230:230:234:300,scale=128:-2', 'avatar.jpg');
await rm(work, { recursive: true });
