/** The hall: 200 rooms, one badge each. */
import { byId, make, say } from './page.js';
import { poster } from './posters.js';

/**
 * @typedef {{room: string, title: string, subject: string, displayName: string, viewers: number, product: string,
 *   price: number}} Card
 */

const count = new Intl.NumberFormat('en');

/** @param {Card} card @param {number} index */
const cardOf = ({ title, subject, displayName, viewers, product, price }, index) => {
  const live = make('span', { class: 'on-air' }, [make('i', { class: 'pulse' }), say({ 'zh-CN': '直播中', en: 'LIVE' })]);
  const unit = make('span', { class: 'quiet' }, [say({ 'zh-CN': '人在看', en: 'watching' })]);
  const watching = make('span', { class: 'viewers' }, [count.format(viewers), unit]);
  return make('li', { class: 'card' }, [
    make('div', { class: 'picture' }, [poster(subject, product, index), live, watching]),
    make('div', { class: 'facts' }, [
      make('h2', { lang: 'zh-CN' }, [title]),
      make('p', { class: 'line' }, [
        make('b', { class: 'name', lang: 'zh-CN' }, [displayName]),
        make('span', { class: 'cost' }, [`¥${price}`]),
      ]),
      // Eager, so that this page shows at once what 200 badges ask for.
      make('live-credit-badge', { subject, size: 'small', loading: 'eager' }),
    ]),
  ]);
};

const show = async () => {
  const response = await fetch('/desk/cards');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { items } = await response.json();
  byId('cards').append(...items.map(cardOf));
};

show().catch((error) => {
  byId('trouble').replaceChildren(say({ 'zh-CN': '大厅暂不可用：', en: 'The hall is unavailable: ' }), error.message);
});
