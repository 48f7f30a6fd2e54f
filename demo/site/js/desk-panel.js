/** The director's desk: changes the demo's database and lets one watch the elements follow. */
import { act, actions, subjects } from './desk-api.js';
import { grouped } from './desk-groups.js';
import { deskLog } from './desk-log.js';
import { make, say } from './page.js';

/** @typedef {import('./desk-api.js').DeskSubject} DeskSubject */
/** @typedef {import('./desk-api.js').DeskAction} DeskAction */

const POLL_SECONDS = 42;
const AT_ONCE = { 'zh-CN': '操作后立即刷新页面组件', en: 'Refresh all elements at once' };
const ELEMENTS = 'live-credit-badge, live-credit-warning';

/** @param {any} words */
const either = (words) => (typeof words === 'object' ? say(words) : String(words ?? ''));

/** Asks every element of the page to look again, rather than at its next poll. */
const refreshAll = () => {
  const elements = /** @type {any[]} */ ([...document.querySelectorAll(ELEMENTS)]);
  return Promise.allSettled(elements.map((element) => element.refresh?.()));
};

/** Counts down to the moment by which every element has polled. @param {HTMLElement} hint */
const countdown = (hint) => {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  const stop = () => {
    clearInterval(timer);
    hint.replaceChildren();
  };
  const start = () => {
    stop();
    let left = POLL_SECONDS;
    const tick = () => {
      hint.replaceChildren(say({ 'zh-CN': `页面将在 ${left} 秒内自行查询`, en: `The page asks by itself within ${left} s` }));
      left -= 1;
      if (left < 0) stop();
    };
    tick();
    timer = setInterval(tick, 1000);
  };
  return { start, stop };
};

/** The chosen subject, as the elements see it. @param {HTMLElement} stage @param {DeskSubject} chosen */
const preview = (stage, { subject, summary }) => {
  stage.replaceChildren(
    make('p', { class: 'summary' }, [either(summary)]),
    make('live-credit-badge', { subject, size: 'large', loading: 'eager' }),
    make('live-credit-warning', { subject }),
  );
};

/** @param {DeskAction[]} list @param {(action: DeskAction) => void} run */
const buttons = (list, run) => grouped(list).map((group) => {
  const row = make('div', { class: 'row' }, group.actions.map((action) => {
    const button = make('button', { type: 'button', class: 'button' }, [say(action.label)]);
    button.title = action.description[document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN'];
    button.addEventListener('click', () => run(action));
    return button;
  }));
  return make('section', {}, [make('h3', {}, [say(group.title)]), row]);
});

/** @param {DeskSubject[]} items */
const chooser = (items) => {
  const select = /** @type {HTMLSelectElement} */ (make('select', { id: 'desk-subject' }));
  const kinds = new Map(items.map((item) => [item.kind, make('optgroup', { label: item.kind })]));
  for (const item of items) {
    const name = typeof item.displayName === 'object' ? item.displayName['zh-CN'] : item.displayName;
    kinds.get(item.kind)?.append(make('option', { value: item.subject }, [`${name}  ${item.subject}`]));
  }
  select.append(...kinds.values());
  return select;
};

/** @param {HTMLElement} host */
export const mountDesk = async (host) => {
  const title = make('h2', { id: 'desk-title' }, [say({ 'zh-CN': '导播台', en: "Director's desk" })]);
  const status = make('p', { class: 'status', role: 'status' });
  host.replaceChildren(title, status);
  const answers = await Promise.all([subjects(), actions()]).catch((error) => {
    status.replaceChildren(say({ 'zh-CN': '导播台暂不可用：', en: 'The desk is unavailable: ' }), error.message);
  });
  if (!answers) return;

  const [items, list] = answers;
  const select = chooser(items);
  const stage = make('div', { class: 'preview' });
  const now = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', id: 'desk-now', checked: '' }));
  const hint = make('p', { class: 'hint' });
  const lines = make('ol', { class: 'log', tabindex: '0', 'aria-labelledby': 'desk-log-title' });
  const add = deskLog(lines);
  const wait = countdown(hint);

  /** @param {DeskAction} action */
  const run = async (action) => {
    try {
      const done = await act(action.action, select.value);
      status.className = 'status done';
      status.replaceChildren(say(done.said));
      add('done', [say(done.said), ` ${done.subject} v${done.version}`]);
      if (now.checked) await refreshAll();
      else wait.start();
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      status.className = 'status refused';
      status.replaceChildren(say(action.label), `: ${message}`);
      add('refused', [say(action.label), `: ${message}`]);
    }
  };
  const choose = () => {
    const chosen = items.find(({ subject }) => subject === select.value);
    if (chosen) preview(stage, chosen);
  };

  select.addEventListener('change', choose);
  now.addEventListener('change', wait.stop);
  document.addEventListener('live-credit-change', wait.stop);
  host.replaceChildren(
    title,
    make('div', { class: 'desk-body', tabindex: '0', role: 'group', 'aria-labelledby': 'desk-title' }, [
      make('label', { for: 'desk-subject' }, [say({ 'zh-CN': '主体', en: 'Subject' })]), select, stage,
      make('div', { class: 'actions' }, buttons(list, run)),
    ]),
    make('div', { class: 'desk-foot' }, [
      status,
      make('label', { class: 'switch', for: 'desk-now' }, [now, make('span', {}, [say(AT_ONCE)])]),
      hint,
      make('h3', { id: 'desk-log-title' }, [say({ 'zh-CN': '记录', en: 'Log' })]),
      lines,
    ]),
  );
  choose();
  add('ready', [say({ 'zh-CN': `导播台就绪：${items.length} 个主体`, en: `Ready: ${items.length} subjects` })]);
};
