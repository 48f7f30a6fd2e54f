import { TAU, box, glow, line, linear, noise, oval, shape, within } from './draw.js';

/** @typedef {CanvasRenderingContext2D} Ctx */

const COPPER = ['#6e2f18', '#c9703f', '#ffd3a6', '#d98450', '#8a3f20', '#e0a074'];

/** Soft shadow under a thing that stands on the desk. @param {Ctx} ctx @param {number} x @param {number} y @param {number} w */
export const shadow = (ctx, x, y, w) =>
  within(ctx, { x, y, scale: [1, 0.2] }, () => glow(ctx, 0, 0, w, 'rgba(35,16,6,.6)', 'rgba(35,16,6,.3)', 'rgba(35,16,6,0)'));

/** The product: a copper gooseneck kettle, base centre at 0,0, spout to the left. @param {Ctx} ctx */
export const paintKettle = (ctx) => {
  line(ctx, 'M-40-22C-74-26-62-76-92-96L-104-98', linear(ctx, [-104, 0, -40, 0], '#e7a877', '#a9552c', '#7b371b'), 9.5);
  line(ctx, 'M-42-25C-71-31-60-79-91-99', 'rgba(255,226,196,.7)', 2);
  line(ctx, 'M40-78C92-92 98-40 62-14', '#1d1512', 13);
  line(ctx, 'M43-82C86-92 93-48 66-22', 'rgba(255,255,255,.16)', 2.6);
  shape(ctx, 'M-50-2L-37-86Q0-94 37-86L50-2Q0 8-50-2z', linear(ctx, [-50, 0, 50, 0], ...COPPER));
  shape(ctx, 'M-48-15L-50-2Q0 8 50-2L48-15Q0-5-48-15z', 'rgba(60,22,8,.4)');
  line(ctx, 'M-39-72Q0-80 39-72', 'rgba(80,32,12,.45)', 1.6);
  oval(ctx, 0, -88, 37, 7, linear(ctx, [-37, 0, 37, 0], '#8a4423', '#ffd9b0', '#9a4d28'));
  oval(ctx, 0, -91, 28, 5.4, linear(ctx, [-28, 0, 28, 0], '#b4693f', '#ffe4c4', '#a2552e'));
  box(ctx, [-4, -104, 8, 12], 3, '#7b3d20');
  oval(ctx, 0, -107, 10, 7, linear(ctx, [-10, 0, 10, 0], '#1a1310', '#5a4638', '#1a1310'));
};

/** @param {Ctx} ctx */
export const paintCup = (ctx) => {
  line(ctx, 'M25-38C48-40 46-8 21-12', '#e9ddc9', 7);
  shape(ctx, 'M-28-46Q-28-6-14 0H14Q28-6 28-46z', linear(ctx, [-28, 0, 28, 0], '#cdbda4', '#fffaf0', '#d8c8ae'));
  oval(ctx, 0, -46, 28, 6.4, '#fffaf0');
  oval(ctx, 0, -45.4, 24, 4.9, linear(ctx, [-24, 0, 24, 0], '#3a1c0e', '#7a4526'));
};

/**
 * Glass server with the dripper on it, base centre at 0,0.
 * @param {Ctx} ctx
 * @param {number} level how full, 0..1
 */
export const paintDripper = (ctx, level) => {
  const glass = 'M-20-72C-24-52-46-44-46-12Q-46 0-34 0H34Q46 0 46-12C46-44 24-52 20-72z';
  line(ctx, 'M40-46C74-52 72-6 42-8', 'rgba(235,245,245,.65)', 6);
  shape(ctx, glass, 'rgba(236,246,246,.26)');
  ctx.save();
  ctx.clip(new Path2D(glass));
  const top = -4 - level * 44;
  box(ctx, [-60, top, 120, 80], 0, linear(ctx, [-46, 0, 46, 0], '#2a1208', '#6b3417', '#a1592b', '#3a190b'));
  oval(ctx, 0, top, 46, 4, '#b06a38');
  ctx.restore();
  line(ctx, glass, 'rgba(255,255,255,.55)', 1.8);
  line(ctx, 'M-36-14Q-36-36-22-48', 'rgba(255,255,255,.75)', 3);
  box(ctx, [-36, -80, 72, 8], 4, linear(ctx, [-36, 0, 36, 0], '#5e3a22', '#b98050', '#5e3a22'));
  shape(ctx, 'M-50-140H50L17-78H-17z', linear(ctx, [-50, 0, 50, 0], '#c9b79c', '#fffaf1', '#cdbb9f'));
  for (const x of [-30, -15, 0, 15, 30]) line(ctx, `M${x} -136L${x * 0.34} -80`, 'rgba(120,90,60,.2)', 2);
  oval(ctx, 0, -140, 50, 8, '#fffdf7');
  oval(ctx, 0, -139, 43, 6, '#5a2f18');
  oval(ctx, 6, -139.6, 28, 3.6, '#8a5330');
};

/** A card with the product's picture, standing on the desk. @param {Ctx} ctx */
export const paintStand = (ctx) => {
  shape(ctx, 'M-32 0L-26-62H34L40 0z', 'rgba(30,14,6,.35)');
  box(ctx, [-34, -66, 64, 66], 7, linear(ctx, [0, -66, 0, 0], '#fffaf0', '#eadbc2'));
  within(ctx, { x: 2, y: -20, scale: 0.34 }, () => paintKettle(ctx));
  ctx.fillStyle = '#7a4526';
  ctx.font = '700 9px "Noto Sans", "DejaVu Sans", sans-serif';
  ctx.textAlign = 'center';
  ctx.fillText('600 ml', -2, -6);
};

/**
 * Steam rising from 0,0; `phase` 0..1 repeats without a seam.
 * @param {Ctx} ctx @param {number} phase @param {number} size @param {number} strength
 */
export const paintSteam = (ctx, phase, size, strength) => {
  const puffs = 14;
  for (let index = 0; index < puffs; index += 1) {
    const age = (phase * 7 + index / puffs + noise(index) * 0.03) % 1;
    const sway = Math.sin(age * 5 + index * 2.4 + phase * TAU * 2) * 15 * age;
    const r = (9 + 30 * age) * size;
    const alpha = strength * Math.sin(Math.min(1, age * 1.02) * Math.PI) ** 1.4 * 0.26;
    within(ctx, { x: (sway + (noise(index + 40) - 0.5) * 16) * size, y: -age * 135 * size, scale: [0.8, 1.35] }, () =>
      glow(ctx, 0, 0, r, `rgba(255,250,242,${alpha})`, `rgba(255,250,242,${alpha * 0.4})`, 'rgba(255,250,242,0)'));
  }
};

/** A bowl of beans and a few that got away. @param {Ctx} ctx */
export const paintBeans = (ctx) => {
  for (let index = 0; index < 15; index += 1) {
    const x = -58 + noise(index) * 128;
    const y = 6 + noise(index + 20) * 26;
    oval(ctx, x, y, 7, 4.4, '#2c140a', noise(index + 9) * 3);
    within(ctx, { x, y, turn: noise(index + 9) * 3 }, () => line(ctx, 'M-5 0Q0-2 5 0', 'rgba(150,95,60,.8)', 1.2));
  }
  shape(ctx, 'M-42-26Q-38 6 0 7Q38 6 42-26z', linear(ctx, [-42, 0, 42, 0], '#34504d', '#7fa39a', '#2c4542'));
  oval(ctx, 0, -26, 42, 10, '#8fb0a6');
  oval(ctx, 0, -25, 37, 8, '#26110a');
  for (let index = 0; index < 16; index += 1) {
    oval(ctx, -28 + noise(index + 3) * 56, -29 + noise(index + 60) * 7, 6.4, 4, index % 3 ? '#452012' : '#5c2f1a', noise(index) * 3);
  }
};
