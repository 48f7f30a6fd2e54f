import { inflateSync } from 'node:zlib';

/** Red, green and blue. */
export type Colour = readonly [number, number, number];

/** A picture as rows of colours. */
interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour;
}

const nearest = (left: number, up: number, corner: number): number => {
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(estimate - one));
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** Undoes the filter of each row (RFC 2083, section 6). */
const unfilter = (data: Buffer, width: number, height: number, size: number): Buffer => {
  const row = width * size;
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (row + 1)];
    for (let i = 0; i < row; i++) {
      const at = y * row + i;
      const left = i >= size ? out[at - size] : 0;
      const up = y ? out[at - row] : 0;
      const corner = y && i >= size ? out[at - row - size] : 0;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
      out[at] = data[y * (row + 1) + 1 + i] + guess;
    }
  }
  return out;
};

/** Reads a screenshot: PNG with 8 bits a channel, not interlaced. */
export const readPng = (png: Buffer): Picture => {
  const [width, height, size] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const pixels = unfilter(inflateSync(Buffer.concat(packed)), width, height, size);
  return {
    width,
    height,
    at: (x, y) => {
      const from = (y * width + x) * size;
      return [pixels[from], pixels[from + 1], pixels[from + 2]];
    },
  };
};

/** The share of a screenshot's pixels that have a colour, give or take what rounding does to it. */
export const shareOf = (png: Buffer, colour: Colour): number => {
  const { width, height, at } = readPng(png);
  let same = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) same += Number(at(x, y).every((channel, i) => Math.abs(channel - colour[i]) < 3));
  return same / (width * height);
};
