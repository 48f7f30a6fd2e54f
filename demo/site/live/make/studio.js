import { box, glow, line, linear, noise, oval, shape, within } from './draw.js';

/** @typedef {CanvasRenderingContext2D} Ctx */

/** @param {Ctx} ctx @param {number} x @param {number} y @param {number} s @param {string} tone */
const cup = (ctx, x, y, s, tone) => {
  box(ctx, [x - 13 * s, y - 22 * s, 26 * s, 22 * s], [3 * s, 3 * s, 9 * s, 9 * s], tone);
  line(ctx, `M${x + 12 * s} ${y - 17 * s}q${11 * s} ${1 * s} ${0} ${11 * s}`, tone, 3.4 * s);
};

/** @param {Ctx} ctx @param {number} x @param {number} y @param {string} tone @param {string} lid */
const jar = (ctx, x, y, tone, lid) => {
  box(ctx, [x - 16, y - 46, 32, 46], 7, linear(ctx, [x - 16, 0, x + 16, 0], tone, '#f1dcb8', tone));
  box(ctx, [x - 14, y - 30, 28, 27], 5, '#4a2b1b');
  box(ctx, [x - 14, y - 53, 28, 9], 3, lid);
};

/** @param {Ctx} ctx */
const niche = (ctx) => {
  shape(ctx, 'M26 478V236a88 88 0 0 1 176 0v242z', '#243029');
  shape(ctx, 'M36 470V238a78 78 0 0 1 156 0v232z', linear(ctx, [0, 160, 0, 470], '#ffe0a6', '#e0a25c', '#8f5a31'));
  glow(ctx, 114, 205, 120, 'rgba(255,244,206,.95)', 'rgba(255,224,160,.25)', 'rgba(255,224,160,0)');
  for (const y of [300, 386, 466]) box(ctx, [34, y, 160, 9], 2, linear(ctx, [0, y, 0, y + 9], '#a8703f', '#6d4325'));
  cup(ctx, 66, 300, 1, '#f4e7d6');
  cup(ctx, 106, 300, 1, '#6f8b7b');
  cup(ctx, 150, 300, 1.1, '#c96f4a');
  jar(ctx, 62, 386, '#c79c67', '#6b4a31');
  jar(ctx, 102, 386, '#bb8c58', '#6b4a31');
  shape(ctx, 'M132 386l5-50q14-8 28 0l5 50z', linear(ctx, [132, 0, 170, 0], '#2f4a4b', '#47686a', '#2f4a4b'));
  box(ctx, [141, 352, 20, 16], 3, '#e9dcc4');
  cup(ctx, 74, 466, 1.3, '#ece2d2');
  cup(ctx, 140, 466, 1.3, '#d8b27c');
};

/** @param {Ctx} ctx @param {number} x @param {number} y @param {number} size @param {number} turn @param {string} tone */
const leaf = (ctx, x, y, size, turn, tone) =>
  within(ctx, { x, y, turn, scale: size }, () => {
    shape(ctx, 'M0 0C-20-14-24-44 0-70C24-44 20-14 0 0z', tone);
    line(ctx, 'M0 0V-60', 'rgba(220,240,200,.25)', 1.6);
  });

/** @param {Ctx} ctx */
const wallShelf = (ctx) => {
  box(ctx, [372, 330, 190, 11], 3, linear(ctx, [0, 330, 0, 341], '#a1683c', '#5f3b22'));
  [['#b9573c', 52], ['#e6d3b4', 62], ['#39575a', 56], ['#d39a4f', 48]].forEach(([tone, height], index) =>
    box(ctx, [384 + index * 14, 330 - Number(height), 12, Number(height)], 2, String(tone)));
  shape(ctx, 'M470 330q-10-34 2-44h40q12 10 2 44z', linear(ctx, [466, 0, 518, 0], '#efe3d0', '#b79f83'));
  for (let index = 0; index < 9; index += 1) {
    leaf(ctx, 491, 292, 0.62 + noise(index) * 0.42, -1.9 + index * 0.47, index % 2 ? '#3f6b4a' : '#5b8c5c');
  }
};

/** @param {Ctx} ctx */
const floorPlant = (ctx) => {
  line(ctx, 'M500 660Q508 560 486 470', '#3a2a1e', 7);
  for (let index = 0; index < 8; index += 1) {
    const y = 640 - index * 25;
    leaf(ctx, 500 - index * 1.6, y, 1.05, (index % 2 ? 1 : -1) * (1.15 - index * 0.09), index % 3 ? '#35603f' : '#4b7d50');
  }
};

/** The room behind the anchor: never moves, so it is painted once. @param {Ctx} ctx */
const wall = (ctx) => {
  ctx.fillStyle = linear(ctx, [0, 0, 0, 700], '#2d3c35', '#47594d', '#33433a');
  ctx.fillRect(0, 0, 540, 960);
  for (let x = 4; x < 540; x += 18) {
    box(ctx, [x, 470, 9, 230], 0, 'rgba(18,28,23,.28)');
    box(ctx, [x + 9, 470, 2, 230], 0, 'rgba(214,230,210,.06)');
  }
  box(ctx, [0, 464, 540, 10], 0, linear(ctx, [0, 464, 0, 474], '#566b5d', '#26332c'));
  niche(ctx);
  wallShelf(ctx);
  floorPlant(ctx);
  glow(ctx, 430, 120, 300, 'rgba(255,214,140,.5)', 'rgba(255,190,110,.16)', 'rgba(255,190,110,0)');
  glow(ctx, -30, 380, 330, 'rgba(255,240,214,.30)', 'rgba(255,236,205,.10)', 'rgba(255,236,205,0)');
};

/** @param {Ctx} ctx */
const pendant = (ctx) => {
  line(ctx, 'M430-10V66', '#181410', 3);
  shape(ctx, 'M378 124q6-58 52-60q46 2 52 60z', linear(ctx, [378, 0, 482, 0], '#221b17', '#6b4a33', '#1d1713'));
  oval(ctx, 430, 124, 52, 9, '#ffdf9c');
  oval(ctx, 430, 125, 34, 6, '#fff6d8');
};

/** @param {Ctx} ctx */
export const paintStudio = (ctx) => {
  within(ctx, { blur: 2.6 }, () => wall(ctx));
  within(ctx, { blur: 1.4 }, () => pendant(ctx));
};

/** Bulbs on a string, each breathing at its own whole number of cycles a loop. @param {Ctx} ctx @param {number} phase */
export const paintBulbs = (ctx, phase) => {
  line(ctx, 'M-10 40Q130 150 290 84T560 30', 'rgba(20,16,12,.6)', 1.6);
  [[36, 75], [92, 103], [150, 111], [208, 104], [266, 91], [330, 74], [500, 50]].forEach(([x, y], index) => {
    const light = 0.72 + 0.28 * Math.sin(phase * Math.PI * 2 * (3 + (index % 4)) + index * 2.1);
    within(ctx, { alpha: light }, () => glow(ctx, x, y + 6, 26, 'rgba(255,222,150,.95)', 'rgba(255,190,100,.28)', 'rgba(255,190,100,0)'));
    oval(ctx, x, y + 6, 4.5, 5.5, '#fff1c9');
  });
};

/** The desk in front of the anchor. @param {Ctx} ctx */
export const paintDesk = (ctx) => {
  ctx.fillStyle = linear(ctx, [0, 646, 0, 960], '#8a5834', '#6b4126', '#3a2114');
  ctx.fillRect(0, 646, 540, 314);
  for (let index = 0; index < 9; index += 1) {
    const y = 664 + index * index * 4.2;
    line(ctx, `M-10 ${y}Q150 ${y + 6 - noise(index) * 12} 300 ${y + 2}T560 ${y + 4}`, 'rgba(40,20,10,.22)', 1.4 + index * 0.25);
  }
  box(ctx, [0, 644, 540, 4], 0, '#b67c4c');
  glow(ctx, 300, 690, 230, 'rgba(255,214,150,.30)', 'rgba(255,214,150,0)');
  shape(ctx, 'M60 700L486 700L560 850L-20 850z', 'rgba(233,220,198,.92)');
  shape(ctx, 'M60 700L486 700L492 712L54 712z', 'rgba(255,250,238,.5)');
  line(ctx, 'M-6 828L546 828', 'rgba(150,90,60,.45)', 3);
  line(ctx, 'M-12 838L552 838', 'rgba(150,90,60,.3)', 1.6);
  ctx.fillStyle = linear(ctx, [0, 700, 0, 960], 'rgba(30,16,8,0)', 'rgba(30,16,8,.55)');
  ctx.fillRect(0, 700, 540, 260);
};
