import type { Millis } from '../../../src/domain/calendar.js';

/** The segments that are played round and round. */
export interface Loop {
  /** Seconds no segment is longer than. */
  target: number;
  /** Seconds of each segment, in order. */
  durations: readonly number[];
}

/** How many segments the playlist names. */
export const WINDOW = 6;

/** When the stream began; late enough to keep the sequence numbers small. */
const EPOCH: Millis = Date.UTC(2026, 0, 1);

export const segmentName = (index: number): string => `seg-${String(index).padStart(2, '0')}.ts`;

/** The media sequence number of the last segment that has been broadcast whole. */
const lastFinished = (durations: readonly Millis[], now: Millis): number => {
  const loop = durations.reduce((sum, one) => sum + one, 0);
  const rounds = Math.floor((now - EPOCH) / loop);
  let [index, end] = [0, EPOCH + rounds * loop + durations[0]];
  while (end <= now) end += durations[(index += 1)];
  return rounds * durations.length + index - 1;
};

/** When a segment's broadcast began. */
const startOf = (durations: readonly Millis[], sequence: number): Millis => {
  const loop = durations.reduce((sum, one) => sum + one, 0);
  const before = durations.slice(0, sequence % durations.length).reduce((sum, one) => sum + one, 0);
  return EPOCH + Math.floor(sequence / durations.length) * loop + before;
};

/** The live playlist (RFC 8216) at an instant: derived from the clock alone, so any process answers the same. */
export const playlist = ({ target, durations }: Loop, now: Millis): string => {
  const millis = durations.map((seconds) => Math.round(seconds * 1000));
  const last = lastFinished(millis, now);
  const first = last - WINDOW + 1;
  const isSeam = (sequence: number) => sequence % durations.length === 0;
  const segments = Array.from({ length: WINDOW }, (_, i) => first + i).flatMap((sequence) => {
    const index = sequence % durations.length;
    return [
      ...(isSeam(sequence) ? ['#EXT-X-DISCONTINUITY'] : []),
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(startOf(millis, sequence)).toISOString()}`,
      `#EXTINF:${(millis[index] / 1000).toFixed(3)},`,
      segmentName(index),
    ];
  });
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${Math.max(target, ...durations.map(Math.round))}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    // seams that have left the playlist; the one before its first segment is still in it
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.ceil(first / durations.length)}`,
    ...segments,
    '',
  ].join('\n');
};
