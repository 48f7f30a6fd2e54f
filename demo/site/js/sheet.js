/** The page's own short answer to `live-credit-open`, made from what the element already knows. */
import { byId, language, make, say } from './page.js';

/** @typedef {import('./page.js').Words} Words */

const DISCLAIMER = {
  'zh-CN': '本面板由页面自行提供；非金融征信。',
  en: 'This panel belongs to the page. Not a financial credit report.',
};

/** A localised text of a report in the page's language. @param {any} text @returns {string} */
const local = (text) => {
  if (typeof text !== 'object' || !text) return text ?? '';
  return text[language()] ?? text['zh-CN'] ?? Object.values(text)[0] ?? '';
};

/** @param {string} instant */
const inShanghai = (instant) =>
  new Date(instant).toLocaleString(language(), { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' });

/** @param {Words} term @param {(Node | string)[]} value */
const fact = (term, value) => [make('dt', {}, [say(term)]), make('dd', {}, value)];

/** Links leave the page only by https. @param {string | undefined} url @param {string} text */
const link = (url, text) =>
  (url?.startsWith('https://') ? make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, [text]) : text);

/** @param {any} report */
const facts = (report) => {
  const list = make('dl');
  const { grade } = report;
  if (grade) {
    const level = grade.scheme.levels.find((/** @type {any} */ one) => one.code === grade.code);
    list.append(...fact({ 'zh-CN': '等级', en: 'Grade' }, [[grade.code, local(level?.label)].filter(Boolean).join(' ')]));
    list.append(...fact({ 'zh-CN': '评价机构', en: 'Issuer' }, [local(grade.scheme.issuer?.name)]));
    list.append(...fact({ 'zh-CN': '评价体系', en: 'Scheme' }, [link(grade.scheme.rulesUrl, local(grade.scheme.name))]));
    list.append(...fact({ 'zh-CN': '评价日期', en: 'Rated on' }, [grade.asOf]));
  }
  list.append(...fact({ 'zh-CN': '信息更新', en: 'As of' }, [inShanghai(report.asOf)]));
  const sources = (report.sources ?? []).map((/** @type {any} */ one) => make('li', {}, [link(one.url, local(one.name))]));
  if (sources.length) list.append(...fact({ 'zh-CN': '来源', en: 'Sources' }, [make('ul', {}, sources)]));
  const objection = language() === 'en' ? 'Where to object' : '异议渠道';
  if (report.objectionUrl) {
    list.append(...fact({ 'zh-CN': '异议', en: 'Objection' }, [link(report.objectionUrl, objection)]));
  }
  return list;
};

/** @param {HTMLDialogElement} sheet @param {string} subject @param {any} report */
const fill = (sheet, subject, report) => {
  const close = make('button', { type: 'button', class: 'button' }, [say({ 'zh-CN': '关闭', en: 'Close' })]);
  close.addEventListener('click', () => sheet.close());
  sheet.replaceChildren(
    make('h2', { id: 'sheet-title' }, [report?.subject.displayName ?? subject]),
    report ? facts(report) : make('p', {}, [say({ 'zh-CN': '信用信息暂不可用', en: 'Credit information is unavailable' })]),
    make('p', { class: 'small' }, [say(DISCLAIMER)]),
    close,
  );
};

export const startSheet = () => {
  const sheet = /** @type {HTMLDialogElement} */ (byId('sheet'));
  document.addEventListener('live-credit-open', (event) => {
    const { subject } = /** @type {any} */ (event);
    const element = /** @type {any} */ (event.target);
    event.preventDefault();
    fill(sheet, String(subject ?? element.subject), element.snapshot?.last);
    if (!sheet.open) sheet.showModal();
  });
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) sheet.close();
  });
};
