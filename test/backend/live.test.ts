import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playlist, WINDOW, type Loop } from '../../demo/backend/live/playlist.js';

const LOOP: Loop = { target: 2, durations: [2, 1.96, 2, 2.04, 1.5, 2, 2, 1.2] };
const ROUND = LOOP.durations.reduce((sum, one) => sum + one, 0) * 1000;
const START = Date.parse('2026-11-22T04:30:00Z');

interface Segment {
  sequence: number;
  discontinuity: number;
  name: string;
  duration: number;
  begins: number;
}

/** Reads a playlist as a player does (RFC 8216). */
const parse = (text: string): { head: Record<string, number>; segments: Segment[] } => {
  const head: Record<string, number> = {};
  const segments: Segment[] = [];
  let [duration, begins, discontinuity] = [0, 0, 0];
  for (const line of text.trim().split('\n')) {
    const [, tag = '', value = ''] = /^#(EXT[A-Z0-9-]*):?(.*)$/.exec(line) ?? [];
    if (tag === 'EXT-X-DISCONTINUITY-SEQUENCE') discontinuity = Number(value);
    if (tag === 'EXT-X-DISCONTINUITY') discontinuity += 1;
    else if (tag === 'EXTINF') duration = Number.parseFloat(value);
    else if (tag === 'EXT-X-PROGRAM-DATE-TIME') begins = Date.parse(value);
    else if (tag) head[tag] = Number(value);
    else
      segments.push({
        sequence: head['EXT-X-MEDIA-SEQUENCE'] + segments.length,
        discontinuity,
        name: line,
        duration,
        begins,
      });
  }
  return { head, segments };
};

test('the playlist names the newest finished segments and never ends', () => {
  const text = playlist(LOOP, START);
  const { head, segments } = parse(text);
  assert.ok(text.startsWith('#EXTM3U\n'));
  assert.ok(!text.includes('EXT-X-ENDLIST'));
  assert.equal(segments.length, WINDOW);
  assert.ok(segments.every((one) => Math.round(one.duration) <= head['EXT-X-TARGETDURATION']));
  const last = segments.at(-1)!;
  const end = last.begins + last.duration * 1000;
  assert.ok(end <= START && START - end <= 2_040, 'the last one just ended');
});

test('over three rounds every segment keeps its number, time and discontinuity, across each seam', () => {
  const known = new Map<number, Segment>();
  let newest = 0;
  for (let now = START; now < START + 3 * ROUND; now += 100) {
    const { segments } = parse(playlist(LOOP, now));
    for (const [i, segment] of segments.entries()) {
      assert.equal(segment.name, `seg-0${segment.sequence % LOOP.durations.length}.ts`);
      assert.deepEqual(known.get(segment.sequence) ?? segment, segment);
      known.set(segment.sequence, segment);
      const before = segments[i - 1];
      if (!before) continue;
      assert.equal(segment.sequence, before.sequence + 1);
      assert.ok(Math.abs(segment.begins - before.begins - before.duration * 1000) < 1);
      assert.equal(segment.discontinuity - before.discontinuity, segment.name === 'seg-00.ts' ? 1 : 0);
    }
    assert.ok(newest === 0 || segments.at(-1)!.sequence - newest <= 1, 'none is skipped');
    newest = segments.at(-1)!.sequence;
  }
  assert.ok(known.size >= 3 * LOOP.durations.length);
});

test('a loop shorter than the window still makes a sound playlist', () => {
  const { segments } = parse(playlist({ target: 2, durations: [2, 2] }, START));
  assert.deepEqual(segments.map((one) => one.name).sort(), [
    'seg-00.ts',
    'seg-00.ts',
    'seg-00.ts',
    'seg-01.ts',
    'seg-01.ts',
    'seg-01.ts',
  ]);
  assert.equal(segments.at(-1)!.discontinuity - segments[0].discontinuity >= 2, true);
});
