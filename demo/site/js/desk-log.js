/** What was done and what the page noticed, newest first. */
import { language, make, say } from './page.js';

const KEEP = 60;

/** @param {any} standing @returns {string} what a change event says of one side */
const brief = (standing) => {
  const { permission, tone, grade, warnings = [] } = standing ?? {};
  return [permission, tone, grade?.code, `${warnings.length} ⚠`].filter(Boolean).join(' · ');
};

/** @param {HTMLElement} list */
export const deskLog = (list) => {
  /** @param {string} kind @param {(Node | string)[]} words */
  const add = (kind, words) => {
    const time = new Date().toLocaleTimeString(language(), { hour12: false });
    list.prepend(make('li', { class: kind }, [make('time', {}, [time]), make('span', { class: 'what' }, words)]));
    while (list.childElementCount > KEEP) list.lastElementChild?.remove();
  };
  document.addEventListener('live-credit-change', (event) => {
    const { before, after, target } = /** @type {any} */ (event);
    const tag = target.localName.replace('live-credit-', '');
    const what = `<${tag}> ${target.subject ?? target.of ?? ''}  ${brief(before)} → ${brief(after)}`;
    add('changed', [say({ 'zh-CN': '页面已更新：', en: 'Page followed: ' }), what]);
  });
  return add;
};
