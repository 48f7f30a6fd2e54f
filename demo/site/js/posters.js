/** A room's poster: a set, a presenter and the goods, put together from the symbols in the page. */

const SVG = 'http://www.w3.org/2000/svg';

/** In the order of the page's symbols `goods-0` … */
const GOODS = ['马克杯', '曲奇', '台灯', '橄榄油', '四件套', '折叠椅', '绿茶', '炒锅', '积木', '海苔', '蜡烛', '盆栽',
  '音箱', '收纳篮', '童鞋', '姜茶', '运动衫', '卡包'];
const SETS = [['#d98b5f', '#5b2b2e'], ['#5d8fb3', '#1f3350'], ['#7aa37b', '#22402f'], ['#c88aa6', '#4a2344'],
  ['#b79a6a', '#46331d'], ['#6f86c9', '#272a5c'], ['#5fa9a3', '#153f43'], ['#d27a78', '#561f2c']];
const SKINS = ['#ffdcc4', '#f8cfb0', '#eab98f'];
const HAIRS = ['#231613', '#3a2117', '#5b3623', '#14161c'];
const CLOTHES = ['#f4ead9', '#27425a', '#b34a3f', '#2f5d4c', '#e9b44c', '#5a4a7d', '#e7e9ee', '#8c3f5f'];

/** @param {string} id @param {number[]} box */
const use = (id, [x, y, width, height]) => {
  const node = document.createElementNS(SVG, 'use');
  node.setAttribute('href', `#${id}`);
  for (const [name, value] of Object.entries({ x, y, width, height })) node.setAttribute(name, String(value));
  return node;
};

/** Few people, many rooms: one anchor looks the same in each of its rooms. @param {string} subject */
const seedOf = (subject) => [...subject].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

/** @param {string} subject @param {string} product @param {number} index */
export const poster = (subject, product, index) => {
  const seed = seedOf(subject);
  const art = document.createElementNS(SVG, 'svg');
  art.setAttribute('class', 'poster');
  art.setAttribute('viewBox', '0 0 120 160');
  art.setAttribute('preserveAspectRatio', 'xMidYMid slice');
  art.setAttribute('aria-hidden', 'true');
  const [top, bottom] = SETS[(seed + index) % SETS.length];
  const skin = SKINS[seed % SKINS.length];
  const hair = HAIRS[(seed >> 2) % HAIRS.length];
  const cloth = CLOTHES[(seed + (index >> 3)) % CLOTHES.length];
  for (const [name, value] of Object.entries({ top, bottom, skin, hair, cloth })) art.style.setProperty(`--${name}`, value);
  const goods = Math.max(0, GOODS.findIndex((name) => product.includes(name)));
  art.append(
    use(`set-${(seed + index) % 4}`, [0, 0, 120, 160]),
    use(`who-${(seed >> 1) % 4}`, [index % 2 ? -10 : 10, 6, 120, 160]),
    use(`goods-${goods}`, [index % 2 ? 52 : 2, 103, 66, 38]),
  );
  return art;
};
