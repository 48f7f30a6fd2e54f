/** The chosen subject or room, as the elements see it. */
import { make, say } from './page.js';

/** @typedef {import('./desk-api.js').DeskSubject} DeskSubject */
/** @typedef {import('./desk-api.js').DeskRoom} DeskRoom */
/** @typedef {import('./page.js').Words} Words */

/** @param {string | Words | null | undefined} words */
const either = (words) => (words && typeof words === 'object' ? say(words) : String(words ?? ''));

/** @param {HTMLElement} stage @param {DeskSubject} chosen */
export const previewSubject = (stage, { subject, summary }) => {
  stage.replaceChildren(
    make('p', { class: 'summary' }, [either(summary)]),
    make('live-credit-badge', { subject, size: 'large', loading: 'eager' }),
    make('live-credit-warning', { subject }),
  );
};

/** @param {Words} name @param {Node | string} value */
const fact = (name, value) => make('div', {}, [make('dt', {}, [say(name)]), make('dd', {}, [value])]);

const NOBODY = { 'zh-CN': '未说明', en: 'nobody says' };
const NOTHING = { 'zh-CN': '无', en: 'nothing' };
const ENDED = { 'zh-CN': '已结束', en: 'ended' };
const ON_AIR = { 'zh-CN': '直播中', en: 'on air' };
const PERSON = { 'zh-CN': '真人', en: 'person' };
const PERSONA = { 'zh-CN': 'AI 生成', en: 'AI-generated' };

/** What the database says of the room. @param {DeskRoom} room */
const facts = ({ ended, aiPersona, product, seller, anchors }) => [
  fact({ 'zh-CN': '状态', en: 'State' }, say(ended ? ENDED : ON_AIR)),
  fact({ 'zh-CN': '正在讲解', en: 'On offer' }, product ? either(product) : say(NOTHING)),
  fact({ 'zh-CN': '销售者', en: 'Seller' }, seller ? seller.displayName : say(NOBODY)),
  fact({ 'zh-CN': '主播', en: 'Presenter' }, anchors.map((one) => one.displayName).join(' · ') || say(NOBODY)),
  fact({ 'zh-CN': '画面人物', en: 'On screen' }, say(aiPersona ? PERSONA : PERSON)),
];

/**
 * Gives what shows a newer state of the room; the elements follow by themselves.
 *
 * @param {HTMLElement} stage @param {DeskRoom} chosen
 */
export const previewRoom = (stage, chosen) => {
  const list = make('dl', { class: 'facts' }, facts(chosen));
  const inside = make('live-credit-room', { room: chosen.room, live: 'push' }, [
    make('p', { class: 'badges' }, [
      make('live-credit-badge', { of: 'anchor', loading: 'eager' }),
      make('live-credit-badge', { of: 'merchant', loading: 'eager' }),
    ]),
    make('live-credit-warning', { of: 'room' }),
  ]);
  stage.replaceChildren(list, inside);
  return (/** @type {DeskRoom} */ now) => list.replaceChildren(...facts(now));
};
