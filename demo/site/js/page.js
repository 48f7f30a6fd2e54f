/** What every page has: the language switch and the words that cannot be two spans. */

/** @typedef {{'zh-CN': string, en: string}} Words */

/** @returns {'zh-CN' | 'en'} */
export const language = () => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN');

/** Both languages as spans; the style sheet shows one. @param {Words} words */
export const say = (words) => {
  const both = document.createDocumentFragment();
  for (const tag of /** @type {const} */ (['zh-CN', 'en'])) {
    const span = document.createElement('span');
    span.lang = tag;
    span.textContent = words[tag];
    both.append(span);
  }
  return both;
};

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} [children]
 */
export const make = (tag, attributes = {}, children = []) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Attributes such as placeholder cannot hold spans: `data-words` names them, `data-zh` and `data-en` say them. */
const translateAttributes = () => {
  for (const node of document.querySelectorAll('[data-words]')) {
    const element = /** @type {HTMLElement} */ (node);
    const names = (element.dataset.words ?? '').split(' ');
    const text = (language() === 'en' ? element.dataset.en : element.dataset.zh) ?? '';
    for (const one of names) element.setAttribute(one, text);
  }
  const { zh, en } = document.documentElement.dataset;
  document.title = (language() === 'en' ? en : zh) ?? document.title;
};

/** @param {'zh-CN' | 'en'} next */
const setLanguage = (next) => {
  document.documentElement.lang = next;
  try {
    localStorage.setItem('demo-language', next);
  } catch {
    // The choice then lasts as long as the page.
  }
  translateAttributes();
};

for (const button of document.querySelectorAll('[data-switch-language]')) {
  button.addEventListener('click', () => setLanguage(language() === 'en' ? 'zh-CN' : 'en'));
}
translateAttributes();
