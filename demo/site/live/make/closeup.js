import { TAU, glow, line, linear, noise, oval, within } from './draw.js';
import { paintCup, paintDripper, paintKettle, paintSteam, shadow } from './coffee.js';

/** @typedef {CanvasRenderingContext2D} Ctx */

/** Out-of-focus lamps far behind. @param {Ctx} ctx @param {number} phase */
const bokeh = (ctx, phase) => {
  for (let index = 0; index < 17; index += 1) {
    const x = noise(index) * 560 - 10;
    const y = 40 + noise(index + 30) * 470;
    const r = 16 + noise(index + 60) * 34;
    const light = 0.22 + 0.16 * Math.sin(phase * TAU * (2 + (index % 3)) + index);
    within(ctx, { alpha: light }, () => oval(ctx, x, y, r, r, index % 3 ? '#ffcf86' : '#ffe9c0'));
  }
};

/** @param {Ctx} ctx */
export const paintCloseBackdrop = (ctx) => {
  ctx.fillStyle = linear(ctx, [0, 0, 0, 960], '#26332c', '#41523f', '#6a4a2e', '#5a3620', '#2a170d');
  ctx.fillRect(0, 0, 540, 960);
  glow(ctx, 400, 140, 380, 'rgba(255,210,140,.5)', 'rgba(255,190,110,.12)', 'rgba(255,190,110,0)');
  within(ctx, { blur: 9 }, () => {
    ctx.fillStyle = linear(ctx, [0, 610, 0, 960], '#a06a40', '#764728', '#38200f');
    ctx.fillRect(-40, 610, 620, 400);
  });
  glow(ctx, 250, 720, 300, 'rgba(255,220,160,.35)', 'rgba(255,220,160,0)');
};

/** Water from the spout's mouth down to the coffee bed. @param {Ctx} ctx @param {number} x @param {number} y @param {number} floor */
const stream = (ctx, x, y, floor) => {
  const path = `M${x} ${y}C${x - 15} ${y + 4} ${x - 17} ${y + 24} ${x - 18} ${floor}`;
  line(ctx, path, 'rgba(226,242,248,.75)', 7);
  line(ctx, path, 'rgba(255,255,255,.9)', 2.4);
};

/**
 * The pour, seen close: `k` runs 0..1 over the shot.
 * @param {Ctx} ctx @param {number} phase @param {number} k @param {number} seconds
 */
export const paintPour = (ctx, phase, k, seconds) => {
  bokeh(ctx, phase);
  within(ctx, { blur: 3 }, () => within(ctx, { x: 452, y: 716, scale: 1.6 }, () => paintCup(ctx)));
  shadow(ctx, 206, 776, 190);
  const swirl = seconds * TAU * 0.55;
  const flow = k > 0.06 && k < 0.9;
  within(ctx, { x: 206, y: 772, scale: 2.1 }, () => paintDripper(ctx, 0.22 + k * 0.62));
  if (k > 0.1) {
    for (let drop = 0; drop < 2; drop += 1) {
      const fall = (seconds * 2.1 + drop * 0.5) % 1;
      oval(ctx, 206, 625 + fall * fall * 90, 3.4, 6, '#5b2a12');
    }
  }
  const x = 446 + Math.cos(swirl) * 16;
  const y = 410 + Math.sin(swirl) * 5 - (flow ? 0 : 26);
  const turn = flow ? -0.3 : -0.12;
  within(ctx, { x: 206, y: 472 }, () => paintSteam(ctx, phase, 1.9, 0.55 + k * 0.5));
  within(ctx, { x, y, turn, scale: 1.8 }, () => paintKettle(ctx));
  if (flow) {
    const tip = [-106 * 1.8, -97 * 1.8];
    const tx = x + tip[0] * Math.cos(turn) - tip[1] * Math.sin(turn);
    const ty = y + tip[0] * Math.sin(turn) + tip[1] * Math.cos(turn);
    stream(ctx, tx, ty, 480);
    oval(ctx, tx - 18, 481, 20, 4.5, 'rgba(240,205,160,.75)');
  }
  within(ctx, { x: 190, y: 474 }, () => paintSteam(ctx, (phase + 0.37) % 1, 1.5, 0.5));
};
