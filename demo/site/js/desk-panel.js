/** The director's desk: changes the demo's database and lets one watch the elements follow. */
import { act, actions, rooms, subjects } from './desk-api.js';
import { grouped } from './desk-groups.js';
import { deskLog } from './desk-log.js';
import { previewRoom, previewSubject } from './desk-preview.js';
import { make, say } from './page.js';

/** @typedef {import('./desk-api.js').DeskSubject} DeskSubject */
/** @typedef {import('./desk-api.js').DeskRoom} DeskRoom */
/** @typedef {import('./desk-api.js').DeskAction} DeskAction */
/** @typedef {import('./desk-api.js').Target} Target */

const POLL_SECONDS = 42;
const AT_ONCE = { 'zh-CN': '操作后立即刷新页面组件', en: 'Refresh all elements at once' };
const ELEMENTS = 'live-credit-room, live-credit-badge, live-credit-warning, live-credit-reviews';

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

/** @param {DeskSubject['displayName']} name */
const inChinese = (name) => (typeof name === 'object' ? name['zh-CN'] : name);

/** Every subject and every room; the first subject is chosen. @param {DeskSubject[]} people @param {DeskRoom[]} places */
const chooser = (people, places) => {
  const select = /** @type {HTMLSelectElement} */ (make('select', { id: 'desk-subject' }));
  const room = make('optgroup', { label: 'room' }, places.map((one) =>
    make('option', { value: `room:${one.room}` }, [`${inChinese(one.title)}  ${one.room}`])));
  const kinds = new Map(people.map((one) => [one.kind, make('optgroup', { label: one.kind })]));
  for (const { kind, subject, displayName } of people)
    kinds.get(kind)?.append(make('option', { value: subject }, [`${inChinese(displayName)}  ${subject}`]));
  select.append(room, ...kinds.values());
  select.value = people[0]?.subject ?? '';
  return select;
};

/** @param {string} value of the chooser @returns {Target} */
const targetOf = (value) =>
  value.startsWith('room:') ? { about: 'room', id: value.slice('room:'.length) } : { about: 'subject', id: value };

/** @param {HTMLElement} host */
export const mountDesk = async (host) => {
  const title = make('h2', { id: 'desk-title' }, [say({ 'zh-CN': '导播台', en: "Director's desk" })]);
  const status = make('p', { class: 'status', role: 'status' });
  host.replaceChildren(title, status);
  const answers = await Promise.all([subjects(), rooms(), actions()]).catch((error) => {
    status.replaceChildren(say({ 'zh-CN': '导播台暂不可用：', en: 'The desk is unavailable: ' }), error.message);
  });
  if (!answers) return;

  const [people, places, list] = answers;
  const select = chooser(people, places);
  const stage = make('div', { class: 'preview' });
  const board = make('div', { class: 'actions' });
  const now = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', id: 'desk-now', checked: '' }));
  const hint = make('p', { class: 'hint' });
  const lines = make('ol', { class: 'log', tabindex: '0', 'aria-labelledby': 'desk-log-title' });
  const add = deskLog(lines);
  const wait = countdown(hint);
  /** @type {((now: DeskRoom) => void) | undefined} */
  let follow;

  /** @param {string} id */
  const showRoom = async (id) => {
    const now = (await rooms()).find(({ room }) => room === id);
    if (now && targetOf(select.value).id === id) follow?.(now);
  };

  /** @param {DeskAction} action */
  const run = async (action) => {
    const target = targetOf(select.value);
    try {
      const done = await act(action.action, target);
      status.className = 'status done';
      status.replaceChildren(say(done.said));
      add('done', [say(done.said), ` ${target.id} v${done.version}`]);
      if (target.about === 'room') await showRoom(target.id);
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
    const { about, id } = targetOf(select.value);
    const subject = people.find((one) => about === 'subject' && one.subject === id);
    const place = places.find((one) => about === 'room' && one.room === id);
    if (subject) previewSubject(stage, subject);
    follow = place && previewRoom(stage, place);
    board.replaceChildren(...buttons(list.filter((one) => one.about === about), run));
    if (place) showRoom(id).catch(() => {});
  };

  select.addEventListener('change', choose);
  now.addEventListener('change', wait.stop);
  document.addEventListener('live-credit-change', wait.stop);
  host.replaceChildren(
    title,
    make('div', { class: 'desk-body', tabindex: '0', role: 'group', 'aria-labelledby': 'desk-title' }, [
      make('label', { for: 'desk-subject' }, [say({ 'zh-CN': '主体或直播间', en: 'Subject or room' })]), select, stage, board,
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
  add('ready', [say({ 'zh-CN': `导播台就绪：${people.length} 个主体，${places.length} 个直播间`, en: `Ready: ${people.length} subjects, ${places.length} rooms` })]);
};
