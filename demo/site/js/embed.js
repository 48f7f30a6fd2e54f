/** The page for engineers: the snippet with this site's address, a copy button, a preview that follows the fields. */
import { byId, say } from './page.js';

const COPY = { 'zh-CN': '复制', en: 'Copy' };
const COPIED = { 'zh-CN': '已复制', en: 'Copied' };
const REFUSED = { 'zh-CN': '请手动选择', en: 'Select it by hand' };

for (const code of document.querySelectorAll('pre code')) {
  code.textContent = (code.textContent ?? '').replaceAll('{origin}', location.origin);
}

for (const node of document.querySelectorAll('[data-copy]')) {
  const button = /** @type {HTMLButtonElement} */ (node);
  button.addEventListener('click', async () => {
    const text = byId(button.dataset.copy ?? '').textContent ?? '';
    const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    button.replaceChildren(say(done ? COPIED : REFUSED));
    setTimeout(() => button.replaceChildren(say(COPY)), 1800);
  });
}

const badge = byId('shown-badge');
const warning = byId('shown-warning');
/** @param {string} id @param {HTMLElement[]} elements */
const follow = (id, elements) => byId(`try-${id}`).addEventListener('change', (event) => {
  const { value } = /** @type {HTMLInputElement} */ (event.target);
  for (const element of elements) element.setAttribute(id, value.trim());
});
follow('subject', [badge, warning]);
follow('size', [badge]);
follow('variant', [badge]);
