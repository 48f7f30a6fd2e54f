/** The small signs of life around the video: viewers, likes, follow, buy. */
import { byId, say } from './page.js';

const NOT_FOR_SALE = { 'zh-CN': '这是演示，没有商品在此出售。', en: 'This is a demo: nothing is sold here.' };

const number = new Intl.NumberFormat('en');

/** @param {import('./page.js').Words} words */
const toast = (words) => {
  const box = byId('toast');
  box.replaceChildren(say(words));
  box.classList.add('is-shown');
  setTimeout(() => box.classList.remove('is-shown'), 2600);
};

const watchers = () => {
  let count = 12846;
  setInterval(() => {
    count += Math.round((Math.random() - 0.48) * 40);
    byId('viewers').textContent = number.format(count);
  }, 3000);
};

const likes = () => {
  const button = byId('like');
  let count = 8600;
  button.addEventListener('click', () => {
    count += 1;
    byId('likes').textContent = `${(count / 1000).toFixed(1)}k`;
    const spark = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    spark.setAttribute('class', 'spark');
    spark.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', '#i-heart');
    spark.append(use);
    spark.style.setProperty('--drift', `${Math.random() * 60 - 40}px`);
    spark.style.setProperty('--turn', `${Math.random() * 50 - 25}deg`);
    spark.addEventListener('animationend', () => spark.remove());
    button.append(spark);
  });
};

const follow = () => {
  const button = byId('follow');
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    button.replaceChildren(say(on ? { 'zh-CN': '已关注', en: 'Following' } : { 'zh-CN': '关注', en: 'Follow' }));
  });
};

export const startCrowd = () => {
  watchers();
  likes();
  follow();
  for (const button of document.querySelectorAll('[data-buy]')) {
    button.addEventListener('click', () => toast(NOT_FOR_SALE));
  }
};
