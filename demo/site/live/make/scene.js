import { SHOULDERS, paintArm, paintBody } from './anchor.js';
import { paintCloseBackdrop, paintPour } from './closeup.js';
import { paintBeans, paintCup, paintDripper, paintKettle, paintStand, paintSteam, shadow } from './coffee.js';
import { TAU, keyed, smooth, within } from './draw.js';
import { paintBulbs, paintDesk, paintStudio } from './studio.js';
import { BLINKS, TRACKS } from './tracks.js';

/** @typedef {CanvasRenderingContext2D} Ctx */

const WIDTH = 540;
const HEIGHT = 960;
export const LOOP = 28;
const CLOSE = [10, 18];

const KETTLE = [408, 716];
const CUP = [232, 722];
/** @param {number} t */
const blinkAt = (t) => {
  const savour = smooth(Math.min(1, Math.max(0, (t - 21.1) * 3))) * smooth(Math.min(1, Math.max(0, (23.1 - t) * 3)));
  return Math.max(savour, ...BLINKS.map((at) => Math.max(0, 1 - Math.abs(t - at) / 0.13)));
};

/** Syllables: two rhythms that meet again at the loop's end. @param {number} t */
const mouthAt = (t) => {
  const beat = Math.sin(t * TAU * 3.25) * 0.5 + Math.sin(t * TAU * 1.75 + 1) * 0.35 + 0.32;
  return Math.max(0, Math.min(1, beat)) * 0.85 * keyed(t, TRACKS.talk);
};

/** @param {Ctx} ctx @param {number} t @param {number} phase */
const paintMedium = (ctx, t, phase) => {
  paintBulbs(ctx, phase);
  const [x, y, tilt] = keyed(t, TRACKS.head);
  const nod = Math.sin(t * TAU * 0.75) * 1.6 * keyed(t, TRACKS.talk);
  const breath = Math.sin(phase * TAU * 8) * 1.5;
  const look = { blink: blinkAt(t), mouth: mouthAt(t), smile: keyed(t, TRACKS.smile), yaw: keyed(t, TRACKS.yaw) };
  paintBody(ctx, { breath, head: { x, y: y + nod, tilt }, look });
  const left = keyed(t, TRACKS.left);
  const right = keyed(t, TRACKS.right);
  const leftTurn = keyed(t, TRACKS.leftTurn);
  const rightTurn = keyed(t, TRACKS.rightTurn);
  const holdsCup = t >= 18 && t < 24.8;
  const holdsKettle = t >= 9 && t < 10;
  paintDesk(ctx);
  shadow(ctx, 112, 728, 76);
  within(ctx, { x: 112, y: 726, scale: 0.92 }, () => paintDripper(ctx, t < 10 ? 0.2 : 0.82));
  within(ctx, { x: 112, y: 590 }, () => paintSteam(ctx, phase, 0.8, t < 10 ? 0.25 : 0.6));
  shadow(ctx, KETTLE[0], KETTLE[1] + 2, 84);
  const grips = t > 8.7 && t < 10;
  const rests = t < 3 || (t > 19 && t < 24);
  const held = holdsKettle ? [right[0] - 66, right[1] + 78] : KETTLE;
  const grip = grips ? 'grip' : rests ? 'rest' : 'open';
  const reach = () => paintArm(ctx, SHOULDERS.right, { joints: right, turn: rightTurn, grip }, -1);
  if (!grips) reach();
  within(ctx, { x: held[0], y: held[1], scale: 1.02 }, () => paintKettle(ctx));
  if (grips) reach();
  const cup = holdsCup ? [left[0] + 26, left[1] + 14] : CUP;
  if (!holdsCup) shadow(ctx, CUP[0], CUP[1], 44);
  if (holdsCup) within(ctx, { x: cup[0], y: cup[1] }, () => paintCup(ctx));
  paintArm(ctx, SHOULDERS.left, { joints: left, turn: leftTurn, grip: holdsCup ? 'grip' : 'open' }, 1);
  if (!holdsCup) within(ctx, { x: cup[0], y: cup[1] }, () => paintCup(ctx));
  within(ctx, { x: cup[0], y: cup[1] - 46 }, () => paintSteam(ctx, (phase + 0.2) % 1, 0.5, 0.6));
  within(ctx, { x: 312, y: 742, scale: 0.9 }, () => paintStand(ctx));
  within(ctx, { x: 470, y: 800 }, () => paintBeans(ctx));
};

/** @param {(ctx: Ctx) => void} paint */
const still = (paint, scale = 1) => {
  const canvas = new OffscreenCanvas(WIDTH * scale, HEIGHT * scale);
  const ctx = /** @type {any} */ (canvas.getContext('2d'));
  ctx.scale(scale, scale);
  paint(ctx);
  return canvas;
};

/**
 * A painter of the frame at `t` seconds.
 * @param {Ctx} ctx
 * @param {number} scale
 */
export const scene = (ctx, scale) => {
  const studio = still(paintStudio, scale);
  const close = still(paintCloseBackdrop, scale);
  return (/** @type {number} */ t) => {
    const phase = t / LOOP;
    const near = t >= CLOSE[0] && t < CLOSE[1];
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    ctx.drawImage(near ? close : studio, 0, 0, WIDTH, HEIGHT);
    if (near) paintPour(ctx, phase, (t - CLOSE[0]) / (CLOSE[1] - CLOSE[0]), t);
    else paintMedium(ctx, t, phase);
  };
};
