import { TAU, line, linear, mix, oval, radial, shape, within } from './draw.js';
import { paintBackHair, paintFace } from './face.js';

/** @typedef {CanvasRenderingContext2D} Ctx */
/** @typedef {'open' | 'grip' | 'rest'} Grip */
/** @typedef {{joints: number[], turn: number, grip: Grip}} Arm */

const SKIN = '#f6c4a4';
const SKIN_DARK = '#d98f6b';

/** A soft tube along a bent line; widths are taken at its start, bend and end. @param {Ctx} ctx */
const tube = (ctx, /** @type {number[][]} */ [a, b, c], /** @type {number[]} */ widths, /** @type {string | CanvasGradient} */ fill) => {
  ctx.fillStyle = fill;
  ctx.beginPath();
  for (let step = 0; step <= 48; step += 1) {
    const k = step / 48;
    const [p, q, w] = k < 0.5 ? [a, b, mix(widths[0], widths[1], k * 2)] : [b, c, mix(widths[1], widths[2], k * 2 - 1)];
    const local = k < 0.5 ? k * 2 : k * 2 - 1;
    // The corner is rounded by pulling points near the bend towards the chord.
    const round = Math.max(0, 1 - Math.abs(k - 0.5) / 0.22) ** 2 * 0.1;
    const x = mix(mix(p[0], q[0], local), (a[0] + c[0]) / 2, round);
    const y = mix(mix(p[1], q[1], local), (a[1] + c[1]) / 2, round);
    ctx.moveTo(x + w, y);
    ctx.arc(x, y, w, 0, TAU);
  }
  ctx.fill();
};

/** Fingers point up from the wrist at 0,0; the thumb is on the left. @type {Record<Grip, string[]>} */
const FINGERS = {
  open: ['M-9-26L-15-50', 'M-2-29L-4-57', 'M5-28L8-55', 'M11-24L18-46'],
  grip: ['M-9-22Q-16-31-6-33', 'M-8-17Q-18-24-7-27', 'M-7-11Q-17-17-6-20', 'M-5-5Q-13-10-4-13'],
  rest: ['M-9-24L-12-42', 'M-3-27L-4-47', 'M4-26L5-45', 'M10-22L13-38'],
};

/** @param {Ctx} ctx @param {Grip} grip */
const hand = (ctx, grip) => {
  const skin = linear(ctx, [0, 6, 0, -56], '#eeb08c', SKIN, '#fdd9c0');
  if (grip !== 'grip') line(ctx, 'M-11-8Q-24-16-25-31', SKIN_DARK, 10.4);
  if (grip !== 'grip') line(ctx, 'M-11-8Q-23-16-24-30', SKIN, 9);
  shape(ctx, 'M-12 6Q-19-20-12-32Q2-38 14-28Q17-10 11 6z', skin);
  for (const finger of FINGERS[grip]) line(ctx, finger, SKIN_DARK, 10);
  for (const finger of FINGERS[grip]) line(ctx, finger, skin, 8.6);
};

/** @param {Ctx} ctx @param {number[]} shoulder @param {Arm} arm @param {number} side */
export const paintArm = (ctx, shoulder, { joints, turn, grip }, side) => {
  const [wx, wy, ex, ey] = joints;
  const points = [shoulder, [ex, ey], [wx, wy]];
  const knit = linear(ctx, [ex - 60, ey - 70, ex + 60, ey + 60], '#fff6e4', '#f0dfc4', '#c9ab84');
  within(ctx, { x: wx, y: wy, turn, scale: [side, 1] }, () => hand(ctx, grip));
  tube(ctx, points, [29, 28, 19.5], 'rgba(84,54,28,.34)');
  tube(ctx, points, [27.5, 26.5, 18], knit);
  within(ctx, { x: wx, y: wy, turn: Math.atan2(wy - ey, wx - ex) }, () => {
    shape(ctx, 'M-4-19Q4-20 11-17Q15 0 11 17Q4 20-4 19Q0 0-4-19z', '#dcc39d');
    for (const x of [1, 5, 9]) line(ctx, `M${x}-15Q${x + 3} 0 ${x} 15`, 'rgba(130,96,58,.35)', 1.2);
  });
};

/** @param {Ctx} ctx @param {number} breath */
const torso = (ctx, breath) => {
  const knit = linear(ctx, [140, 440, 400, 560], '#fff3df', '#efdcc0', '#c8a983');
  shape(ctx, `M262 418C222 ${428 - breath} 176 ${440 - breath} 154 ${468 - breath}C146 510 176 600 170 700H358C352 600 380 510 372 ${468 - breath}C350 ${440 - breath} 304 ${428 - breath} 262 418z`, knit);
  shape(ctx, 'M226 414Q262 470 300 414L296 404H230z', '#e3c9a3');
  shape(ctx, 'M230 408Q262 458 296 408L290 380H236z', linear(ctx, [0, 380, 0, 450], '#d58d69', '#f2bd9b'));
  const ink = linear(ctx, [180, 500, 350, 700], '#34566b', '#27434f', '#1a2e38');
  line(ctx, `M206 ${512 - breath}Q210 460 226 432`, '#24404d', 13);
  line(ctx, `M320 ${512 - breath}Q316 460 299 432`, '#24404d', 13);
  shape(ctx, `M198 ${508 - breath}Q262 ${520 - breath} 328 ${508 - breath}C330 560 356 590 360 700H168C172 590 196 560 198 ${508 - breath}z`, ink);
  line(ctx, `M204 ${516 - breath}Q262 ${528 - breath} 322 ${516 - breath}`, 'rgba(200,225,235,.28)', 1.6);
  line(ctx, 'M214 590H312V640Q262 654 214 640z', 'rgba(200,225,235,.2)', 1.8);
  oval(ctx, 226, 540, 8, 8, radial(ctx, 224, 538, 9, '#ffe9ad', '#c08a3c'));
};

export const SHOULDERS = { left: [177, 486], right: [349, 486] };

/**
 * @param {Ctx} ctx
 * @param {{breath: number, head: {x: number, y: number, tilt: number}, look: import('./face.js').Look}} pose
 */
export const paintBody = (ctx, { breath, head, look }) => {
  const frame = { x: 262 + head.x, y: 322 + head.y - breath * 0.6, turn: head.tilt };
  within(ctx, frame, () => paintBackHair(ctx));
  torso(ctx, breath);
  within(ctx, { x: 262 + head.x * 0.6, y: 396 }, () => oval(ctx, 1, 4, 31, 15, 'rgba(150,78,50,.38)'));
  within(ctx, frame, () => paintFace(ctx, look));
};
