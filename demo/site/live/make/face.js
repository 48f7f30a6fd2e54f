import { line, linear, oval, radial, shape, within } from './draw.js';

/** @typedef {CanvasRenderingContext2D} Ctx */
/** @typedef {{blink: number, mouth: number, smile: number, yaw: number}} Look */

const HAIR = '#2a1915';
const LIP = '#c2544d';

/** @param {Ctx} ctx @param {number} x @param {number} closed @param {number} smile @param {number} glance */
const eye = (ctx, x, closed, smile, glance) => {
  const open = Math.max(0, 1 - closed);
  if (open > 0.12) {
    const almond = `M${x - 14} 1Q${x - 4} ${-15 * open} ${x + 5} ${-10.5 * open}T${x + 14} 0Q${x + 3} ${10 * open - smile * 2} ${x - 14} 1z`;
    shape(ctx, almond, '#fffaf5');
    ctx.save();
    ctx.clip(new Path2D(almond));
    oval(ctx, x + 1 + glance, -1, 9.4, 9.4, radial(ctx, x + 1 + glance, 2, 9.4, '#7a4a2d', '#3b2013', '#1c0e08'));
    oval(ctx, x + 1 + glance, -1, 4.2, 4.2, '#0e0705');
    ctx.restore();
    oval(ctx, x + 4 + glance, -5 * open, 2.8, 2.8 * open, '#fff');
  }
  const lid = closed > 0.6 ? 3 : -13.5 * open;
  line(ctx, `M${x - 14.5} 1Q${x - 2} ${lid} ${x + 14} -0.5`, '#1d100c', 2.9);
  const outer = Math.sign(x);
  line(ctx, `M${x + outer * 13} 0l${outer * 4.5}-3.4`, '#1d100c', 2.1);
  line(ctx, `M${x - 10} ${-11.5 * open - 4}Q${x} ${-17.5 * open - 3} ${x + 11} ${-10.5 * open - 4}`, 'rgba(140,76,52,.5)', 1.2);
};

/** @param {Ctx} ctx @param {number} open 0..1 @param {number} smile 0..1 */
const mouth = (ctx, open, smile) => {
  const w = 15 + smile * 6 - open * 2;
  const lift = smile * 5;
  const drop = 3 + open * 15;
  const rim = `M${-w} ${-lift}Q${-w * 0.45} -6 0 -4.2Q${w * 0.45} -6 ${w} ${-lift}Q${w * 0.55} ${drop + 4} 0 ${drop + 4}T${-w} ${-lift}z`;
  shape(ctx, rim, LIP);
  if (open > 0.08 || smile > 0.7) {
    const inner = Math.max(open * 13, (smile - 0.55) * 8);
    const hole = `M${-w + 3} ${-lift + 0.6}Q0 ${-0.5 - lift * 0.1} ${w - 3} ${-lift + 0.6}Q${w * 0.5} ${inner} 0 ${inner}T${-w + 3} ${-lift + 0.6}z`;
    shape(ctx, hole, '#5b1818');
    ctx.save();
    ctx.clip(new Path2D(hole));
    shape(ctx, `M${-w} -8H${w}V${-lift * 0.2 + 2.2}Q0 ${4 + inner * 0.14} ${-w} ${-lift * 0.2 + 2.2}z`, '#fffdf8');
    oval(ctx, 0, inner + 2, w * 0.55, 5, '#cf6a68');
    ctx.restore();
  } else {
    line(ctx, `M${-w} ${-lift}Q0 ${3 + smile * 2} ${w} ${-lift}`, '#7d2a2a', 1.6);
  }
  oval(ctx, 0, drop + 0.8, w * 0.3, 1.5, 'rgba(255,214,204,.5)');
};

/** Everything behind the neck. @param {Ctx} ctx */
export const paintBackHair = (ctx) => {
  oval(ctx, 8, -98, 37, 33, linear(ctx, [-20, -130, 40, -70], '#5d3a2c', HAIR, '#170c0a'));
  line(ctx, 'M-12-104Q8-124 34-102', 'rgba(190,130,96,.35)', 3);
  shape(ctx, 'M-70 8C-82-84-30-102 4-100C52-98 80-66 70 10C68 44 60 62 50 70H-48C-60 60-68 40-70 8z', HAIR);
};

/** @param {Ctx} ctx @param {number} swing */
const earrings = (ctx, swing) => {
  for (const x of [-55, 55]) within(ctx, { x, y: 22, turn: swing }, () => {
    line(ctx, 'M0 0V11', '#e2b765', 1.6);
    oval(ctx, 0, 15, 5, 5, radial(ctx, -1, 13, 6, '#fff2c9', '#d59f46'));
  });
};

/** @param {Ctx} ctx */
const fringe = (ctx) => {
  const sheen = linear(ctx, [-60, -90, 50, -20], '#4a2d23', '#33201a', HAIR);
  shape(ctx, 'M-61 22C-74-40-56-98-6-98C48-98 76-52 61 20C58-6 50-34 22-60C4-44-34-40-48-26C-57-14-60 4-61 22z', sheen);
  shape(ctx, 'M-61 4C-68 34-64 62-50 82C-56 54-56 24-47-18z', HAIR);
  shape(ctx, 'M61 0C69 34 66 58 54 80C57 54 56 20 46-26z', HAIR);
  line(ctx, 'M16-90C-18-86-42-68-50-38', 'rgba(205,146,108,.34)', 4);
  line(ctx, 'M30-86C52-74 60-50 61-20', 'rgba(205,146,108,.26)', 3);
};

/** @param {Ctx} ctx */
const headset = (ctx) => {
  line(ctx, 'M57 10C60 40 52 56 37 57', '#1a1412', 2.6);
  oval(ctx, 36, 57, 5.4, 3.8, '#120d0b', -0.1);
};

/** Head centred at 0,0. @param {Ctx} ctx @param {Look} look */
export const paintFace = (ctx, { blink, mouth: open, smile, yaw }) => {
  const skin = radial(ctx, -18 + yaw, -6, 108, '#ffe3cf', '#fbd0b3', '#e5a07c');
  oval(ctx, -57, 12, 9, 15, '#eeb392');
  oval(ctx, 57, 12, 9, 15, '#e3a27f');
  shape(ctx, 'M-57-24C-60 26-44 56-22 74Q0 90 22 74C44 56 60 26 57-24C50-92-50-92-57-24z', skin);
  earrings(ctx, yaw * 0.02);
  within(ctx, { x: yaw }, () => {
    for (const x of [-34, 34]) within(ctx, { x, y: 29, scale: [1, 0.62] }, () => oval(ctx, 0, 0, 21, 21, radial(ctx, 0, 0, 21, `rgba(240,110,92,${0.2 + smile * 0.16})`, 'rgba(240,110,92,0)')));
    const brow = -29 - open * 3 - smile * 2;
    line(ctx, `M-39 ${brow + 4}Q-28 ${brow - 4} -12 ${brow + 2}`, '#3f241b', 4.2);
    line(ctx, `M39 ${brow + 4}Q28 ${brow - 4} 12 ${brow + 2}`, '#3f241b', 4.2);
    eye(ctx, -25, blink, smile, yaw * 0.12);
    eye(ctx, 25, blink, smile, yaw * 0.12);
    line(ctx, 'M3 2Q8 18 5 25', 'rgba(200,118,86,.35)', 2);
    line(ctx, 'M-7 28Q0 33 8 27', 'rgba(178,92,66,.75)', 2.2);
    oval(ctx, 1, 20, 3.4, 4.4, 'rgba(255,248,238,.55)');
    within(ctx, { y: 49 }, () => mouth(ctx, open, smile));
  });
  fringe(ctx);
  headset(ctx);
};
