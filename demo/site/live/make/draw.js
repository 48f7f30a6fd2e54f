/** Small drawing helpers shared by every part of the scene. */

export const TAU = Math.PI * 2;

/** @param {number} a @param {number} b @param {number} k */
export const mix = (a, b, k) => a + (b - a) * k;

/** @param {number} k */
export const smooth = (k) => k * k * (3 - 2 * k);

/**
 * Value at `t` of eased key frames; a value is a number or a list of numbers.
 * @template {number | number[]} V
 * @param {number} t
 * @param {[number, V][]} frames
 * @returns {V}
 */
export const keyed = (t, frames) => {
  const next = frames.findIndex(([at]) => at > t);
  if (next === 0) return frames[0][1];
  if (next < 0) return frames[frames.length - 1][1];
  const [from, a] = frames[next - 1];
  const [to, b] = frames[next];
  const k = smooth((t - from) / (to - from));
  // @ts-expect-error both ends of one track have one type
  return typeof a === 'number' ? mix(a, b, k) : a.map((value, index) => mix(value, b[index], k));
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number[]} line x0, y0, x1, y1
 * @param {string[]} colours evenly spread
 */
export const linear = (ctx, line, ...colours) => {
  const gradient = ctx.createLinearGradient(line[0], line[1], line[2], line[3]);
  colours.forEach((colour, index) => gradient.addColorStop(index / (colours.length - 1), colour));
  return gradient;
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x @param {number} y @param {number} r
 * @param {string[]} colours from the centre outwards
 */
export const radial = (ctx, x, y, r, ...colours) => {
  const gradient = ctx.createRadialGradient(x, y, 0, x, y, r);
  colours.forEach((colour, index) => gradient.addColorStop(index / (colours.length - 1), colour));
  return gradient;
};

/** A soft round light. @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} r */
export const glow = (ctx, x, y, r, /** @type {string[]} */ ...colours) => {
  ctx.fillStyle = radial(ctx, x, y, r, ...colours);
  ctx.fillRect(x - r, y - r, r * 2, r * 2);
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} path SVG path data
 * @param {string | CanvasGradient} fill
 */
export const shape = (ctx, path, fill) => {
  ctx.fillStyle = fill;
  ctx.fill(new Path2D(path));
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} path
 * @param {string | CanvasGradient} stroke
 * @param {number} width
 */
export const line = (ctx, path, stroke, width) => {
  ctx.strokeStyle = stroke;
  ctx.lineWidth = width;
  ctx.lineCap = ctx.lineJoin = 'round';
  ctx.stroke(new Path2D(path));
};

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} rx @param {number} ry */
export const oval = (ctx, x, y, rx, ry, /** @type {string | CanvasGradient} */ fill, turn = 0) => {
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.ellipse(x, y, rx, ry, turn, 0, TAU);
  ctx.fill();
};

/** @param {CanvasRenderingContext2D} ctx @param {number[]} box x, y, w, h @param {number | number[]} r */
export const box = (ctx, [x, y, w, h], r, /** @type {string | CanvasGradient} */ fill) => {
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, r);
  ctx.fill();
};

/**
 * Draws in a moved, turned and scaled frame of its own.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{x?: number, y?: number, turn?: number, scale?: number | number[], alpha?: number, blur?: number}} frame
 * @param {() => void} paint
 */
export const within = (ctx, frame, paint) => {
  const { x = 0, y = 0, turn = 0, scale = 1, alpha = 1, blur = 0 } = frame;
  const [sx, sy] = Array.isArray(scale) ? scale : [scale, scale];
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  ctx.scale(sx, sy);
  ctx.globalAlpha *= alpha;
  if (blur) ctx.filter = `blur(${blur}px)`;
  paint();
  ctx.restore();
};

/** Repeatable noise in 0..1. @param {number} n */
export const noise = (n) => {
  const s = Math.sin(n * 127.1 + 11.7) * 43758.5453;
  return s - Math.floor(s);
};
