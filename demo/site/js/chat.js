/** A scripted conversation, and whatever the visitor adds to it; nothing leaves the page. */
import { SCRIPT } from './chat-script.js';
import { byId, language, make, say } from './page.js';

const PREFILL = 26;
const KEEP = 400;

/** @param {import('./chat-script.js').Line & {mine?: boolean}} line */
const message = ({ who, rank, text, kind, mine }) => {
  const item = make('li', { class: mine ? 'mine' : (kind ?? 'viewer') });
  if (kind === 'notice') item.classList.add('notice');
  if (rank) item.append(make('span', { class: rank > 14 ? 'rank high' : 'rank' }, [`Lv.${rank}`]));
  if (mine) item.append(make('b', {}, [say({ 'zh-CN': '我', en: 'You' })]));
  else if (who) item.append(make('b', {}, [who]));
  item.append(text);
  return item;
};

export const startChat = () => {
  const list = byId('messages');
  const field = /** @type {HTMLInputElement} */ (byId('said'));
  let next = 0;

  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  /** @param {HTMLElement} item */
  const add = (item, always = false) => {
    const follow = always || atEnd();
    list.append(item);
    if (list.childElementCount > KEEP) list.firstElementChild?.remove();
    // The list scrolls by itself only for whoever has not scrolled back to read.
    if (follow) list.scrollTop = list.scrollHeight;
  };
  const scripted = () => {
    const lines = SCRIPT[language()];
    // The welcome is said once, at the start.
    const line = lines[next === 0 ? 0 : 1 + ((next - 1) % (lines.length - 1))];
    next += 1;
    return message(line);
  };
  const goOn = () => {
    if (!document.hidden) add(scripted());
    setTimeout(goOn, 1600 + Math.random() * 2600);
  };

  // A full list from the start: nothing that is already shown moves when a message arrives.
  for (let index = 0; index < PREFILL; index += 1) list.append(scripted());
  list.scrollTop = list.scrollHeight;
  setTimeout(goOn, 2000);

  byId('say').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text) add(message({ who: '', text, mine: true }), true);
    field.value = '';
  });
};
